/** What calls to other systems share. Where a call goes, and what its answer means, is known to the caller alone. */
@NullMarked
package org.reversementoring.outgoing;

import org.jspecify.annotations.NullMarked;
