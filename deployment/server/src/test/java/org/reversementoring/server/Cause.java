package org.reversementoring.server;

import java.time.Duration;
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
        report(s, by);
        s.step(by, "POST", "end", "");
    }),
    A_MEMBER_WITHDRAWS(From.ENDING, Cause::withdraw),
    A_MEMBER_LEAVES_THE_COMPANY(From.ENDING, (s, by) -> s.workforce.leave(s.number(by))),
    THE_PROGRAMME_CLOSES(From.ENDING, Cause::close);

    /** What the pair was, and what it becomes: causes with the same have to look alike. */
    enum From {
        PROPOSED,
        RESTING,
        ENDING
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
        s.product.run("outbox-relay");
    }

    private static void takeOffer(Scene s, String choice) {
        String burden = s.step(Side.MENTOR, "POST", "pulses", "{\"answers\": {\"P1\": \"5\"}}");
        String offer = burden.replaceAll("(?s).*\"offers\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        s.step(Side.MENTOR, "POST", "offers/" + offer + "/answer", "{\"choice\": \"" + choice + "\"}");
    }

    private static void report(Scene s, Side by) {
        s.product.call(
                s.token(by),
                "POST",
                "support-cases",
                "{\"kind\": \"DETRIMENT\", \"programme\": \"%s\", \"pair\": \"%s\", \"words\": \"What happened.\"}"
                        .formatted(s.programme, s.pair));
    }
}
