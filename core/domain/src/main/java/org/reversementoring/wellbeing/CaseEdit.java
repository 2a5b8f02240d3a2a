package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/** A support case while it is changed. */
final class CaseEdit {
    private final SupportCase before;
    long version;
    Asked asked;
    CaseState state;

    @Nullable
    PersonId handler;

    List<PersonId> tried;
    Instant since;

    @Nullable
    Instant due;

    @Nullable
    Instant feedbackDue;

    boolean reminded;

    @Nullable
    Instant wakeAt;

    List<CaseNote> notes;
    boolean keptLonger;

    CaseEdit(SupportCase before) {
        this.before = before;
        version = before.version();
        asked = before.asked();
        state = before.state();
        handler = before.handler();
        tried = before.tried();
        since = before.since();
        due = before.due();
        feedbackDue = before.feedbackDue();
        reminded = before.reminded();
        wakeAt = before.wakeAt();
        notes = before.notes();
        keptLonger = before.keptLonger();
    }

    SupportCase toCase() {
        return new SupportCase(
                before.id(),
                version,
                asked,
                state,
                handler,
                tried,
                since,
                due,
                feedbackDue,
                reminded,
                wakeAt,
                notes,
                keptLonger);
    }
}
