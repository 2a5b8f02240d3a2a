/**
 * A Workday to test against: OAuth, one custom report (RaaS, JSON) and REST, mentorships included, over real HTTP.
 * Facts about people are kept by the time at which they were entered and the date from which they hold; companies can
 * be grown to any size, scenarios are played from files, and faults are switched on. It never holds pay, birth date,
 * gender or address.
 */
@NullMarked
package org.reversementoring.workday.simulator;

import org.jspecify.annotations.NullMarked;
