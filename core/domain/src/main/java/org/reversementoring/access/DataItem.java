package org.reversementoring.access;

/** The rows of the access matrix: every kind of datum the product holds, with its class of confidentiality. */
public enum DataItem {
    /** Programme description, resource catalogue. */
    D01(DataClass.PROGRAMME_PUBLIC),
    /** Pair existence, neutral state (PROPOSED/ACTIVE/PAUSED/ENDED). */
    D02(DataClass.PROGRAMME_METADATA),
    /** Agreement version + acceptance timestamp. */
    D03(DataClass.PROGRAMME_METADATA),
    /** Agreement: pair-specific clauses. */
    D04(DataClass.PAIR),
    /** Matching proposal + plain-language reasons (own side only). */
    D05(DataClass.PROGRAMME_METADATA),
    /** Availability, preferences, do-not-match list. */
    D06(DataClass.PERSON),
    /** Topics the mentor has opened to this mentee. */
    D07(DataClass.PAIR),
    /** Topic-decline / asked-again events. */
    D08(DataClass.PERSON),
    /** Agenda, goals, shared notes. */
    D09(DataClass.PAIR),
    /** Session log: date, duration, focus area. */
    D11(DataClass.PAIR),
    /** Pair contact status (ON_TRACK / NO_CONTACT_30D). */
    D12(DataClass.PROGRAMME_METADATA),
    /** Commitments of the mentee and their completion. */
    D13(DataClass.PAIR),
    /** Mentor's declared preparation / recovery time. */
    D14(DataClass.PERSON),
    /** Pulse answers (may be health data). */
    D15(DataClass.PERSON_HEALTH),
    /** Burden level, signals that fired, offers made. */
    D16(DataClass.PERSON_HEALTH),
    /** Support request, case content (own case). */
    D17(DataClass.CASE),
    /** Existence of a support case, urgency. */
    D18(DataClass.CASE),
    /** Cause of pause / end / re-match. */
    D19(DataClass.CASE),
    /** Self-declared identity attributes (off by default). */
    D20(DataClass.IDENTITY),
    /** Participation credit / hours statement (only if person releases it). */
    D21(DataClass.PROGRAMME_METADATA),
    /** Retaliation or boundary-breach report. */
    D22(DataClass.CASE),
    /** Report snapshots (frozen aggregates). */
    D23(DataClass.PROGRAMME_METADATA),
    /** Audit log (no content, pseudonymous ids). */
    D24(DataClass.AUDIT_AND_CONFIGURATION),
    /** Disclosure and legal-hold register. */
    D25(DataClass.AUDIT_AND_CONFIGURATION),
    /** Key-encryption key, wrapped data keys. */
    D26(DataClass.KEYS),
    /** Integration secrets. */
    D27(DataClass.AUDIT_AND_CONFIGURATION),
    /** Person as the HRIS sends them (name, work e-mail, title, level, organisation, location, on-leave flag). */
    D28(DataClass.PROGRAMME_METADATA),
    /** Contact card of the partner (name, work e-mail, title, location, time zone). */
    D29(DataClass.PROGRAMME_METADATA),
    /** Participation: opted in, side, languages, time zone, paused (no reason). */
    D30(DataClass.PROGRAMME_METADATA),
    /** Skills offered, needs, topics of interest. */
    D31(DataClass.PROGRAMME_METADATA),
    /** Survey answers. */
    D32(DataClass.PERSON),
    /** Curriculum enrolment and completion. */
    D33(DataClass.PROGRAMME_METADATA),
    /** What each learned, insights, ideas. */
    D34(DataClass.PAIR),
    /** Story or recognition (seen once both released it). */
    D35(DataClass.PROGRAMME_METADATA),
    /** Releases that a person gave or revoked. */
    D36(DataClass.PERSON),
    /** Notices to a person (no content). */
    D37(DataClass.PROGRAMME_METADATA),
    /** Export and erasure requests. */
    D38(DataClass.AUDIT_AND_CONFIGURATION),
    /** Webhook subscriptions and deliveries (ids only). */
    D39(DataClass.AUDIT_AND_CONFIGURATION),
    /** Goal status of a pair (set, on track, done; no text). */
    D40(DataClass.PROGRAMME_METADATA),
    /** Settings without secrets, health, metrics. */
    D41(DataClass.AUDIT_AND_CONFIGURATION);

    private final DataClass dataClass;

    DataItem(DataClass dataClass) {
        this.dataClass = dataClass;
    }

    public DataClass dataClass() {
        return dataClass;
    }
}
