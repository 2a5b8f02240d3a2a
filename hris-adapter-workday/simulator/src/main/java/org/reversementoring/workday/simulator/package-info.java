/**
 * A Workday to test against: the OAuth token endpoint and one custom report (RaaS, JSON) over real HTTP, with people
 * that can change and faults that can be switched on. It never holds pay, birth date, gender or address.
 */
@NullMarked
package org.reversementoring.workday.simulator;

import org.jspecify.annotations.NullMarked;
