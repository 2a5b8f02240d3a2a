package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The realm itself. In a realm that the set-up made, a setting that is weaker than in realm.json is brought back; what
 * is stricter stays. In a realm that others share it is only told, unless the operator asks for the change.
 */
final class RealmWide {
    /** How a value may differ from that of realm.json without being weaker. */
    private enum Bound {
        EXACTLY,
        AT_MOST,
        /** A signature of an issuer's key pair, not a shared secret. */
        ASYMMETRIC,
        /** Of people's addresses, at least for those from outside. */
        TLS
    }

    private static final Map<String, Bound> BOUNDS = Map.of(
            "bruteForceProtected", Bound.EXACTLY,
            "failureFactor", Bound.AT_MOST,
            "revokeRefreshToken", Bound.EXACTLY,
            "refreshTokenMaxReuse", Bound.AT_MOST,
            "ssoSessionIdleTimeout", Bound.AT_MOST,
            "ssoSessionMaxLifespan", Bound.AT_MOST,
            "sslRequired", Bound.TLS,
            "defaultSignatureAlgorithm", Bound.ASYMMETRIC);

    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    /**
     * What only a realm of our own has to have. In one that is shared each of our clients has the life of its tokens
     * for itself, and how accounts come to be is for those who share it.
     */
    private static final Map<String, Bound> OF_OUR_OWN = Map.of(
            "accessTokenLifespan", Bound.AT_MOST,
            "accessTokenLifespanForImplicitFlow", Bound.AT_MOST,
            "registrationAllowed", Bound.EXACTLY,
            "editUsernameAllowed", Bound.EXACTLY,
            "loginWithEmailAllowed", Bound.EXACTLY,
            "duplicateEmailsAllowed", Bound.EXACTLY);

    /** What people need to have so that a second factor or a new password can be asked of them. */
    private static final List<String> REQUIRED_ACTIONS = List.of("CONFIGURE_TOTP", "UPDATE_PASSWORD");

    private final AdminJson admin;
    private final String name;
    private final boolean harden;

    RealmWide(AdminJson admin, String name, boolean harden) {
        this.admin = admin;
        this.name = name;
        this.harden = harden;
    }

    void reconcile(Changes changes) {
        Optional<JsonNode> realm = admin.find("");
        if (realm.isEmpty()) {
            changes.create("realm " + name, () -> admin.createRealm(fresh()));
            return;
        }
        boolean ours = Ownership.isOurs(realm.get());
        List<String> weak = new ArrayList<>();
        ObjectNode mended = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> wanted : RealmDefinition.tree().properties()) {
            String field = wanted.getKey();
            Bound bound = OF_OUR_OWN.containsKey(field) && ours ? OF_OUR_OWN.get(field) : BOUNDS.get(field);
            JsonNode actual = realm.get().path(field);
            if (bound != null && isWeaker(actual, wanted.getValue(), bound)) {
                weak.add(field + " " + actual.asText() + " -> "
                        + wanted.getValue().asText());
                mended.set(field, wanted.getValue());
            }
        }
        if (ours || harden) {
            changes.change("realm " + name, weak, () -> admin.replace("", mended));
        } else {
            weak.forEach(each -> changes.advise("realm " + name + ": " + each
                    + " would be safer; others share it, so change it there or run with --harden-realm"));
        }
        requireActions(changes, ours || harden);
    }

    private ObjectNode fresh() {
        ObjectNode realm = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : RealmDefinition.tree().properties()) {
            if (field.getValue().isValueNode()) {
                realm.set(field.getKey(), field.getValue());
            }
        }
        realm.put("realm", name);
        realm.putObject("attributes").put(RealmDefinition.MARK, "true");
        return realm;
    }

    private static boolean isWeaker(JsonNode actual, JsonNode wanted, Bound bound) {
        return switch (bound) {
            case EXACTLY -> !actual.asText().equals(wanted.asText());
            case AT_MOST -> actual.asLong() > wanted.asLong();
            case TLS -> !Set.of("external", "all").contains(actual.asText());
            case ASYMMETRIC -> actual.isTextual() && !ASYMMETRIC.contains(actual.asText());
        };
    }

    private void requireActions(Changes changes, boolean mayChange) {
        for (String action : REQUIRED_ACTIONS) {
            String path = "/authentication/required-actions/" + action;
            Optional<JsonNode> actual = admin.find(path);
            if (actual.isPresent() && actual.get().path("enabled").asBoolean()) {
                continue;
            }
            if (actual.isPresent() && mayChange) {
                ObjectNode enabled = actual.get().deepCopy();
                enabled.put("enabled", true);
                changes.change(
                        "required action " + action,
                        List.of("enabled false -> true"),
                        () -> admin.replace(path, enabled));
            } else {
                changes.advise("required action " + action + " is off in the realm " + name
                        + ": people cannot be asked for it");
            }
        }
    }
}
