package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/** What a daily job does with the register: tells persons whose time has come, and deletes what is old. */
public final class RegisterUpkeep {
    /** How long an entry is kept after its end. */
    public static final int MONTHS = 36;

    private static final int BATCH = 200;

    private final UnitOfWork work;
    private final Disclosures disclosures;
    private final LegalHolds holds;
    private final Notices notices;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public RegisterUpkeep(
            UnitOfWork work,
            Disclosures disclosures,
            LegalHolds holds,
            Notices notices,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.disclosures = disclosures;
        this.holds = holds;
        this.notices = notices;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells everybody of whom an entry was withheld until now that there is something to read. */
    public void tell(Actor actor) {
        policy.require(Action.SEND_NOTICES, standings.towardsOrganisation(actor));
        Instant now = clock.instant();
        List<Disclosure> due;
        do {
            due = work.run(() -> disclosures.toTell(now, BATCH));
            due.forEach(d -> work.runDespiteChanges(() -> disclosures
                    .find(d.id())
                    .filter(present -> present.tellAt() != null)
                    .map(present -> {
                        tell(present.person(), now);
                        return disclosures.save(present.asTold());
                    })));
        } while (due.size() == BATCH);
        List<LegalHold> held;
        do {
            held = work.run(() -> holds.toTell(now, BATCH));
            held.forEach(h -> work.runDespiteChanges(() -> holds.find(h.id())
                    .filter(present -> present.tellAt() != null)
                    .map(present -> {
                        present.people().forEach(person -> tell(person, now));
                        return holds.save(present.asTold());
                    })));
        } while (held.size() == BATCH);
    }

    /** Deletes entries whose time is over. Answers how many. */
    public int forget() {
        Instant limit =
                clock.instant().atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return work.run(() -> disclosures.forgetBefore(limit) + holds.forgetBefore(limit));
    }

    private void tell(PersonId person, Instant now) {
        notices.add(Notice.toRead(ids.next(), person, now));
    }
}
