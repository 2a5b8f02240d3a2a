package org.reversementoring.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the product, its default and its meaning. The sample file and the reference page are written from
 * this list and compared in the build.
 */
public enum Setting {
    RM_HTTP_HOST(Kind.TEXT, "127.0.0.1", "Address that the standalone server listens on."),
    RM_HTTP_PORT(Kind.PORT, "8080", "Port that the standalone server listens on; 0 takes a free one."),
    RM_DATABASE_URL(
            Kind.TEXT,
            "jdbc:h2:file:./data/reverse-mentoring",
            "JDBC URL of the database: jdbc:h2:… or jdbc:postgresql:…"),
    RM_DATABASE_USER(Kind.TEXT, "sa", "User of the database."),
    RM_DATABASE_PASSWORD(Kind.SECRET, "", "Password of the database."),
    RM_KEY_FILE(
            Kind.PATH,
            "./data/keys.json",
            "File with the key that seals private words. Made at the first start, readable by its owner alone. Back it up apart from the"
                    + " database: without it every private word is lost."),
    RM_OIDC_ISSUER(
            Kind.URL,
            null,
            "The sign-on's issuer, exactly as its tokens name it, such as https://sso.example.com/realms/reverse-mentoring."),
    RM_OIDC_KEYS_URL(
            Kind.URL, "", "Address of the issuer's key set. Default: the issuer's /protocol/openid-connect/certs."),
    RM_OIDC_AUDIENCE(Kind.TEXT, "reverse-mentoring-api", "The audience that an access token has to name."),
    RM_OIDC_ALGORITHMS(Kind.TEXT, "RS256,PS256,ES256", "Allowed signature algorithms of tokens, separated by commas."),
    RM_LEVEL_RANKS(
            Kind.TEXT,
            "",
            "Management levels from the top, as the directory labels them, separated by ';'. A label that is missing here is reported by"
                    + " each sync."),
    RM_WORKDAY_REPORT_URL(Kind.URL, "", "Address of the Workday report (RaaS). Empty: no people are read."),
    RM_WORKDAY_TOKEN_URL(Kind.URL, "", "Workday's token endpoint, as the tenant's View API Clients shows it."),
    RM_WORKDAY_CLIENT_ID(Kind.TEXT, "", "Client of the Workday integration."),
    RM_WORKDAY_CLIENT_SECRET(Kind.SECRET, "", "Its secret."),
    RM_WORKDAY_REFRESH_TOKEN(Kind.SECRET, "", "Its refresh token; empty for the client-credentials grant."),
    RM_WORKDAY_ZONE(Kind.ZONE, "America/Los_Angeles", "Time zone in which the tenant's calendar dates hold."),
    RM_MOODLE_URL(Kind.URL, "", "Address of Moodle, without /webservice. Empty: nothing is published."),
    RM_MOODLE_TOKEN(Kind.SECRET, "", "Web-service token of Moodle."),
    RM_MOODLE_ROLE_ID(Kind.NUMBER, "5", "Id of the role with which learners are enrolled."),
    RM_JOBS_EVERY(Kind.DURATION, "PT1M", "How often waiting effects are carried out and deadlines are looked at.");

    private enum Kind {
        TEXT,
        SECRET,
        PORT,
        NUMBER,
        URL,
        PATH,
        DURATION,
        ZONE
    }

    private final Kind kind;
    private final @Nullable String standard;
    private final String meaning;

    Setting(Kind kind, @Nullable String standard, String meaning) {
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The default; null where the operator has to decide. */
    public @Nullable String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    /** Never printed; may also be given as the path of a file, under the name with _FILE behind it. */
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /** What is wrong with a value, or null. Never repeats a secret. */
    @Nullable
    String fault(String value) {
        try {
            switch (kind) {
                case TEXT, SECRET -> {}
                case PORT -> {
                    int port = Integer.parseInt(value);
                    return port < 0 || port > 65535 ? "must be a port from 0 to 65535" : null;
                }
                case NUMBER -> Long.parseLong(value);
                case URL -> {
                    URI uri = URI.create(value);
                    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                    return value.isEmpty() || (web && uri.getHost() != null) ? null : "must be a http or https address";
                }
                case PATH -> Path.of(value);
                case DURATION -> {
                    return Duration.parse(value).compareTo(Duration.ZERO) <= 0 ? "must be longer than nothing" : null;
                }
                case ZONE -> ZoneId.of(value);
            }
            return null;
        } catch (NumberFormatException e) {
            return "must be a whole number";
        } catch (DateTimeParseException e) {
            return "must be a duration such as PT1M";
        } catch (RuntimeException e) {
            return "cannot be understood";
        }
    }
}
