/** A transit engine to test against: real HTTP, the wire forms and refusals of OpenBao and Vault. */
@NullMarked
package org.reversementoring.sealing.testing;

import org.jspecify.annotations.NullMarked;
