package org.reversementoring.access;

import org.reversementoring.access.Grant.Way;

/**
 * Everything a caller can do, each with the data item and the way that decide about it. A new use case needs a row
 * here; the table in {@code docs/reference/access.md} is generated from it.
 */
public enum Action {
    READ_PROGRAMME(DataItem.D01, Way.READ),
    WRITE_PROGRAMME(DataItem.D01, Way.WRITE),
    READ_ASSIGNMENTS(DataItem.D01, Way.WRITE),
    CHECK_ASSIGNMENTS(DataItem.D30, Way.USE),
    READ_LIMITS(DataItem.D01, Way.READ),
    READ_RESOURCES(DataItem.D01, Way.READ),
    WRITE_RESOURCES(DataItem.D01, Way.WRITE),
    READ_PERSON(DataItem.D28, Way.READ),
    RUN_PEOPLE_SYNC(DataItem.D41, Way.WRITE),
    REFRESH_PEOPLE(DataItem.D28, Way.USE),
    READ_SETTINGS(DataItem.D41, Way.READ),
    READ_METRICS(DataItem.D41, Way.READ),
    READ_AUDIT(DataItem.D24, Way.READ),
    READ_PARTICIPATION(DataItem.D30, Way.READ),
    WRITE_PARTICIPATION(DataItem.D30, Way.WRITE),
    INVITE(DataItem.D01, Way.WRITE),
    READ_SKILLS(DataItem.D31, Way.READ),
    WRITE_SKILLS(DataItem.D31, Way.WRITE),
    READ_SURVEY(DataItem.D32, Way.READ),
    WRITE_SURVEY(DataItem.D32, Way.WRITE),
    READ_PREFERENCES(DataItem.D06, Way.READ),
    WRITE_PREFERENCES(DataItem.D06, Way.WRITE),
    PUBLISH_CURRICULUM(DataItem.D01, Way.WRITE),
    READ_TRAINING(DataItem.D33, Way.READ),
    USE_TRAINING(DataItem.D33, Way.USE),
    PROPOSE_MATCHING(DataItem.D05, Way.WRITE),
    READ_MATCHING(DataItem.D05, Way.READ),
    APPROVE_MATCHING(DataItem.D02, Way.WRITE),
    READ_PAIR(DataItem.D02, Way.READ),
    ANSWER_PAIR(DataItem.D03, Way.WRITE),
    READ_PARTNER(DataItem.D29, Way.READ),
    READ_CONTACT_STATUS(DataItem.D12, Way.READ),
    WRITE_CONTACT_STATUS(DataItem.D12, Way.WRITE),
    CHANGE_PAIR_STATE(DataItem.D19, Way.WRITE),
    READ_PAIR_CAUSE(DataItem.D19, Way.READ),
    KEEP_PAIRS_IN_ORDER(DataItem.D02, Way.USE),
    READ_AGREEMENT(DataItem.D03, Way.READ),
    ACCEPT_AGREEMENT(DataItem.D03, Way.WRITE),
    READ_CLAUSES(DataItem.D04, Way.READ),
    WRITE_CLAUSES(DataItem.D04, Way.WRITE),
    READ_TOPICS(DataItem.D07, Way.READ),
    WRITE_TOPICS(DataItem.D07, Way.WRITE),
    READ_TOPIC_DECLINES(DataItem.D08, Way.READ),
    DECLINE_TOPIC(DataItem.D08, Way.WRITE),
    READ_PAIR_TEXTS(DataItem.D09, Way.READ),
    WRITE_PAIR_TEXTS(DataItem.D09, Way.WRITE),
    READ_GOAL_STATUS(DataItem.D40, Way.READ),
    WRITE_GOAL_STATUS(DataItem.D40, Way.WRITE),
    READ_SESSION(DataItem.D11, Way.READ),
    WRITE_SESSION(DataItem.D11, Way.WRITE),
    USE_SESSION(DataItem.D11, Way.USE),
    READ_LEARNED(DataItem.D34, Way.READ),
    WRITE_LEARNED(DataItem.D34, Way.WRITE),
    READ_COMMITMENTS(DataItem.D13, Way.READ),
    WRITE_COMMITMENTS(DataItem.D13, Way.WRITE),
    USE_COMMITMENTS(DataItem.D13, Way.USE),
    READ_PREPARATION(DataItem.D14, Way.READ),
    WRITE_PREPARATION(DataItem.D14, Way.WRITE),
    READ_PULSE_ITEMS(DataItem.D01, Way.READ),
    READ_PULSE(DataItem.D15, Way.READ),
    WRITE_PULSE(DataItem.D15, Way.WRITE),
    MUTE_SIGNALS(DataItem.D15, Way.WRITE),
    READ_BURDEN_POLICY(DataItem.D01, Way.READ),
    READ_BURDEN(DataItem.D16, Way.READ),
    EVALUATE_BURDEN(DataItem.D16, Way.WRITE),
    ANSWER_OFFER(DataItem.D17, Way.WRITE),
    ASK_FOR_HELP(DataItem.D17, Way.WRITE),
    READ_CASE(DataItem.D17, Way.READ),
    READ_RELEASED_CASE(DataItem.D17, Way.RELEASED),
    WITHDRAW_CASE(DataItem.D17, Way.WRITE),
    HANDLE_CASE(DataItem.D18, Way.WRITE),
    LIST_CASES(DataItem.D18, Way.READ),
    LIST_RELEASED_CASES(DataItem.D18, Way.RELEASED),
    WATCH_DEADLINES(DataItem.D18, Way.USE),
    REPORT_DETRIMENT(DataItem.D22, Way.WRITE),
    READ_PROTECTIVE_NOTES(DataItem.D22, Way.READ),
    READ_REPORT(DataItem.D23, Way.READ),
    CLOSE_WAVE(DataItem.D01, Way.WRITE),
    AGGREGATE_SESSIONS(DataItem.D11, Way.AGGREGATE),
    AGGREGATE_PULSE(DataItem.D15, Way.AGGREGATE),
    AGGREGATE_BURDEN(DataItem.D16, Way.AGGREGATE),
    AGGREGATE_CASES(DataItem.D18, Way.AGGREGATE),
    AGGREGATE_SURVEY(DataItem.D32, Way.AGGREGATE),
    AGGREGATE_GOALS(DataItem.D40, Way.AGGREGATE),
    WRITE_OUTCOME(DataItem.D01, Way.WRITE),
    READ_OUTCOMES(DataItem.D01, Way.READ),
    READ_CREDIT(DataItem.D21, Way.READ),
    RELEASE_CREDIT(DataItem.D21, Way.WRITE),
    READ_RELEASED_CREDITS(DataItem.D21, Way.RELEASED),
    READ_STORY(DataItem.D35, Way.READ),
    WRITE_STORY(DataItem.D35, Way.WRITE),
    READ_RELEASED_STORIES(DataItem.D35, Way.RELEASED),
    READ_RELEASES(DataItem.D36, Way.READ),
    WRITE_RELEASES(DataItem.D36, Way.WRITE),
    READ_WRITTEN_BACK(DataItem.D36, Way.READ),
    READ_SKILL_RELEASES(DataItem.D36, Way.READ),
    RELEASE_SKILL_LEVEL(DataItem.D36, Way.WRITE),
    WRITE_BACK(DataItem.D36, Way.USE),
    READ_WRITE_BACK(DataItem.D41, Way.READ),
    PROPOSE_DISCLOSURE(DataItem.D25, Way.WRITE, Signed.JUST_NOW),
    DECIDE_DISCLOSURE(DataItem.D25, Way.WRITE, Signed.JUST_NOW),
    RECORD_DISCLOSURE(DataItem.D25, Way.WRITE, Signed.JUST_NOW),
    READ_DISCLOSED(DataItem.D17, Way.READ),
    REQUEST_HOLD(DataItem.D25, Way.WRITE, Signed.JUST_NOW),
    DECIDE_HOLD(DataItem.D25, Way.WRITE, Signed.JUST_NOW),
    READ_REGISTER(DataItem.D25, Way.READ),
    RUN_RETENTION(DataItem.D38, Way.USE),
    ASK_ERASURE(DataItem.D38, Way.WRITE, Signed.JUST_NOW),
    READ_ERASURE(DataItem.D38, Way.READ),
    CARRY_OUT_ERASURE(DataItem.D38, Way.USE),
    EXPORT_OWN(DataItem.D38, Way.WRITE, Signed.JUST_NOW),
    READ_NOTICES(DataItem.D37, Way.READ),
    READ_NOTICE_CHANNELS(DataItem.D30, Way.READ),
    WRITE_NOTICE_CHANNELS(DataItem.D30, Way.WRITE),
    USE_NOTICE_CHANNELS(DataItem.D30, Way.USE),
    SEND_NOTICES(DataItem.D37, Way.WRITE);

    private enum Signed {
        IN,
        JUST_NOW
    }

    private final DataItem item;
    private final Way way;
    private final Signed signed;

    Action(DataItem item, Way way) {
        this(item, way, Signed.IN);
    }

    Action(DataItem item, Way way, Signed signed) {
        this.item = item;
        this.way = way;
        this.signed = signed;
    }

    public DataItem item() {
        return item;
    }

    public Way way() {
        return way;
    }

    /**
     * Whether it takes a person who signed in just now, so that a session left open, or a token taken from it, carries
     * none of it out. Never for help, nor for declining, pausing or ending: those must not have one more step.
     */
    public boolean needsFreshSignIn() {
        return signed == Signed.JUST_NOW;
    }
}
