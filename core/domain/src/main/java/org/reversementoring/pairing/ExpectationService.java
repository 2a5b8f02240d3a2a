package org.reversementoring.pairing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.spi.UnitOfWork;

/** Each side says what it expects before the other's answer is shown; then both see where they differ. */
public final class ExpectationService {
    private static final String FIELD = "expectations/";

    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;

    public ExpectationService(UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
    }

    /**
     * @param partners what the partner expects; null until this member has answered too, so that nobody adapts to the
     *     senior's answer
     * @param mismatch true where the two differ in at least one point: talk about it in the first session
     */
    public record Compared(
            @Nullable Expectations mine,
            @Nullable Expectations partners,
            Map<Expectations.Point, Expectations.Alignment> points,
            boolean mismatch) {
        public Compared {
            points = Map.copyOf(points);
        }
    }

    public Compared read(Actor actor, PairId id) {
        return work.run(() -> compared(door.inside(actor, id, Action.READ_PAIR_TEXTS)));
    }

    public Compared write(Actor actor, PairId id, Expectations expectations) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_PAIR_TEXTS);
            in.pair().requireNotEnded();
            Check check = new Check();
            expectations.check(check);
            check.done();
            Pair changed = in.pair()
                    .withSide(
                            in.me(),
                            m -> m.withExpectations(seals.shared(
                                    in.pair(),
                                    in.me(),
                                    DataItem.D09,
                                    FIELD + in.me().value(),
                                    expectations.toFields().toText())));
            return compared(in.with(transitions.keep(in.pair(), changed)));
        });
    }

    private Compared compared(Inside in) {
        Pair pair = in.pair();
        Expectations mine = open(pair, in.me());
        Expectations partners = mine == null ? null : open(pair, pair.partnerOf(in.me()));
        Map<Expectations.Point, Expectations.Alignment> points = Expectations.compare(mine, partners);
        return new Compared(mine, partners, points, points.containsValue(Expectations.Alignment.DIFFERS));
    }

    private @Nullable Expectations open(Pair pair, PersonId member) {
        return seals.openFields(
                        pair,
                        DataItem.D09,
                        FIELD + member.value(),
                        pair.side(member).expectations())
                .map(Expectations::of)
                .orElse(null);
    }
}
