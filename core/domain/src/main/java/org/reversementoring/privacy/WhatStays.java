package org.reversementoring.privacy;

import java.util.ArrayList;
import java.util.List;

/** What an erasure leaves and why, in sentences for the person. */
final class WhatStays {
    private static final List<String> ALWAYS = List.of(
            "That the pair existed and when it began and ended, without a word of yours: for the other member, until"
                    + " 12 months after the programme closed.",
            "What the other member wrote: it is theirs. Where you wrote last, they see a neutral placeholder.",
            "Figures of reports that were released before: they name nobody and are never computed again.",
            "Entries of the audit log and of the register of disclosures, without content, for as long as they are kept.",
            "This request and its certificate, for 36 months.");
    private static final List<String> OF_EVERYTHING = List.of(
            "Your record in the organisation's HR directory, from which this service reads: ask the employer.",
            "What you let this service write to the employee records: a mentorship is closed there within a day, and a level"
                    + " of skill stays. Ask the employer to remove them.",
            "Your training record, until the learning platform has withdrawn you.",
            "Which account is yours, for as long as you are employed: so that nobody else can sign in as you.");

    private WhatStays() {}

    static List<String> after(Erasure erasure) {
        List<String> all = new ArrayList<>(ALWAYS);
        if (erasure.pair() == null) {
            all.addAll(OF_EVERYTHING);
        } else {
            all.add(
                    "A mentorship that both of you let this service write to the employee records: it is closed there within"
                            + " a day. Ask the employer to remove it.");
            all.add("What you wrote outside of this pair: ask for everything to be erased, or for another pair.");
        }
        return all;
    }
}
