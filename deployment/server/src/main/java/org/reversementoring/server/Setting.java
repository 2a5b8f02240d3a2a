package org.reversementoring.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.privacy.RetentionRule;
import org.reversementoring.wellbeing.ClosedDays;
import org.reversementoring.wellbeing.WorkingWeeks;

/**
 * Every setting of the product, its default and its meaning. The sample file and the reference page are written from
 * this list and compared in the build.
 */
public enum Setting {
    RM_HTTP_HOST(Kind.TEXT, "127.0.0.1", "Address that the standalone server listens on."),
    RM_HTTP_PORT(Kind.PORT, "8080", "Port that the standalone server listens on; 0 takes a free one."),
    RM_RATE_ORDINARY(
            Kind.RATE,
            "600",
            "Requests a minute that each caller (client and account) may make, all at once or spread; each node counts for itself. 0: no"
                    + " limit. Help, declining, pausing, ending and taking back are never limited."),
    RM_RATE_HEAVY(
            Kind.RATE,
            "30",
            "The same for what searches people, exports, matches, synchronizes, publishes or reports. 0: no limit."),
    RM_RATE_PUBLIC(
            Kind.RATE,
            "600",
            "Requests a minute for the API document and its page, all readers together. 0: no limit. Health is never limited."),
    RM_STOP_DELAY(
            Kind.WAIT,
            "PT1S",
            "How long the standalone server says that it is not ready and serves on, before it takes no more requests: as long as a balancer"
                    + " needs to notice. PT0S to PT5M; whatever ends the process has to wait for this and 20 seconds more."),
    RM_LOG_FORMAT(
            Kind.LOG_FORMAT,
            "text",
            "Form of the standalone server's log, one line for each entry: text or json. On another server the log is the server's."),
    RM_LOG_REQUESTS(
            Kind.SWITCH,
            "true",
            "Whether each request leaves a line in the log: class of route, outcome and a bound of its duration, nothing of who or what."),
    RM_DATABASE_URL(
            Kind.DATABASE,
            "jdbc:h2:file:./data/reverse-mentoring",
            "JDBC URL of the database: jdbc:h2:… or jdbc:postgresql:…"),
    RM_DATABASE_USER(Kind.TEXT, "sa", "User of the database."),
    RM_DATABASE_PASSWORD(Kind.SECRET, "", "Password of the database."),
    RM_DATABASE_JNDI(
            Kind.TEXT,
            "",
            "JNDI name of a data source of the server that runs the WAR, such as jdbc/mentoring; its pool is used as it is, in place of"
                    + " RM_DATABASE_URL, user and password. Empty: a pool of the product's own."),
    RM_KEYS_DATABASE_URL(
            Kind.DATABASE,
            "",
            "JDBC URL of the database with the key store, schema rm_keys. Empty: that schema of the product's own database. Back it up apart"
                    + " from the data."),
    RM_KEYS_DATABASE_USER(Kind.TEXT, "", "User of the key store's database; used where it has a URL of its own."),
    RM_KEYS_DATABASE_PASSWORD(Kind.SECRET, "", "Password of the key store's database."),
    RM_KEYS_DATABASE_JNDI(
            Kind.TEXT,
            "",
            "JNDI name of the server's data source for the key store, in place of RM_KEYS_DATABASE_URL, user and password."),
    RM_KEY_FILE(
            Kind.PATH,
            "./data/keys.json",
            "File with the key-encryption key, which wraps every data key. Made at the first start, readable by its owner alone. Back it up"
                    + " apart from the database: without it every private word is lost."),
    RM_KEK_TRANSIT_URL(
            Kind.PEER,
            "",
            "Address of an OpenBao or Vault whose transit engine holds the key-encryption key, such as https://bao.example.com:8200. Empty:"
                    + " the key file holds it."),
    RM_KEK_TRANSIT_MOUNT(Kind.TEXT, "transit", "Path at which the transit engine is mounted."),
    RM_KEK_TRANSIT_KEY(Kind.TEXT, "reverse-mentoring", "Name of the transit key; made with derived=true."),
    RM_KEK_TRANSIT_NAMESPACE(Kind.TEXT, "", "Namespace of the transit engine; empty for none."),
    RM_KEK_TRANSIT_TOKEN(Kind.SECRET, "", "Token for the transit engine."),
    RM_KEK_TRANSIT_TOKEN_SINK(
            Kind.TEXT,
            "",
            "Path of the file in which an agent keeps a fresh token; read at every call, in place of RM_KEK_TRANSIT_TOKEN."),
    RM_OIDC_ISSUER(
            Kind.PEER,
            null,
            "The sign-on's issuer, exactly as its tokens name it, such as https://sso.example.com/realms/reverse-mentoring."),
    RM_OIDC_KEYS_URL(
            Kind.PEER, "", "Address of the issuer's key set. Default: the issuer's /protocol/openid-connect/certs."),
    RM_OIDC_AUDIENCE(Kind.TEXT, "reverse-mentoring-api", "The audience that an access token has to name."),
    RM_OIDC_ALGORITHMS(Kind.TEXT, "RS256,PS256,ES256", "Allowed signature algorithms of tokens, separated by commas."),
    RM_OIDC_STEP_UP_AGE(
            Kind.DURATION,
            "PT15M",
            "How long ago a person may have signed in for an export, an erasure, a disclosure or a legal hold; who signed in earlier is asked"
                    + " to do so again."),
    RM_OIDC_STEP_UP_ACR(
            Kind.TEXT,
            "",
            "Ways of signing in that are good enough for those, as the claim acr names them, separated by commas, the best first. Empty: any."),
    RM_ACCOUNTS_URL(
            Kind.PEER,
            "",
            "Base address of the Keycloak whose administration takes the product's roles from whoever left, and ends their sessions, such as"
                    + " https://sso.example.com. Empty: nobody's account is touched."),
    RM_ACCOUNTS_REALM(Kind.TEXT, "reverse-mentoring", "Its realm."),
    RM_ACCOUNTS_CLIENT_ID(
            Kind.TEXT,
            "reverse-mentoring-accounts",
            "Confidential client for that; its service account has the role manage-users of the realm and no other."),
    RM_ACCOUNTS_CLIENT_SECRET(
            Kind.SECRET, "", "Its secret. RM_ACCOUNTS_URL requires this or RM_ACCOUNTS_KEY_FILE, and not both."),
    RM_ACCOUNTS_KEY_FILE(
            Kind.TEXT,
            "",
            "PEM file with the RSA key by which that client signs in instead (private_key_jwt); its certificate is at the client."),
    RM_LEVEL_RANKS(
            Kind.TEXT,
            "",
            "Management levels from the top, as the directory labels them, separated by ';'. A label that is missing here is reported by"
                    + " each sync."),
    RM_PEOPLE_FILE(
            Kind.TEXT,
            "",
            "Path of a CSV or JSON file with the people, in place of Workday; ends with .csv or .json. Empty: none."),
    RM_WORKDAY_REPORT_URL(Kind.PEER, "", "Address of the Workday report (RaaS), without prompts. Empty: none is read."),
    RM_WORKDAY_REPORT_PARTS(
            Kind.TEXT,
            "",
            "Parts in which the report is read, as the prompts of each, separated by ';' or line breaks, such as"
                    + " Organization!WID=…; From_Employee_ID=100000&To_Employee_ID=149999. {today} stands for the date with its offset."
                    + " Empty: the whole report at once."),
    RM_WORKDAY_TOKEN_URL(Kind.PEER, "", "Workday's token endpoint, as the tenant's View API Clients shows it."),
    RM_WORKDAY_CLIENT_ID(Kind.TEXT, "", "Client of the Workday integration."),
    RM_WORKDAY_CLIENT_SECRET(Kind.SECRET, "", "Its secret."),
    RM_WORKDAY_REFRESH_TOKEN(
            Kind.SECRET,
            "",
            "Its refresh token. A newer one that Workday gave in its place is kept in the database, sealed, as long as this one stands here."
                    + " Empty for the other grants."),
    RM_WORKDAY_JWT_KEY_FILE(
            Kind.TEXT,
            "",
            "PEM file with the private key of a client for the JWT bearer grant; its certificate is in the tenant. Empty for the other"
                    + " grants."),
    RM_WORKDAY_JWT_USER(Kind.TEXT, "", "Integration system user in whose name that client signs in."),
    RM_WORKDAY_ZONE(
            Kind.ZONE,
            "America/Los_Angeles",
            "Time zone in which the calendar dates of Workday, or of the file with the people, hold."),
    RM_WORKDAY_API_URL(
            Kind.PEER,
            "",
            "What stands before the service in the tenant's REST addresses, such as https://services1.example.com/ccx/api, or the API"
                    + " gateway's host. Empty: nothing is written to Workday."),
    RM_WORKDAY_TENANT(Kind.TEXT, "", "The tenant's name, for REST."),
    RM_WORKDAY_TENANT_IN_PATH(
            Kind.SWITCH,
            "true",
            "Whether REST addresses carry the tenant's name; false at the API gateway, whose token endpoint is told it instead."),
    RM_WORKDAY_STAFFING_VERSION(Kind.TEXT, "v7", "Version of the service staffing: workers and levels of skill."),
    RM_WORKDAY_TALENT_VERSION(Kind.TEXT, "v2", "Version of the service talentManagement: mentorships."),
    RM_WORKDAY_MENTORSHIPS(
            Kind.SWITCH,
            "false",
            "Whether mentorships that both members released are written to Workday: true or false."),
    RM_WORKDAY_MENTOR_TYPE(Kind.TEXT, "", "Workday ID of the mentor type that the tenant added for reverse mentoring."),
    RM_WORKDAY_CLOSE_REASON_COMPLETED(
            Kind.TEXT, "", "Workday ID of the reason to close where the programme came to its end."),
    RM_WORKDAY_CLOSE_REASON_ENDED(Kind.TEXT, "", "Workday ID of the reason to close for everything else."),
    RM_WORKDAY_SKILLS(
            Kind.SWITCH,
            "false",
            "Whether levels of skill that a person released are written to Workday: true or false."),
    RM_PEOPLE_MAX_DROP_PERCENT(
            Kind.PERCENT,
            "20",
            "A snapshot of the people that lost more than so many percent of them, of a column's values or of the managers is not taken"
                    + " over; 1 to 100. An operator may accept a greater drop for one sync."),
    RM_MOODLE_URL(Kind.PEER, "", "Address of Moodle, without /webservice. Empty: nothing is published."),
    RM_MOODLE_TOKEN(Kind.SECRET, "", "Web-service token of Moodle."),
    RM_MOODLE_ROLE_ID(Kind.NUMBER, "5", "Id of the role with which learners are enrolled."),
    RM_MOODLE_REPORT(
            Kind.TEXT,
            "rm-completion",
            "Name of the custom report in Moodle from which completion is read. Where there is none it is read person by person."),
    RM_ARCHIVE_COURSES_AFTER(
            Kind.DURATION,
            "P30D",
            "How long after a programme was closed its courses stay in Moodle as they are, such as P30D. Then they end, are hidden and"
                    + " moved to the archive."),
    RM_MAIL_HOST(
            Kind.TEXT,
            "",
            "Mail server (SMTP) to which notices are handed in. Empty: nobody is told by mail, and notices are read in the product."),
    RM_MAIL_PORT(Kind.PORT, "587", "Port of the mail server; 465 is usual with RM_MAIL_TLS=implicit."),
    RM_MAIL_TLS(
            Kind.TEXT,
            "",
            "How the mail server is spoken to: starttls (nothing is said before it), implicit, or none, which is for a server on this"
                    + " machine alone. Empty: starttls, and none for a server on this machine."),
    RM_MAIL_USER(Kind.TEXT, "", "User of the mail server; empty where it asks for none."),
    RM_MAIL_PASSWORD(Kind.SECRET, "", "Its password."),
    RM_MAIL_FROM(
            Kind.TEXT,
            "",
            "Sender of notices, such as Mentoring <no-reply@example.com>; its domain also names the letters. Required with RM_MAIL_HOST."),
    RM_MAIL_REPLY_TO(Kind.TEXT, "", "Address for replies to notices; empty for the sender."),
    RM_PUBLIC_URL(
            Kind.URL,
            "",
            "Where people read, such as the page of the intranet or the learning platform that shows the product. Every notice names it,"
                    + " the same for all; empty names none."),
    RM_AUDIT_MONTHS(
            Kind.MONTHS, "12", "How many months an entry of the audit log is kept, 24 at most. Then it is deleted."),
    RM_TOMBSTONE_FILE(
            Kind.TEXT,
            "",
            "File in which every erasure is written down before it happens; replayed at each start, so that a restored backup brings"
                    + " nothing back. Empty: the file tombstones beside RM_KEY_FILE. Keep it on storage of its own, and never put an older"
                    + " copy in its place."),
    RM_KEY_BACKUP_DAYS(
            7,
            7,
            "Days that backups of the key store are kept; erasure certificates name the day after which none is left. 0 to 7."),
    RM_KEEP_PAIR_CONTENT_DAYS(RetentionRule.PAIR_CONTENT),
    RM_KEEP_PAIR_CAUSE_DAYS(RetentionRule.PAIR_CAUSE),
    RM_KEEP_ANSWERS_DAYS(RetentionRule.ANSWERS),
    RM_KEEP_DECLARATIONS_DAYS(RetentionRule.DECLARATIONS),
    RM_KEEP_BURDEN_DAYS(RetentionRule.BURDEN),
    RM_KEEP_RELEASES_DAYS(RetentionRule.RELEASES),
    RM_KEEP_CASES_DAYS(RetentionRule.CASES),
    RM_KEEP_EXTENDED_CASES_DAYS(RetentionRule.EXTENDED_CASES),
    RM_KEEP_PROTECTIVE_NOTES_DAYS(RetentionRule.PROTECTIVE_NOTES),
    RM_KEEP_MATCHINGS_DAYS(RetentionRule.MATCHINGS),
    RM_KEEP_NOTICES_DAYS(RetentionRule.NOTICES),
    RM_KEEP_CHANNEL_CHOICES_DAYS(RetentionRule.CHANNEL_CHOICES),
    RM_KEEP_PROGRAMME_RECORDS_DAYS(RetentionRule.PROGRAMME_RECORDS),
    RM_KEEP_REQUESTS_DAYS(RetentionRule.REQUESTS),
    RM_BURDEN_POLICY(
            Kind.TEXT,
            "",
            "Path of the site's own burden policy, a YAML document; checked at start. Empty: the product's own, which sample-burden-policy"
                    + " prints."),
    RM_TEXTS(
            Kind.TEXT,
            "",
            "Directory with files messages_xx.properties in UTF-8, which add languages to English and German; checked at start. A key that"
                    + " a file lacks is shown in English. Empty: the product's own languages."),
    RM_REPORTING_CHANNEL_URL(
            Kind.URL,
            "",
            "Address of the organisation's channel for reports of wrongdoing, shown with help and with the limits of confidentiality."
                    + " Nothing of a report is kept here, not even that the address was opened."),
    RM_JOBS_EVERY(Kind.DURATION, "PT1M", "How often waiting effects are carried out and deadlines are looked at."),
    RM_WORKING_WEEKS(
            Kind.WEEKS,
            "",
            "Working days and hours by which the deadlines of support run, for each region that differs, such as"
                    + " *=MON-FRI 08:00-16:00; IL=SUN-THU 09:00-18:00; DE-BY=MON-THU 08:00-17:00. Empty: 09:00 to 17:00, Monday to Friday or"
                    + " around the country's own weekend."),
    RM_CLOSED_DAYS(
            Kind.CLOSED,
            "",
            "Days on which the organisation does not work, beside the public holidays of each region, such as 2026-12-24;"
                    + " 2026-12-27/2026-12-31; DE-BY=2026-08-08."),
    RM_ZONE(
            Kind.ZONE,
            "UTC",
            "Time zone of the organisation: the days that answers name, daily work and the hour of notices hold in it."),
    RM_NOTICES_AT(
            Kind.TIME,
            "07:00",
            "Hour of the day, in RM_ZONE, at which people are told that the state of their pair has changed. Never at the moment of a"
                    + " change, which could tell its reason.");

    private enum Kind {
        TEXT,
        SECRET,
        PORT,
        NUMBER,
        RATE,
        SWITCH,
        LOG_FORMAT,
        WAIT,
        MONTHS,
        PERCENT,
        DAYS,
        URL,
        PEER,
        DATABASE,
        PATH,
        DURATION,
        TIME,
        ZONE,
        WEEKS,
        CLOSED
    }

    static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");

    private final Kind kind;
    private final @Nullable String standard;
    private final String meaning;
    private final int least;
    private final int most;
    private final @Nullable RetentionRule rule;

    Setting(Kind kind, @Nullable String standard, String meaning) {
        this(kind, standard, meaning, 0, 0, null);
    }

    /** A number of days from 0 to {@code most}. */
    Setting(int standard, int most, String meaning) {
        this(Kind.DAYS, Integer.toString(standard), meaning, 0, most, null);
    }

    Setting(RetentionRule rule) {
        this(
                Kind.DAYS,
                Integer.toString(rule.days()),
                "Days after " + rule.since() + " that "
                        + rule.items().stream().map(Enum::name).collect(Collectors.joining(", ")) + " are kept; then: "
                        + rule.then() + ". " + rule.least() + " to " + rule.cap() + ".",
                rule.least(),
                rule.cap(),
                rule);
    }

    Setting(Kind kind, @Nullable String standard, String meaning, int least, int most, @Nullable RetentionRule rule) {
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
        this.least = least;
        this.most = most;
        this.rule = rule;
    }

    /** The rule of retention whose days it sets; null for every other setting. */
    @Nullable
    RetentionRule rule() {
        return rule;
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
        return switch (kind) {
            case TEXT, SECRET -> null;
            case PORT ->
                value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535 ? null : "must be a port from 0 to 65535";
            case NUMBER -> value.matches("\\d{1,18}") ? null : "must be a whole number";
            case RATE -> value.matches("\\d{1,7}") ? null : "must be a number of requests a minute, or 0";
            case SWITCH -> value.equals("true") || value.equals("false") ? null : "must be true or false";
            case LOG_FORMAT -> value.equals("text") || value.equals("json") ? null : "must be text or json";
            case WAIT -> isWait(value) ? null : "must be a duration from PT0S to PT5M";
            case MONTHS -> value.matches("[1-9]|1\\d|2[0-4]") ? null : "must be a number of months from 1 to 24";
            case PERCENT -> value.matches("[1-9]\\d?|100") ? null : "must be a whole number from 1 to 100";
            case DAYS -> isDays(value) ? null : "must be a number of days from " + least + " to " + most;
            case URL -> value.isEmpty() || isWebAddress(value) ? null : "must be a http or https address";
            case PEER -> value.isEmpty() ? null : faultOfPeer(value);
            case DATABASE -> DatabaseUrl.fault(value);
            case PATH -> value.isEmpty() || value.indexOf('\0') >= 0 ? "must be the path of a file" : null;
            case DURATION -> isDuration(value) ? null : "must be a duration such as PT1M or P30D";
            case WEEKS -> fault(() -> WorkingWeeks.parse(value));
            case CLOSED -> fault(() -> ClosedDays.parse(value));
            case TIME -> value.matches("([01]\\d|2[0-3]):[0-5]\\d") ? null : "must be a time of day such as 07:00";
            case ZONE ->
                ZoneId.getAvailableZoneIds().contains(value) ? null : "must be a time zone such as Europe/Berlin";
        };
    }

    private static @Nullable String fault(Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private boolean isDays(String value) {
        return value.matches("\\d{1,4}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWait(String value) {
        try {
            Duration wait = Duration.parse(value);
            return !wait.isNegative() && wait.compareTo(Duration.ofMinutes(5)) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Of an address that the product opens: everything said there is said under TLS, or on this machine. */
    private static @Nullable String faultOfPeer(String value) {
        if (!isWebAddress(value)) {
            return "must be an https address";
        }
        URI uri = URI.create(value);
        if (uri.getUserInfo() != null) {
            return "must be an address without user and password: they have settings of their own";
        }
        return "https".equals(uri.getScheme()) || THIS_MACHINE.contains(uri.getHost())
                ? null
                : "must be an https address: http is taken for " + String.join(", ", THIS_MACHINE)
                        + " alone. Put TLS in front of that system";
    }

    private static boolean isDuration(String value) {
        try {
            return Duration.parse(value).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
