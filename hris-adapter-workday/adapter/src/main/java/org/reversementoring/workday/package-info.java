/** The port PeopleDirectory over Workday's custom reports (RaaS, JSON). Nothing else of the product knows Workday. */
@NullMarked
package org.reversementoring.workday;

import org.jspecify.annotations.NullMarked;
