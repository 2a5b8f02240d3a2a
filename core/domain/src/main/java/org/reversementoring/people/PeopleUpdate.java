package org.reversementoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.people.StagedSnapshot.Absence;
import org.reversementoring.people.StagedSnapshot.Difference;

/**
 * Carries one accepted snapshot over: says what became of everybody who differs, and lets it be written in sets. The
 * first snapshot is where everything starts from, and raises no events.
 */
final class PeopleUpdate {
    private final StagedSnapshot snapshot;
    private final People people;
    private final AccountBindings bindings;
    private final Events events;
    private final LocalDate today;
    private final PersonChange change;
    private final Map<LocalDate, List<PersonId>> leaving = new HashMap<>();
    private final List<PersonId> missed = new ArrayList<>();
    private boolean linesChanged;
    private int joined;
    private int left;
    private int rehired;
    private int restored;
    private int changed;
    private int renumbered;
    private int missing;

    PeopleUpdate(
            StagedSnapshot snapshot,
            People people,
            AccountBindings bindings,
            Events events,
            LocalDate today,
            PersonChange change) {
        this.snapshot = snapshot;
        this.people = people;
        this.bindings = bindings;
        this.events = events;
        this.today = today;
        this.change = change;
    }

    SyncFigures first() {
        snapshot.eachAbsence(absence -> missed.add(absence.person().id()));
        snapshot.miss(today, missed);
        StagedSnapshot.Written written = snapshot.carryOver();
        return new SyncFigures(written.added(), 0, 0, 0, written.updated(), 0, missed.size());
    }

    /** @param sync what the change of reporting lines is told of */
    SyncFigures next(UUID sync) {
        snapshot.eachDifference(this::differs);
        snapshot.eachAbsence(this::absent);
        snapshot.carryOver();
        leaving.forEach(snapshot::leave);
        snapshot.miss(today, missed);
        if (linesChanged) {
            events.raise(EventType.REPORTING_LINES_CHANGED, Map.of("sync", sync));
        }
        return new SyncFigures(joined, left, rehired, restored, changed, renumbered, missing);
    }

    private void differs(Difference difference) {
        Person before = difference.before();
        Person now = difference.now();
        linesChanged |= !Objects.equals(before == null ? null : before.manager(), now.manager());
        if (before == null) {
            joined++;
            raise(EventType.PERSON_JOINED, now);
            return;
        }
        renumber(before, now);
        List<EventType> told = change.between(before, now);
        if (!before.isActive() && now.hired().isAfter(before.hired())) {
            rehired++;
            raise(EventType.PERSON_REHIRED, now);
        } else if (!before.isActive()) {
            // The same employment goes on: the termination, or the absence, was taken back.
            restored++;
            told.remove(EventType.PERSON_CORRECTED);
            told.forEach(type -> raise(type, now));
            raise(EventType.PERSON_CORRECTED, now);
        } else {
            changed += told.isEmpty() ? 0 : 1;
            told.forEach(type -> raise(type, now));
        }
    }

    /** Whoever gets another number stays who they are: their records, and the account with which they sign in. */
    private void renumber(Person before, Person now) {
        if (!before.number().equals(now.number())) {
            renumbered++;
            people.keepFormerNumber(before.id(), before.number());
            bindings.renumber(before.number(), now.number());
        }
    }

    private void absent(Absence absence) {
        PersonId person = absence.person().id();
        LocalDate since = absence.missedSince();
        // A faulty source that is read twice on one day is one fault.
        if (absence.saidLeft() || (since != null && since.isBefore(today))) {
            left++;
            List<PersonId> sameDay = leaving.computeIfAbsent(lastDay(absence), day -> new ArrayList<>());
            sameDay.add(person);
            raise(EventType.PERSON_LEFT, absence.person());
        } else {
            missing++;
            if (since == null) {
                missed.add(person);
            }
        }
    }

    private LocalDate lastDay(Absence absence) {
        @Nullable LocalDate told = absence.saidLeft() ? absence.lastDay() : null;
        return told == null ? today : told;
    }

    private void raise(EventType type, Person person) {
        events.raise(type, Map.of("person", person.id().value()));
    }
}
