package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Row.Option.ANY_SUFFICES;
import static org.reversementoring.privacycheck.Row.Option.AT_THE_END;
import static org.reversementoring.privacycheck.Row.Option.FIRST_DECIDES;
import static org.reversementoring.privacycheck.Row.Option.HANDLER;
import static org.reversementoring.privacycheck.Row.Option.MAY_BE_EMPTY;
import static org.reversementoring.privacycheck.Row.Option.MEMBERS;
import static org.reversementoring.privacycheck.Row.Option.MENTEE;
import static org.reversementoring.privacycheck.Row.Option.ONCE;
import static org.reversementoring.privacycheck.Row.Option.PROBED;
import static org.reversementoring.privacycheck.Row.Option.REFUSED_ONLY;
import static org.reversementoring.privacycheck.Row.Option.STAFF;
import static org.reversementoring.privacycheck.Row.Option.STALE;
import static org.reversementoring.privacycheck.Row.delete;
import static org.reversementoring.privacycheck.Row.get;
import static org.reversementoring.privacycheck.Row.post;
import static org.reversementoring.privacycheck.Row.put;
import static org.reversementoring.privacycheck.Towards.ANYBODY;
import static org.reversementoring.privacycheck.Towards.CASE;
import static org.reversementoring.privacycheck.Towards.CATALOGUE;
import static org.reversementoring.privacycheck.Towards.CREDIT;
import static org.reversementoring.privacycheck.Towards.DISCLOSURE;
import static org.reversementoring.privacycheck.Towards.HOLD;
import static org.reversementoring.privacycheck.Towards.NOTICE;
import static org.reversementoring.privacycheck.Towards.ORGANISATION;
import static org.reversementoring.privacycheck.Towards.OWN_CASE;
import static org.reversementoring.privacycheck.Towards.PAIR;
import static org.reversementoring.privacycheck.Towards.PARTICIPATION;
import static org.reversementoring.privacycheck.Towards.PROGRAMME;
import static org.reversementoring.privacycheck.Towards.PUBLIC;
import static org.reversementoring.privacycheck.Towards.REGISTER;
import static org.reversementoring.privacycheck.Towards.SELF;
import static org.reversementoring.privacycheck.Towards.SELF_IN_PROGRAMME;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of tries: one row for each endpoint. A new endpoint needs a row here: towards what its actions are decided,
 * and a body that passes the resource's own checks while the use case refuses it for a fault (so that nothing changes
 * where the caller is let in), or {@code STALE} where it takes a version.
 */
final class Rows {
    private static final Map<String, Object> NO_MEETING = Map.of("minutes", 0);

    private Rows() {}

    /** Those that end what is tried come last. */
    static List<Row> all() {
        List<Row> all = Stream.of(organisation(), programme(), pair(), between(), sessions(), own(), help(), register())
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                        all.stream().filter(row -> row.method().equals("GET")),
                        all.stream().filter(row -> !row.method().equals("GET") && !row.is(AT_THE_END)),
                        all.stream().filter(row -> row.is(AT_THE_END)))
                .flatMap(rows -> rows)
                .toList();
    }

    private static List<Row> organisation() {
        return List.of(
                get("health/live", PUBLIC),
                get("health/ready", PUBLIC),
                get("programme-templates", ANYBODY),
                get("agenda-templates", ANYBODY),
                get("confidentiality", CATALOGUE),
                get("metrics", ORGANISATION),
                get("reporting-channel", CATALOGUE),
                get("people", ORGANISATION),
                post("people/syncs", ORGANISATION).with(REFUSED_ONLY),
                get("people/syncs/latest", ORGANISATION).with(MAY_BE_EMPTY),
                get("people/write-back", ORGANISATION),
                get("pulse-items", CATALOGUE),
                get("burden-policy", CATALOGUE),
                get("burden-policies/{version}", CATALOGUE).with(MAY_BE_EMPTY),
                get("resources", CATALOGUE),
                get("resources/{key}", CATALOGUE),
                get("resource-catalogue", CATALOGUE),
                post("resources/imports", CATALOGUE).body("resources", List.of()),
                put("resources/{key}", CATALOGUE)
                        .body(flat(ProgrammeAct.resource("CRISIS_LINE")))
                        .with(STALE),
                delete("resources/{key}", CATALOGUE).with(STALE));
    }

    private static List<Row> programme() {
        return List.of(
                post("programmes", ORGANISATION)
                        .body(
                                "template",
                                "TECHNOLOGY_SOCIAL_DIGITAL",
                                "name",
                                "Privacy check",
                                "levelDistanceWeight",
                                99,
                                "audiences",
                                List.of(Map.of("region", "AQ", "language", "en"))),
                get("programmes", ANYBODY),
                get("programmes/{programme}", PROGRAMME),
                put("programmes/{programme}", PROGRAMME)
                        .body(flat(ProgrammeAct.definition(Place.OWN)))
                        .with(STALE),
                put("programmes/{programme}/support-chain", PROGRAMME)
                        .body(
                                "contacts",
                                List.of(Map.of("place", "DEPUTY", "name", "Nobody", "email", "no@body.example")))
                        .with(STALE),
                get("programmes/{programme}/assignments", PROGRAMME),
                put("programmes/{programme}/managers", PROGRAMME)
                        .body("people", List.of("00000000-0000-0000-0000-000000000001"))
                        .with(STALE),
                put("programmes/{programme}/hr-decision-makers", PROGRAMME)
                        .body("people", List.of())
                        .with(STALE),
                get("programmes/{programme}/activation-gate", PROGRAMME),
                post("programmes/{programme}/opening", PROGRAMME).with(STALE),
                post("programmes/{programme}/closing", PROGRAMME).with(STALE),
                post("programmes/{programme}/lessons", PROGRAMME)
                        .body("observation", "none", "change", "none")
                        .with(STALE),
                post("programmes/{programme}/invitations", PROGRAMME)
                        .body("side", "MENTOR", "employeeNumbers", List.of("privacy-check-nobody")),
                get("programmes/{programme}/participants", PROGRAMME).with(FIRST_DECIDES),
                get("programmes/{programme}/curricula", PROGRAMME),
                post("programmes/{programme}/curricula/publication", PROGRAMME).with(REFUSED_ONLY),
                post("programmes/{programme}/curricula/completion-refresh", PROGRAMME)
                        .with(REFUSED_ONLY),
                get("programmes/{programme}/training", PROGRAMME),
                get("programmes/{programme}/training-problems", PROGRAMME),
                post("programmes/{programme}/kick-off", PROGRAMME)
                        .body("at", "2100-01-01T09:00:00Z", "place", "Nowhere", "title", "None")
                        .with(STALE),
                get("programmes/{programme}/covered-topics", PROGRAMME),
                get("programmes/{programme}/topic-courses", PROGRAMME),
                post("programmes/{programme}/topic-courses", PROGRAMME)
                        .body("topic", "")
                        .with(REFUSED_ONLY),
                get("programmes/{programme}/learning-offers", PROGRAMME),
                post("programmes/{programme}/learning-offers", PROGRAMME)
                        .body("type", "MATERIAL", "title", "", "topics", List.of()),
                get("programmes/{programme}/learning-offers/{offer}", PROGRAMME),
                delete("programmes/{programme}/learning-offers/{offer}", PROGRAMME)
                        .with(ONCE, AT_THE_END),
                post("programmes/{programme}/matchings", PROGRAMME).with(STAFF),
                get("programmes/{programme}/matchings/{run}", PROGRAMME).with(STAFF),
                post("programmes/{programme}/matchings/{run}/approval", PROGRAMME)
                        .with(STAFF, STALE),
                get("programmes/{programme}/stories", PROGRAMME),
                get("programmes/{programme}/credits", PROGRAMME),
                post("programmes/{programme}/reports", PROGRAMME),
                get("programmes/{programme}/reports", PROGRAMME),
                get("reports/{report}", PROGRAMME),
                get("reports/{report}/page", PROGRAMME),
                get("programmes/{programme}/outcomes", PROGRAMME),
                post("programmes/{programme}/outcomes", PROGRAMME).body("title", ""));
    }

    private static List<Row> pair() {
        return List.of(
                get("pairs", ANYBODY).query("?programme={programme}&limit=100"),
                get("pairs/{pair}", PAIR).with(FIRST_DECIDES),
                get("pairs/{pair}/partner", PAIR).with(MEMBERS),
                post("pairs/{pair}/acceptance", PAIR),
                post("pairs/{pair}/pause", PAIR),
                post("pairs/{pair}/resumption", PAIR),
                get("pairs/{pair}/cause", PAIR),
                put("pairs/{pair}/cause", PAIR).body("text", "none"),
                get("pairs/{pair}/releases", PAIR),
                put("pairs/{pair}/releases", PAIR).body("items", List.of()),
                get("pairs/{pair}/employee-records", PAIR),
                post("pairs/{pair}/end", PAIR).with(AT_THE_END),
                post("pairs/{pair}/rematch", PAIR).with(AT_THE_END),
                post("pairs/{pair}/decline", PAIR).with(AT_THE_END),
                get("pairs/{pair}/agreement", PAIR).with(MEMBERS),
                get("pairs/{pair}/confidentiality", PAIR).with(MEMBERS),
                post("pairs/{pair}/agreement/acceptance", PAIR).with(MEMBERS).body("agreementVersion", 999),
                post("pairs/{pair}/agreement/closing-declaration", PAIR).with(MENTEE),
                put("pairs/{pair}/clauses", PAIR).body("text", "none").with(STALE),
                get("pairs/{pair}/expectations", PAIR),
                put("pairs/{pair}/expectations", PAIR).body("choices", Map.of("CADENCE", "NEVER")),
                get("pairs/{pair}/goals", PAIR),
                put("pairs/{pair}/goals", PAIR)
                        .body("goals", List.of(Map.of("kind", "LEARNING")))
                        .with(STALE),
                post("pairs/{pair}/goals/confirmation", PAIR).body("version", 999),
                put("pairs/{pair}/goals/status", PAIR).body("status", "DONE").with(STALE),
                get("pairs/{pair}/topics", PAIR),
                get("pairs/{pair}/change-question", PAIR),
                post("pairs/{pair}/changes", PAIR).body("text", ""),
                post("pairs/{pair}/topic-handovers", PAIR).body("topic", ""),
                put("pairs/{pair}/topics", PAIR).body("topics", List.of()).with(STALE),
                get("pairs/{pair}/adjustments", PAIR),
                post("pairs/{pair}/adjustments", PAIR).body("cadenceWeeks", 99),
                post("pairs/{pair}/adjustments/{number}/acceptance", PAIR));
    }

    private static List<Row> between() {
        return List.of(
                get("pairs/{pair}/commitments", PAIR),
                post("pairs/{pair}/commitments", PAIR).body("text", ""),
                get("commitments/{commitment}", PAIR),
                post("commitments/{commitment}/completion", PAIR)
                        .body("evidence", "none")
                        .with(STALE),
                get("pairs/{pair}/reflections", PAIR),
                post("pairs/{pair}/reflections", PAIR).body("objectivesMet", 99),
                get("pairs/{pair}/insights", PAIR),
                get("pairs/{pair}/learning", PAIR),
                get("pairs/{pair}/stories", PAIR),
                post("pairs/{pair}/stories", PAIR).body("kind", "KUDOS", "text", ""),
                get("stories/{story}", PAIR),
                put("stories/{story}/release", PAIR),
                delete("stories/{story}/release", PAIR));
    }

    private static List<Row> sessions() {
        return List.of(
                get("pairs/{pair}/sessions", PAIR),
                post("pairs/{pair}/sessions", PAIR).body("meeting", NO_MEETING),
                post("pairs/{pair}/session-series", PAIR).body("meeting", NO_MEETING, "everyWeeks", 1, "times", 2),
                post("pairs/{pair}/held-sessions", PAIR).body("minutes", 0),
                get("sessions/{session}", PAIR),
                put("sessions/{session}/schedule", PAIR)
                        .body("meeting", NO_MEETING)
                        .with(STALE),
                put("sessions/{session}/facilitator", PAIR).body("facilitator", ""),
                post("sessions/{session}/cancellation", PAIR).with(STALE),
                post("sessions/{session}/log", PAIR).body("minutes", 0).with(STALE),
                put("sessions/{session}/agenda", PAIR).body("text", "none").with(STALE),
                put("sessions/{session}/notes", PAIR).body("text", "none").with(STALE),
                put("sessions/{session}/learned", PAIR).body("text", "none").with(STALE),
                post("sessions/{session}/insights", PAIR).body("text", ""),
                post("sessions/{session}/feedback", PAIR).body("specific", ""));
    }

    private static List<Row> own() {
        return List.of(
                get("me", SELF),
                get("me/training", SELF),
                get("me/time-budgets", SELF),
                get("me/participations", SELF),
                get("me/credits", SELF),
                get("me/skill-levels", SELF),
                put("me/skill-levels", SELF).body("released", List.of("privacy-check-nothing")),
                get("me/notices", SELF),
                get("me/notice-channels", SELF),
                put("me/notice-channels", SELF).body("channels", List.of()).with(STALE),
                post("me/notices/{notice}/reading", NOTICE),
                put("me/credits/{programme}/{kind}/release", CREDIT),
                delete("me/credits/{programme}/{kind}/release", SELF),
                get("programmes/{programme}/consent-text", SELF_IN_PROGRAMME),
                get("programmes/{programme}/participations/{side}", PARTICIPATION),
                put("programmes/{programme}/participations/{side}", SELF_IN_PROGRAMME)
                        .body("survey", Map.of(), "preferences", Map.of("format", "VIRTUAL", "monthlyMinutes", 60))
                        .with(STALE),
                post("programmes/{programme}/participations/{side}/pause", PARTICIPATION),
                post("programmes/{programme}/participations/{side}/resumption", PARTICIPATION),
                delete("programmes/{programme}/participations/{side}", SELF_IN_PROGRAMME)
                        .with(AT_THE_END),
                get("programmes/{programme}/feedback", SELF_IN_PROGRAMME),
                post("programmes/{programme}/feedback", SELF_IN_PROGRAMME)
                        .body("stage", "BEFORE", "answers", Map.of("NONE", 1)));
    }

    private static List<Row> register() {
        return List.of(
                get("me/export", SELF),
                get("me/erasures", SELF),
                post("me/erasures", SELF).body("pair", "{pair}").with(REFUSED_ONLY),
                get("me/erasures/{erasure}", SELF).with(PROBED),
                get("erasures", ORGANISATION),
                post("erasures", ORGANISATION)
                        .body("person", "00000000-0000-7000-8000-000000000000")
                        .with(REFUSED_ONLY),
                get("me/audit", SELF),
                get("audit", ORGANISATION),
                get("me/register", SELF).with(FIRST_DECIDES),
                get("register/disclosures", REGISTER),
                get("register/legal-holds", REGISTER),
                get("support-cases/{case}/disclosures", DISCLOSURE).with(FIRST_DECIDES),
                post("support-cases/{case}/disclosures", DISCLOSURE)
                        .body("ground", "LIFE_OR_SAFETY", "information", "")
                        .with(HANDLER),
                get("disclosures/{disclosure}", DISCLOSURE).with(FIRST_DECIDES),
                post("disclosures/{disclosure}/approval", DISCLOSURE).with(FIRST_DECIDES, STALE),
                post("disclosures/{disclosure}/rejection", DISCLOSURE).with(FIRST_DECIDES, STALE),
                post("disclosures/{disclosure}/carried-out", DISCLOSURE).with(FIRST_DECIDES, STALE),
                post("disclosures/{disclosure}/withdrawal", DISCLOSURE).with(FIRST_DECIDES, HANDLER, AT_THE_END),
                post("legal-holds", HOLD)
                        .body("pair", "{pair}", "reason", "LEGAL_CLAIM", "fileNumber", "none", "until", "2000-01-01"),
                post("legal-holds/{hold}/approval", HOLD).with(STALE),
                post("legal-holds/{hold}/rejection", HOLD).with(STALE),
                post("legal-holds/{hold}/lifting", HOLD).with(STALE),
                post("legal-holds/{hold}/renewal", HOLD).body("until", "2000-01-01"),
                post("legal-holds/{hold}/withdrawal", HOLD).with(AT_THE_END));
    }

    private static List<Row> help() {
        return List.of(
                get("pairs/{pair}/burden", PAIR),
                put("pairs/{pair}/burden/mutes", PAIR).body("all", false),
                post("pairs/{pair}/preparations", PAIR).body("minutes", 0),
                post("pairs/{pair}/topic-declines", PAIR).body("topic", ""),
                post("pairs/{pair}/offers/{offer}/answer", PAIR).body("choice", "NO_THANKS"),
                get("pairs/{pair}/pulses", PAIR),
                get("pairs/{pair}/pulses/next", PAIR),
                post("pairs/{pair}/pulses", PAIR).body("answers", Map.of("NONE", "1")),
                get("me/support-cases", SELF),
                post("support-cases", SELF).with(FIRST_DECIDES).body("kind", "DETRIMENT", "programme", "{programme}"),
                get("me/protective-notes", SELF),
                post("me/protective-notes/check", SELF).body("words", "", "nonce", ""),
                get("support-cases", PROGRAMME)
                        .query("?programme={programme}&limit=100")
                        .with(ANY_SUFFICES),
                get("support-cases/{case}", CASE).with(ANY_SUFFICES),
                post("support-cases/{case}/acknowledgement", CASE).with(STALE),
                post("support-cases/{case}/plan", CASE).body("step", "none").with(STALE),
                post("support-cases/{case}/closing", CASE).with(STALE),
                post("support-cases/{case}/reopening", OWN_CASE),
                post("support-cases/{case}/keeping", OWN_CASE),
                post("support-cases/{case}/withdrawal", OWN_CASE).with(AT_THE_END));
    }

    private static Object[] flat(Map<String, Object> body) {
        return body.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
