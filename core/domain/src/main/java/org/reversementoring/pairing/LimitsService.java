package org.reversementoring.pairing;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.spi.UnitOfWork;

/** Says how far confidentiality goes: to everybody who is signed in, and to each pair with its own notice. */
public final class LimitsService {
    private final UnitOfWork work;
    private final PairDoor door;
    private final DutyToAct dutyToAct;
    private final ReportingChannel channel;
    private final Policy policy;
    private final Standings standings;

    public LimitsService(
            UnitOfWork work,
            PairDoor door,
            DutyToAct dutyToAct,
            ReportingChannel channel,
            Policy policy,
            Standings standings) {
        this.work = work;
        this.door = door;
        this.dutyToAct = dutyToAct;
        this.channel = channel;
        this.policy = policy;
        this.standings = standings;
    }

    /** @param language BCP 47 */
    public Limits read(Actor actor, String language) {
        policy.require(Action.READ_LIMITS, standings.towardsCatalogue(actor));
        return Limits.in(language, null, channel);
    }

    /** The organisation's way to report wrongdoing. That somebody looked is kept nowhere. */
    public ReportingChannel reportingChannel(Actor actor) {
        policy.require(Action.READ_LIMITS, standings.towardsCatalogue(actor));
        return channel;
    }

    /** With the pair's notice of the duty to act; for its two members. */
    public Limits ofPair(Actor actor, PairId id, String language) {
        return work.run(() -> {
            PairDoor.Inside in = door.inside(actor, id, Action.READ_AGREEMENT);
            return Limits.in(language, dutyToAct.text(in.programme(), in.pair(), language), channel);
        });
    }
}
