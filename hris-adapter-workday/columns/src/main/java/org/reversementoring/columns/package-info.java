/**
 * The columns in which a directory delivers its workers, whatever it is: a report of Workday or a file of any other
 * system. What is not a column of this contract is never kept, not even in memory.
 */
@NullMarked
package org.reversementoring.columns;

import org.jspecify.annotations.NullMarked;
