/** One contract per port; an implementation's test names the contract and answers a fresh instance. */
@NullMarked
package org.reversementoring.contract;

import org.jspecify.annotations.NullMarked;
