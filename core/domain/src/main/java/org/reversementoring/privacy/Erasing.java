package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.spi.UnitOfWork;

/**
 * Carries erasures out, key by key; for a job that runs often. What a legal hold keeps waits, and with it what is under
 * the person's own key; everything else is destroyed meanwhile.
 */
public final class Erasing {
    private static final Logger LOG = Logger.getLogger(Erasing.class.getName());

    private final UnitOfWork work;
    private final Erasures erasures;
    private final Shredder shredder;
    private final Holds holds;
    private final Duration keyBackups;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    /** @param keyBackups how long backups of the key store are kept, at most 7 days */
    public Erasing(
            UnitOfWork work,
            Erasures erasures,
            Shredder shredder,
            Holds holds,
            Duration keyBackups,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.erasures = erasures;
        this.shredder = shredder;
        this.holds = holds;
        this.keyBackups = keyBackups;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /** Works on every open request; answers how many were carried out. One that fails does not stop the others. */
    public int run(Actor actor) {
        policy.require(Action.CARRY_OUT_ERASURE, standings.towardsOrganisation(actor));
        int done = 0;
        for (Erasure open : work.run(erasures::open)) {
            try {
                done += carryOut(open).isOpen() ? 0 : 1;
            } catch (RuntimeException e) {
                boolean late = clock.instant().isAfter(open.dueBy());
                LOG.log(
                        late ? Level.SEVERE : Level.WARNING,
                        () -> (late ? "an erasure is overdue and has" : "an erasure has") + " to be tried again: "
                                + e.getClass().getName());
            }
        }
        return done;
    }

    private Erasure carryOut(Erasure open) {
        Erasure erasure = open;
        List<KeyOwner> held = new ArrayList<>();
        for (String name : open.left()) {
            KeyOwner owner = KeyOwner.named(name);
            boolean last = owner instanceof KeyOwner.Person;
            if (work.run(() -> holds.holds(owner)) || (last && !held.isEmpty())) {
                held.add(owner);
            } else {
                Erasure now = erasure;
                Counts deleted = shred(owner);
                erasure = work.run(() -> erasures.save(now.without(owner, deleted)));
            }
        }
        return finished(erasure, held);
    }

    private Erasure finished(Erasure erasure, List<KeyOwner> held) {
        if (held.isEmpty()) {
            return work.run(() -> erasures.save(erasure.carriedOut(certificate(erasure))));
        }
        boolean tell = work.run(() -> held.stream().filter(holds::holds).allMatch(holds::mayBeTold));
        if (erasure.state() == ErasureState.WAITING && erasure.mayBeTold() == tell) {
            return erasure;
        }
        return work.run(() -> erasures.save(erasure.waiting(tell)));
    }

    private Counts shred(KeyOwner owner) {
        if (owner instanceof KeyOwner.PairAuthor membership) {
            return shredder.membership(membership.pair(), membership.author());
        }
        if (owner instanceof KeyOwner.Case supportCase) {
            return shredder.supportCase(supportCase.supportCase());
        }
        return shredder.person(((KeyOwner.Person) owner).person());
    }

    private Certificate certificate(Erasure erasure) {
        Instant now = clock.instant();
        return new Certificate(
                erasure.deleted(),
                now,
                now.plus(Sealer.KEYS_LIVE_AT_MOST),
                now.plus(Sealer.KEYS_LIVE_AT_MOST).plus(keyBackups),
                WhatStays.after(erasure));
    }
}
