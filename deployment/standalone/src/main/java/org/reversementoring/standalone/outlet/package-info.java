/** What leaves the product other than by its API: dumps, logs, mails, outgoing calls, searched for words. */
@NullMarked
package org.reversementoring.standalone.outlet;

import org.jspecify.annotations.NullMarked;
