package org.reversementoring.standalone;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.TestLogin;
import org.reversementoring.keycloak.TestUsers;
import org.reversementoring.keycloak.TestUsers.Wanted;
import org.reversementoring.privacycheck.Cast;
import org.reversementoring.privacycheck.Part;

/** Throw-away users of the sign-on, one for every part. */
final class ThrowawayLogins {
    private ThrowawayLogins() {}

    /** Makes them anew. */
    static Map<Part, TestLogin> create(TestUsers users) {
        Map<String, TestLogin> made = users.create(
                Arrays.stream(Part.values()).map(ThrowawayLogins::wanted).toList());
        Map<Part, TestLogin> logins = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            logins.put(part, Objects.requireNonNull(made.get(name(part))));
        }
        return logins;
    }

    private static Wanted wanted(Part part) {
        StaffRole role = part.staffRole();
        return new Wanted(
                name(part), part.isEmployee() ? Cast.number(part) : null, role == null ? Set.of() : Set.of(role));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
