/** Starts a real Keycloak with the product's realm, for tests and for the demo. */
package org.reversementoring.keycloak.testing;
