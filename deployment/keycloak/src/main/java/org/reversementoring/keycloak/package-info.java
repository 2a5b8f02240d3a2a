/** The organisation's Keycloak: the realm that the product needs, and the port {@code Accounts} over its admin API. */
@NullMarked
package org.reversementoring.keycloak;

import org.jspecify.annotations.NullMarked;
