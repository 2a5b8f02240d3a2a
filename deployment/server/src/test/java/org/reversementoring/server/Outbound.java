package org.reversementoring.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that leaves the product towards other systems while it serves: a closed list. What is not on it fails
 * {@code OutboundTest}; {@code docs/reference/outbound.md} is written from it.
 *
 * @param operation as the other system names it
 * @param fields of body and query, with {@code []} for any index; for mail the headers
 * @param says what the other system learns by it
 */
public record Outbound(To to, String operation, Set<String> fields, String says) {
    /** Where it goes, and what every call carries beside its fields: form fields, and headers in small letters. */
    public enum To {
        MOODLE("wsfunction", "wstoken", "moodlewsrestformat", "header traceparent"),
        WORKDAY("header authorization", "header traceparent"),
        MAIL(),
        SIGN_ON(),
        ACCOUNTS("header authorization"),
        KEY_SERVICE("header x-vault-token", "header x-vault-request", "header x-vault-namespace");

        /** Those that every HTTP client sends by itself. */
        private static final Set<String> OF_HTTP = Set.of(
                "header accept",
                "header connection",
                "header content-length",
                "header content-type",
                "header host",
                "header user-agent");

        private final Set<String> envelope;

        To(String... envelope) {
            this.envelope = Set.of(envelope);
        }

        boolean carries(String field) {
            return envelope.contains(field) || (this != MAIL && OF_HTTP.contains(field));
        }
    }

    /** A call that was made: the names of what it carried, no values. */
    public record Made(To to, String operation, Set<String> fields) {}

    /** What would make a rating, a reward or a career step out of a call; no operation and no field is named so. */
    private static final String[] LEVEL = {"externalSkillId", "externalSkillLevel", "context", "effectiveMoment"};

    private static final List<String> OF_CAREERS = List.of(
            "grade",
            "rating",
            "score",
            "perform",
            "salary",
            "compensation",
            "bonus",
            "payroll",
            "promot",
            "talent",
            "competenc",
            "badge",
            "appraisal",
            "evaluation");

    public static final List<Outbound> ALL = List.of(
            moodle("core_webservice_get_site_info", "that the connection is looked at"),
            moodle(
                    "core_user_get_users_by_field",
                    "whom the product looks up: by employee number, work e-mail or user name",
                    "field",
                    "values[]"),
            moodle(
                    "core_user_create_users",
                    "that this employee learns here: name, work e-mail, employee number",
                    "users[][username]",
                    "users[][auth]",
                    "users[][firstname]",
                    "users[][lastname]",
                    "users[][email]",
                    "users[][idnumber]"),
            moodle(
                    "core_course_get_categories",
                    "nothing of people",
                    "criteria[][key]",
                    "criteria[][value]",
                    "addsubcategories"),
            moodle(
                    "core_course_create_categories",
                    "nothing of people",
                    "categories[][name]",
                    "categories[][idnumber]",
                    "categories[][parent]"),
            moodle("core_course_get_courses_by_field", "nothing of people", "field", "value"),
            moodle(
                    "core_course_duplicate_course",
                    "title and key of a programme's course",
                    "courseid",
                    "fullname",
                    "shortname",
                    "categoryid",
                    "visible",
                    "options[][name]",
                    "options[][value]"),
            moodle(
                    "core_course_update_courses",
                    "title, key, start and end of a programme's course",
                    "courses[][id]",
                    "courses[][idnumber]",
                    "courses[][fullname]",
                    "courses[][startdate]",
                    "courses[][enddate]",
                    "courses[][categoryid]",
                    "courses[][visible]",
                    "courses[][enablecompletion]"),
            moodle(
                    "enrol_manual_enrol_users",
                    "who takes part, and on which side",
                    "enrolments[][roleid]",
                    "enrolments[][userid]",
                    "enrolments[][courseid]"),
            moodle(
                    "enrol_manual_unenrol_users",
                    "who takes part no longer",
                    "enrolments[][userid]",
                    "enrolments[][courseid]"),
            moodle(
                    "core_enrol_get_enrolled_users",
                    "nothing of people",
                    "courseid",
                    "options[][name]",
                    "options[][value]"),
            moodle(
                    "core_enrol_get_enrolled_users_with_capability",
                    "nothing of people",
                    "coursecapabilities[][courseid]",
                    "coursecapabilities[][capabilities][]",
                    "options[][name]",
                    "options[][value]"),
            moodle("core_completion_get_course_completion_status", "nothing new", "courseid", "userid"),
            moodle(
                    "tool_mobile_call_external_functions",
                    "nothing new: completion of several people, in the arguments of the row above",
                    "requests[][function]",
                    "requests[][arguments]"),
            moodle("core_reportbuilder_list_reports", "nothing of people", "page", "perpage"),
            moodle("core_reportbuilder_retrieve_report", "nothing of people", "page", "perpage", "reportid"),
            moodle("core_group_get_course_groups", "nothing of people", "courseid"),
            moodle(
                    "core_group_create_groups",
                    "that some pair has released its calendar; the key names nobody, and only its members see the group",
                    "groups[][courseid]",
                    "groups[][name]",
                    "groups[][description]",
                    "groups[][idnumber]",
                    "groups[][visibility]",
                    "groups[][participation]"),
            moodle("core_group_get_group_members", "nothing of people", "groupids[]"),
            moodle(
                    "core_group_add_group_members",
                    "who the two are; both have released it",
                    "members[][groupid]",
                    "members[][userid]"),
            moodle(
                    "core_group_delete_group_members",
                    "that it is no longer released, or the pair rests or ended",
                    "members[][groupid]",
                    "members[][userid]"),
            moodle(
                    "core_calendar_get_calendar_events",
                    "nothing of people",
                    "events[courseids][]",
                    "events[groupids][]",
                    "options[userevents]",
                    "options[siteevents]",
                    "options[timestart]",
                    "options[timeend]"),
            moodle(
                    "core_calendar_create_calendar_events",
                    "title, place and time of what is for a whole course; of a released session its time, under a neutral title",
                    "events[][name]",
                    "events[][description]",
                    "events[][format]",
                    "events[][courseid]",
                    "events[][eventtype]",
                    "events[][timestart]",
                    "events[][timeduration]",
                    "events[][groupid]"),
            moodle(
                    "core_calendar_delete_calendar_events",
                    "that an event is off",
                    "events[][eventid]",
                    "events[][repeat]"),
            moodle(
                    "core_message_send_instant_messages",
                    "that there is something to read; only to who chose so",
                    "messages[][touserid]",
                    "messages[][text]",
                    "messages[][textformat]"),
            new Outbound(
                    To.WORKDAY,
                    "GET report",
                    Set.of("format"),
                    "nothing: the report is read, with the site's own prompts for its parts"),
            new Outbound(
                    To.WORKDAY,
                    "POST token",
                    Set.of("grant_type", "refresh_token", "assertion", "tenant_alias"),
                    "nothing: the client signs in"),
            workday("GET workers", "nothing: whether anybody is shown", "limit"),
            workday("GET workers/{ID}", "that Workday's id of somebody is looked up, by number"),
            workday(
                    "GET workers/{ID}/externalSkillLevel",
                    "that a level of this skill is looked for",
                    "externalSkillId",
                    "limit",
                    "offset"),
            workday(
                    "POST workers/{ID}/externalSkillLevel",
                    "the level of skill that the person stated and released",
                    LEVEL),
            workday(
                    "PUT workers/{ID}/externalSkillLevel/{ID}",
                    "the new level of skill that the person stated and released",
                    LEVEL),
            workday(
                    "GET mentorships",
                    "that a mentorship of these two is looked for",
                    "mentor",
                    "mentee",
                    "mentorType",
                    "closed",
                    "closeMentorshipReason",
                    "limit",
                    "offset"),
            workday("GET mentorships/{ID}", "that a mentorship is looked at"),
            workday(
                    "POST createMentorshipForWorker",
                    "who teaches whom, from when to when; both have released it",
                    "mentor.id",
                    "mentee.id",
                    "mentorType.id",
                    "startDate",
                    "endDate",
                    "purpose"),
            workday("POST mentorships/{ID}/edit", "its new days", "startDate", "endDate", "purpose"),
            workday(
                    "POST mentorships/{ID}/close",
                    "that it is over, its last day, and whether the programme came to its end",
                    "closeMentorshipReason.id",
                    "startDate",
                    "endDate"),
            new Outbound(
                    To.MAIL,
                    "letter",
                    Set.of(
                            "Date",
                            "From",
                            "Reply-To",
                            "To",
                            "Message-ID",
                            "Subject",
                            "MIME-Version",
                            "Content-Type",
                            "Content-Transfer-Encoding",
                            "Auto-Submitted",
                            "X-Auto-Response-Suppress",
                            "Precedence"),
                    "that there is something to read: one text for everybody and every occasion"),
            new Outbound(To.SIGN_ON, "GET key set", Set.of(), "nothing: public keys are read"),
            accounts("POST token", "nothing: the client signs in", "grant_type"),
            accounts("GET users/count", "that the connection is looked at"),
            accounts(
                    "GET users",
                    "whose account is looked up: by employee number, of somebody who has left",
                    "q",
                    "first",
                    "max",
                    "briefRepresentation"),
            accounts("GET users/{id}/role-mappings/realm", "nothing of people"),
            accounts("GET users/{id}/role-mappings/realm/composite", "nothing of people"),
            accounts(
                    "DELETE users/{id}/role-mappings/realm",
                    "that this account has the product's roles no longer: the person has left",
                    "[].id",
                    "[].name",
                    "[].description",
                    "[].composite",
                    "[].clientRole",
                    "[].containerId"),
            accounts("POST users/{id}/logout", "that this account's sessions end: the person has left"),
            keys("encrypt", "that a key of this owner is made; the owner is a digest", "plaintext", "context"),
            keys("decrypt", "that a key of this owner is used", "ciphertext", "context"),
            keys("rewrap", "that keys are wrapped anew", "ciphertext", "context"),
            keys("rotate", "nothing of people"));

    private static Outbound moodle(String operation, String says, String... fields) {
        return new Outbound(To.MOODLE, operation, Set.of(fields), says);
    }

    private static Outbound accounts(String operation, String says, String... fields) {
        return new Outbound(To.ACCOUNTS, operation, Set.of(fields), says);
    }

    private static Outbound workday(String operation, String says, String... fields) {
        return new Outbound(To.WORKDAY, operation, Set.of(fields), says);
    }

    private static Outbound keys(String operation, String says, String... fields) {
        return new Outbound(To.KEY_SERVICE, operation, Set.of(fields), says);
    }

    private static Optional<Outbound> of(Made made) {
        return ALL.stream()
                .filter(row -> row.to() == made.to() && row.operation().equals(made.operation()))
                .findFirst();
    }

    /** One line for each operation, and each field of a known one, that is not on the list. */
    static List<String> foreign(Collection<Made> calls) {
        Set<String> lines = new TreeSet<>();
        for (Made made : calls) {
            Set<String> known = of(made).map(Outbound::fields).orElse(Set.of());
            if (of(made).isEmpty()) {
                lines.add(made.to() + " " + made.operation() + " is not on the list");
            }
            made.fields().stream()
                    .filter(field -> !known.contains(field) && !made.to().carries(field))
                    .forEach(field ->
                            lines.add(made.to() + " " + made.operation() + ": " + field + " is not on the list"));
        }
        return List.copyOf(lines);
    }

    /** What is on the list for these and was never made: a list that is wider than the product. */
    static List<String> idle(Collection<Made> calls, Set<To> of) {
        Map<String, Set<String>> made = calls.stream()
                .collect(Collectors.toMap(m -> m.to() + " " + m.operation(), m -> new TreeSet<>(m.fields()), (a, b) -> {
                    a.addAll(b);
                    return a;
                }));
        List<String> lines = new ArrayList<>();
        for (Outbound row : ALL) {
            if (of.contains(row.to())) {
                Set<String> fields = made.get(row.to() + " " + row.operation());
                Set<String> rest = new TreeSet<>(row.fields());
                if (fields != null) {
                    rest.removeAll(fields);
                }
                if (fields == null || !rest.isEmpty()) {
                    lines.add(row.to() + " " + row.operation() + ": "
                            + (fields == null ? "never made" : rest + " never sent"));
                }
            }
        }
        return lines;
    }

    /** Names on the list that speak of what somebody is worth. */
    static List<String> ofCareers(Collection<Outbound> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.operation()), row.fields().stream()))
                .filter(name -> OF_CAREERS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    /** The reference page. */
    public static String page() {
        StringBuilder text = new StringBuilder("""
                # What leaves the product

                Generated from the closed list that the build holds every outgoing call against: an operation or a field that is not here fails it.
                Nothing here can feed performance, pay or promotion: no field carries a rating, a count of talks, a level of burden or a case. What names a
                pair needs the release of both. Workday is only read, unless the deployment switches on that mentorships or levels of skill are written
                back; then purpose and context are the fixed words "Reverse mentoring", and no comment ever leaves.

                Every HTTP call carries the headers `Accept`, `Connection`, `Content-Length`, `Content-Type`, `Host`, `User-Agent` as far as it needs
                them, and its credentials: `wstoken` (Moodle), `Authorization` (Workday, accounts), `X-Vault-Token` (key service). Calls of Moodle and Workday
                also carry `traceparent`: random numbers that tie them to the request that caused them, and to nobody; what follows from what
                people do for themselves, such as a pair's end, a pause, a release taken back, a withdrawal or a request for help, goes out under numbers of
                its own. The commands `keycloak` and `verify-privacy`, which an administrator runs, also speak to Keycloak's administration.

                | to | operation | fields | what it tells |
                |---|---|---|---|
                """);
        for (Outbound row : ALL) {
            text.append("| ")
                    .append(row.to())
                    .append(" | `")
                    .append(row.operation())
                    .append("` | ");
            text.append(
                            row.fields().isEmpty()
                                    ? "–"
                                    : row.fields().stream()
                                            .sorted()
                                            .map(f -> "`" + f + "`")
                                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(row.says())
                    .append(" |\n");
        }
        return text.toString();
    }

    /** The names of a form or a query, decoded, with {@code []} for any index. */
    static Set<String> names(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.replaceAll("=.*", ""))
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .map(name -> name.replaceAll("\\[\\d+]", "[]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
