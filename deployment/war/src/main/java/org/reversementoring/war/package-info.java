/** What the WAR does for one server alone. */
@NullMarked
package org.reversementoring.war;

import org.jspecify.annotations.NullMarked;
