/** The port PeopleDirectory over a CSV or JSON file in the published columns, which any other system can write. */
@NullMarked
package org.reversementoring.peoplefile;

import org.jspecify.annotations.NullMarked;
