package org.reversementoring.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.Administrator;
import org.reversementoring.keycloak.TestUsers;
import org.reversementoring.server.Setting;
import org.reversementoring.server.Settings;
import picocli.CommandLine.Option;

/** Who administers the sign-on's realm, and where. */
final class AdministratorOptions {
    private static final String REALMS = "/realms/";

    @Option(
            names = "--keycloak-url",
            paramLabel = "URL",
            description = "Base address of Keycloak's admin interface. Default: that of RM_OIDC_ISSUER.")
    @Nullable
    URI url;

    @Option(
            names = "--realm",
            paramLabel = "NAME",
            description = "The product's realm. Default: that of RM_OIDC_ISSUER.")
    @Nullable
    String realm;

    @Option(
            names = "--admin-realm",
            paramLabel = "NAME",
            defaultValue = "master",
            description = "The realm in which the administrator has the account. Default: ${DEFAULT-VALUE}.")
    String adminRealm = "master";

    @Option(
            names = "--admin-user",
            paramLabel = "NAME",
            description = "An administrator who may make users and clients of the realm.")
    @Nullable
    String user;

    @Option(
            names = "--admin-password-file",
            paramLabel = "FILE",
            description = "A file that holds the administrator's password and nothing else.")
    @Nullable
    Path passwordFile;

    boolean isGiven() {
        return user != null || passwordFile != null;
    }

    /** Where the realm is, and who administers it. */
    record Place(URI server, String realm, Administrator administrator) {}

    /** @throws UnableException where something is missing */
    TestUsers testUsers(Settings settings) {
        Place place = place(() -> settings);
        return new TestUsers(
                place.server(), place.realm(), place.administrator(), settings.get(Setting.RM_OIDC_AUDIENCE));
    }

    /**
     * @param settings asked only where the options do not say it all
     * @throws UnableException where something is missing
     */
    Place place(Supplier<Settings> settings) {
        String issuer = url != null && realm != null ? "" : settings.get().get(Setting.RM_OIDC_ISSUER);
        int at = issuer.lastIndexOf(REALMS);
        List<String> missing = new ArrayList<>();
        if (user == null) {
            missing.add("--admin-user");
        }
        if (passwordFile == null) {
            missing.add("--admin-password-file");
        }
        if (at < 0 && url == null) {
            missing.add("--keycloak-url (RM_OIDC_ISSUER does not name it)");
        }
        if (at < 0 && realm == null) {
            missing.add("--realm (RM_OIDC_ISSUER does not name it)");
        }
        if (user == null || passwordFile == null || !missing.isEmpty()) {
            throw new UnableException("Keycloak cannot be asked: give " + String.join(" and ", missing) + ".");
        }
        return new Place(
                url == null ? URI.create(issuer.substring(0, at)) : url,
                realm == null ? issuer.substring(at + REALMS.length()) : realm,
                new Administrator(adminRealm, user, read(passwordFile)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnableException("The administrator's password file " + file + " cannot be read.");
        }
    }
}
