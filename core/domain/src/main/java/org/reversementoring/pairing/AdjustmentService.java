package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.UnitOfWork;

/**
 * Changes while the pair runs, without a restart: one proposes another cadence, length, format or goal, the other
 * accepts or lets it lie.
 */
public final class AdjustmentService {
    public static final int MAX_ADJUSTMENTS = 100;

    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;
    private final Clock clock;

    public AdjustmentService(UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer, Clock clock) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
        this.clock = clock;
    }

    /**
     * What is proposed; at least one of it.
     *
     * @param cadenceWeeks 1 to 12
     * @param sessionMinutes 15 to 120
     * @param goal in words; the goals themselves are then written anew
     * @param words why, or anything else to say about it
     */
    public record Proposed(
            @Nullable Integer cadenceWeeks,
            @Nullable Integer sessionMinutes,
            Structure.@Nullable Format format,
            @Nullable String goal,
            @Nullable String words) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    /** @param proposed null where its author's words can no longer be read */
    public record Seen(
            int number,
            boolean mine,
            Instant proposedAt,
            @Nullable Instant acceptedAt,
            @Nullable Proposed proposed) {}

    public List<Seen> read(Actor actor, PairId id) {
        return work.run(() -> seen(door.inside(actor, id, Action.READ_PAIR_TEXTS)));
    }

    public Seen propose(Actor actor, PairId id, Proposed proposed) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_PAIR_TEXTS);
            Pair pair = in.pair();
            pair.requireActive();
            check(proposed, pair);
            int number = pair.adjustments().size() + 1;
            Adjustment adjustment = new Adjustment(
                    number,
                    in.me(),
                    clock.instant(),
                    null,
                    seals.shared(pair, in.me(), DataItem.D09, field(number), fields(proposed)));
            Pair kept = transitions.keep(pair, pair.withAdjustment(adjustment));
            return seen(in.with(kept)).get(number - 1);
        });
    }

    /** Accepts what the other proposed; cadence, length and format hold from now on. */
    public Seen accept(Actor actor, PairId id, int number) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_PAIR_TEXTS);
            Pair pair = in.pair();
            pair.requireActive();
            Adjustment adjustment = pair.adjustments().stream()
                    .filter(a -> a.number() == number)
                    .findFirst()
                    .orElseThrow(RefusedException::notFound);
            if (adjustment.by().equals(in.me())) {
                throw RefusedException.wrongState("What you proposed is for the other to accept.");
            }
            if (adjustment.acceptedAt() != null) {
                throw RefusedException.wrongState("This was accepted already.");
            }
            Arrangement arrangement =
                    open(pair, adjustment).map(p -> adjusted(pair, p)).orElse(pair.arrangement());
            Pair changed =
                    pair.withAdjustment(adjustment.accepted(clock.instant())).withArrangement(arrangement);
            return seen(in.with(transitions.keep(pair, changed))).get(number - 1);
        });
    }

    private static Arrangement adjusted(Pair pair, Proposed p) {
        Arrangement now = pair.arrangement();
        return new Arrangement(
                Optional.ofNullable(p.cadenceWeeks()).orElse(now.cadenceWeeks()),
                Optional.ofNullable(p.sessionMinutes()).orElse(now.sessionMinutes()),
                Optional.ofNullable(p.format()).orElse(now.format()));
    }

    private static void check(Proposed p, Pair pair) {
        Check check = new Check();
        check.that(
                pair.adjustments().size() < MAX_ADJUSTMENTS,
                "adjustments",
                "a pair can have at most " + MAX_ADJUSTMENTS);
        check.that(
                p.cadenceWeeks() != null || p.sessionMinutes() != null || p.format() != null || p.goal() != null,
                "cadenceWeeks",
                "or sessionMinutes, format or goal is required");
        if (p.cadenceWeeks() != null) {
            check.range("cadenceWeeks", p.cadenceWeeks(), 1, 12);
        }
        if (p.sessionMinutes() != null) {
            check.range("sessionMinutes", p.sessionMinutes(), 15, 120);
        }
        check.optional("goal", p.goal(), 1000);
        check.optional("words", p.words(), 1000);
        check.done();
    }

    private List<Seen> seen(Inside in) {
        return in.pair().adjustments().stream()
                .map(a -> new Seen(
                        a.number(),
                        a.by().equals(in.me()),
                        a.proposedAt(),
                        a.acceptedAt(),
                        open(in.pair(), a).orElse(null)))
                .toList();
    }

    private Optional<Proposed> open(Pair pair, Adjustment adjustment) {
        return seals.openFields(pair, DataItem.D09, field(adjustment.number()), adjustment.content())
                .map(AdjustmentService::proposed);
    }

    private static Map<String, String> fields(Proposed p) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "cadenceWeeks", p.cadenceWeeks());
        put(fields, "sessionMinutes", p.sessionMinutes());
        put(fields, "format", p.format());
        put(fields, "goal", p.goal());
        put(fields, "words", p.words());
        return fields;
    }

    private static Proposed proposed(PrivateFields fields) {
        return new Proposed(
                fields.get("cadenceWeeks").map(Integer::valueOf).orElse(null),
                fields.get("sessionMinutes").map(Integer::valueOf).orElse(null),
                fields.get("format").map(Structure.Format::valueOf).orElse(null),
                fields.get("goal").orElse(null),
                fields.get("words").orElse(null));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String field(int number) {
        return "adjustment/" + number;
    }
}
