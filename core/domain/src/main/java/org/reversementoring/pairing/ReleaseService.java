package org.reversementoring.pairing;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.spi.UnitOfWork;

/** Each member releases and revokes for themselves; the other does not learn of it. */
public final class ReleaseService {
    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;
    private final PairReleases releases;
    private final Clock clock;

    public ReleaseService(UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer, Clock clock) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
        this.releases = new PairReleases(sealer);
        this.clock = clock;
    }

    /** What this member has released. */
    public Set<Release> read(Actor actor, PairId id) {
        return work.run(() -> {
            Inside in = door.inside(actor, id, Action.READ_RELEASES);
            return releases.by(in.pair(), in.me());
        });
    }

    /** Releases exactly these items and revokes every other. Works at any time, after the end too. */
    public Set<Release> write(Actor actor, PairId id, Set<Release> items) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_RELEASES);
            Map<String, String> fields = new HashMap<>();
            items.forEach(item -> fields.put(item.name(), "released"));
            fields.put(PairReleases.AT, clock.instant().toString());
            Pair changed = in.pair()
                    .withSide(
                            in.me(),
                            m -> m.withReleases(seals.own(
                                    in.pair(),
                                    in.me(),
                                    DataItem.D36,
                                    PairReleases.FIELD,
                                    PrivateFields.of(fields).toText())));
            Pair kept = transitions.keep(in.pair(), changed);
            boolean shownBefore = releases.isReleased(in.pair(), Release.CALENDAR);
            if (shownBefore != releases.isReleased(kept, Release.CALENDAR)) {
                transitions.calendarChanged(kept);
            }
            return releases.by(kept, in.me());
        });
    }
}
