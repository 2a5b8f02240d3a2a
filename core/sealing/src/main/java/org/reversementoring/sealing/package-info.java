/**
 * Sealing with a data key an owner. Data keys rest in a key store of their own, wrapped by a key-encryption key;
 * nothing else of the product sees them or knows the technique.
 */
@NullMarked
package org.reversementoring.sealing;

import org.jspecify.annotations.NullMarked;
