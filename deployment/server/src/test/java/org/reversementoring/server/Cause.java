package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;

/** Everything that makes a pair rest or end, each as the people or the product really do it. */
enum Cause {
    A_MEMBER_DECLINES(From.PROPOSED, (s, by) -> s.step(by, "POST", "decline", "")),
    A_MEMBER_ENDS_THE_PROPOSAL(From.PROPOSED, (s, by) -> s.step(by, "POST", "end", "")),
    A_MEMBER_IS_SILENT_FOR_TEN_WORKING_DAYS(From.PROPOSED, (s, by) -> {
        s.product.pass(Duration.ofDays(15));
        s.product.run("silent-proposals");
    }),
    A_MEMBER_WITHDRAWS_BEFORE_ACCEPTING(From.PROPOSED, Cause::withdraw),
    A_MEMBER_LEAVES_THE_COMPANY_BEFORE_ACCEPTING(From.PROPOSED, (s, by) -> s.workforce.leave(s.number(by))),
    A_MEMBER_COMES_INTO_THE_LINE_BEFORE_ACCEPTING(
            From.PROPOSED, (s, by) -> s.workforce.reportTo(s.number(by), s.number(other(by)))),
    A_MEMBER_WANTS_TO_BE_KEPT_APART_BEFORE_ACCEPTING(From.PROPOSED, (s, by) -> s.optIn(by, s.number(other(by)))),
    THE_PROGRAMME_CLOSES_BEFORE_THEY_ACCEPT(From.PROPOSED, Cause::close),

    A_MEMBER_PAUSES(From.RESTING, (s, by) -> s.step(by, "POST", "pause", "")),
    A_MEMBER_PAUSES_AND_WRITES_DOWN_WHY(From.RESTING, (s, by) -> {
        s.step(by, "POST", "pause", "");
        s.step(by, "PUT", "cause", "{\"text\": \"I am worn out.\"}");
    }),
    THE_MENTOR_TAKES_AN_OFFERED_PAUSE(From.RESTING, Side.MENTOR, (s, by) -> takeOffer(s, "PAUSE")),
    A_MEMBER_IS_ON_LEAVE(From.RESTING, (s, by) -> s.workforce.goOnLeave(s.number(by))),
    A_MEMBER_COMES_INTO_THE_LINE(From.RESTING, (s, by) -> s.workforce.reportTo(s.number(by), s.number(other(by)))),
    A_MEMBER_COMES_INTO_THE_DEPARTMENT(
            From.RESTING, (s, by) -> s.workforce.moveTo(s.number(by), "Department of " + s.number(other(by)))),
    A_MEMBER_WANTS_TO_BE_KEPT_APART(From.RESTING, (s, by) -> s.optIn(by, s.number(other(by)))),

    A_MEMBER_ENDS(From.ENDING, (s, by) -> s.step(by, "POST", "end", "")),
    A_MEMBER_ENDS_AND_WRITES_DOWN_WHY(From.ENDING, (s, by) -> {
        s.step(by, "POST", "end", "");
        s.step(by, "PUT", "cause", "{\"text\": \"They frighten me.\"}");
    }),
    A_MEMBER_ASKS_FOR_ANOTHER(From.ENDING, (s, by) -> s.step(by, "POST", "rematch", "")),
    THE_MENTOR_TAKES_AN_OFFERED_END(From.ENDING, Side.MENTOR, (s, by) -> takeOffer(s, "END")),
    THE_MENTOR_TAKES_AN_OFFERED_REMATCH(From.ENDING, Side.MENTOR, (s, by) -> takeOffer(s, "REMATCH")),
    A_MEMBER_REPORTS_A_BROKEN_BOUNDARY_AND_ENDS(From.ENDING, (s, by) -> {
        ask(s, by, "DETRIMENT");
        s.step(by, "POST", "end", "");
    }),
    A_MEMBER_WITHDRAWS(From.ENDING, Cause::withdraw),
    A_MEMBER_LEAVES_THE_COMPANY(From.ENDING, (s, by) -> s.workforce.leave(s.number(by))),
    THE_PROGRAMME_CLOSES(From.ENDING, Cause::close),
    A_MEMBER_ASKS_TO_BE_ERASED(From.ENDING, Cause::erasure),

    NOTHING_HAPPENS(From.GOING_ON, (s, by) -> {}),
    A_MEMBER_ON_LEAVE_LETS_IT_GO_ON(From.GOING_ON, (s, by) -> {
        s.workforce.goOnLeave(s.number(by));
        s.step(by, "POST", "resumption", "");
        s.product.relay();
    }),
    THE_MENTOR_ANSWERS_THAT_ALL_IS_WELL(From.GOING_ON, Side.MENTOR, (s, by) -> pulse(s, "1", "NONE")),
    THE_MENTOR_ANSWERS_THAT_IT_IS_WEARING(From.GOING_ON, Side.MENTOR, (s, by) -> pulse(s, "3", "WATCH")),
    THE_MENTOR_ANSWERS_THAT_IT_WEARS_THEM_OUT(From.GOING_ON, Side.MENTOR, (s, by) -> pulse(s, "5", "OFFER")),
    THE_MENTOR_ANSWERS_THAT_IT_IS_URGENT(
            From.GOING_ON,
            Side.MENTOR,
            (s, by) -> assertThat(s.step(by, "POST", "pulses", "{\"answers\": {\"P7\": \"URGENT\"}}"))
                    .contains("\"level\":\"URGENT\"")),
    THE_MENTOR_DECLARES_TIME(From.GOING_ON, Side.MENTOR, Cause::prepare),
    A_MEMBER_CHANGES_HOW_THEY_ARE_TOLD(From.GOING_ON, (s, by) -> {
        String path = "me/notice-channels";
        String version = s.product
                .call(s.token(by), "GET", path, "")
                .headers()
                .get("etag")
                .get(0);
        assertThat(s.product
                        .call(s.token(by), "PUT", path, "{\"channels\": []}", "If-Match", version)
                        .status())
                .isEqualTo(200);
    }),
    THE_MENTOR_MUTES_EVERY_PROMPT(From.GOING_ON, Side.MENTOR, (s, by) -> mute(s)),
    THE_MENTOR_MUTES_EVERY_PROMPT_AND_IS_WORN_OUT(From.GOING_ON, Side.MENTOR, (s, by) -> {
        mute(s);
        pulse(s, "5", "NONE");
    }),
    THE_MENTOR_TAKES_THE_OFFERED_CONTACT(From.GOING_ON, Side.MENTOR, (s, by) -> takeOffer(s, "TALK_TO_CONTACT")),
    THE_MENTOR_TAKES_OFFERED_HELP_FROM_OUTSIDE(From.GOING_ON, Side.MENTOR, (s, by) -> takeOffer(s, "EXTERNAL_HELP")),
    THE_MENTOR_TAKES_OFFERED_SUPERVISION(From.GOING_ON, Side.MENTOR, (s, by) -> takeOffer(s, "SUPERVISION")),
    THE_MENTOR_SAYS_NO_THANKS(From.GOING_ON, Side.MENTOR, (s, by) -> takeOffer(s, "NO_THANKS")),
    A_MEMBER_ASKS_FOR_HELP(From.GOING_ON, (s, by) -> ask(s, by, "SUPPORT")),
    A_MEMBER_ASKS_FOR_HELP_AND_NOBODY_ANSWERS(From.GOING_ON, (s, by) -> {
        String id = ask(s, by, "SUPPORT");
        s.product.relay();
        s.product.pass(Duration.ofDays(5));
        s.product.run("support-deadlines");
        String state =
                s.product.call(s.token(by), "GET", "support-cases/" + id, "").body();
        assertThat(state).doesNotContain("\"state\":\"REQUESTED\"", "\"state\":\"ROUTED\"");
    }),
    A_MEMBER_ASKS_FOR_HELP_AND_WITHDRAWS(From.GOING_ON, (s, by) -> {
        String id = ask(s, by, "SUPPORT");
        assertThat(s.product
                        .call(s.token(by), "POST", "support-cases/" + id + "/withdrawal", "")
                        .status())
                .isBetween(200, 204);
    }),
    A_MEMBER_REPORTS_A_BROKEN_BOUNDARY(From.GOING_ON, (s, by) -> ask(s, by, "DETRIMENT"));

    /** What the pair was, and what it becomes: causes with the same have to look alike. */
    enum From {
        PROPOSED,
        RESTING,
        ENDING,
        /** It stays active; nobody else is to notice anything. */
        GOING_ON
    }

    final From from;
    private final @Nullable Side only;
    private final BiConsumer<Scene, Side> act;

    Cause(From from, BiConsumer<Scene, Side> act) {
        this(from, null, act);
    }

    Cause(From from, @Nullable Side only, BiConsumer<Scene, Side> act) {
        this.from = from;
        this.only = only;
        this.act = act;
    }

    boolean canComeFrom(Side side) {
        return only == null || only == side;
    }

    void happen(Scene scene, Side by) {
        act.accept(scene, by);
    }

    static Side other(Side side) {
        return side == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
    }

    private static void withdraw(Scene s, Side by) {
        s.product.call(s.token(by), "DELETE", "programmes/" + s.programme + "/participations/" + by, "");
    }

    private static void close(Scene s, Side by) {
        String path = "programmes/" + s.programme;
        String version =
                s.product.call(s.manager, "GET", path, "").headers().get("etag").get(0);
        s.product.call(s.manager, "POST", path + "/closing", "", "If-Match", version);
        s.product.relay();
    }

    private static void erasure(Scene s, Side by) {
        RunningProduct.Answer answer =
                s.product.call(s.token(by), "POST", "me/erasures", "{\"pair\": \"" + s.pair + "\"}");
        assertThat(answer.status()).as(answer.body()).isBetween(201, 202);
    }

    private static String pulse(Scene s, String worn, String level) {
        String receipt = s.step(Side.MENTOR, "POST", "pulses", "{\"answers\": {\"P1\": \"" + worn + "\"}}");
        assertThat(receipt).contains("\"level\":\"" + level + "\"");
        return receipt;
    }

    private static void mute(Scene s) {
        assertThat(s.step(Side.MENTOR, "PUT", "burden/mutes", "{\"all\": true}"))
                .contains("\"signal\":\"S2\"");
    }

    private static void prepare(Scene s, Side by) {
        String today = LocalDate.now(s.product.clock).toString();
        s.step(
                by,
                "POST",
                "preparations",
                "{\"day\": \"%s\", \"kind\": \"RECOVERY\", \"minutes\": 400, \"identity\": true}".formatted(today));
    }

    private static void takeOffer(Scene s, String choice) {
        takeOffer(s, choice, null);
    }

    static void takeOffer(Scene s, String choice, @Nullable String topic) {
        String offer = pulse(s, "5", "OFFER").replaceAll("(?s).*\"offers\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        String named = topic == null ? "" : ", \"topic\": \"" + topic + "\"";
        s.step(Side.MENTOR, "POST", "offers/" + offer + "/answer", "{\"choice\": \"" + choice + "\"" + named + "}");
    }

    /** Answers with the id of the case. */
    private static String ask(Scene s, Side by, String kind) {
        RunningProduct.Answer answer = s.product.call(
                s.token(by),
                "POST",
                "support-cases",
                "{\"kind\": \"%s\", \"programme\": \"%s\", \"pair\": \"%s\", \"words\": \"What happened.\"}"
                        .formatted(kind, s.programme, s.pair));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"supportCase\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }
}
