package org.reversementoring.workday.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Timeline.Entry;

/**
 * Where facts are typed in: at which time of entry, from which date on, and instead of which entry.
 *
 * @param clock tells the time of entry
 * @param zone in which a date is today
 * @param effective today where absent
 * @param corrected absent for a new transaction
 */
record Desk(
        Ledger ledger,
        Clock clock,
        ZoneId zone,
        @Nullable LocalDate effective,
        @Nullable Entered corrected) {

    Desk on(LocalDate date) {
        return new Desk(ledger, clock, zone, date, corrected);
    }

    Desk enteredAt(Instant moment) {
        return new Desk(ledger, Clock.fixed(moment, ZoneOffset.UTC), zone, effective, corrected);
    }

    Desk correcting(Entered entry) {
        return new Desk(ledger, clock, zone, effective, entry);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    LocalDate date() {
        return effective == null ? today() : effective;
    }

    Company company() {
        return new Company(ledger, date(), now());
    }

    /** @throws NoSuchElementException if nobody has or had the number */
    Profile profile(String number) {
        return ledger.byNumber(number).orElseThrow(() -> new NoSuchElementException("no worker " + number));
    }

    /** @throws NoSuchElementException if nobody is hired under the number, as far as is known */
    Facts facts(String number) {
        return company()
                .standing(profile(number))
                .map(Standing::facts)
                .orElseThrow(() -> new NoSuchElementException("no worker " + number));
    }

    /** @throws NoSuchElementException if there is none with the code */
    Organization organization(String code) {
        return ledger.organizationByCode(code).orElseThrow(() -> new NoSuchElementException("no organisation " + code));
    }

    /** That of a department under a manager; the vacant one without. */
    Organization organization(String department, @Nullable String manager) {
        return ledger.organization(department, manager, manager == null ? null : profile(manager));
    }

    /** From the date of this desk; without one from today, or from the hire date of who is not there yet. */
    Entered change(String number, WorkerChange change) {
        LocalDate hired = facts(number).dates().hired();
        LocalDate from = effective == null && hired.isAfter(today()) ? hired : date();
        return add(profile(number).timeline(), change, from);
    }

    Entered add(Timeline<Facts> timeline, Timeline.Change<Facts> change, LocalDate from) {
        int number = ledger.nextEntry();
        int target = corrected == null ? 0 : corrected.number();
        timeline.add(new Entry<>(number, now(), from, change, target));
        return new Entered(timeline, corrected == null ? number : target, change);
    }

    void rescind(Entered entry) {
        entry.timeline().add(new Entry<>(ledger.nextEntry(), now(), today(), null, entry.number()));
    }

    /** @throws NoSuchElementException if nothing of the kind is in force */
    void rescindLast(String number, Class<? extends WorkerChange> kind) {
        Timeline<Facts> timeline = profile(number).timeline();
        List<Entry<Facts>> ofKind = timeline.inForce(now()).stream()
                .filter(entry -> kind.isInstance(entry.what()))
                .toList();
        if (ofKind.isEmpty()) {
            throw new NoSuchElementException("nothing to take back for " + number);
        }
        Entry<Facts> last = ofKind.get(ofKind.size() - 1);
        rescind(new Entered(timeline, last.number(), last.what()));
    }
}
