package org.reversementoring.keycloak.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a parameter of type {@link KeycloakServer}. The server starts when the first test asks for it, serves
 * every test class of this JVM that wants the same realm, and stops after the last. Tests therefore leave the people in
 * the realm as they find them.
 *
 * <p>{@code @ExtendWith(KeycloakExtension.class)} gives {@link TestRealm#staffed()}; another realm is registered with
 * {@code @RegisterExtension static KeycloakExtension keycloak = new KeycloakExtension(realm)}.
 */
public final class KeycloakExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KeycloakExtension.class);
    private final TestRealm realm;

    public KeycloakExtension() {
        this(TestRealm.staffed());
    }

    public KeycloakExtension(TestRealm realm) {
        this.realm = realm;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KeycloakServer.class;
    }

    @Override
    public KeycloakServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(realm.json(), key -> KeycloakServer.start(realm), KeycloakServer.class);
    }
}
