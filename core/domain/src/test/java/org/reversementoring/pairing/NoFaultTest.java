package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.access.Actor;
import org.reversementoring.matching.Candidate;
import org.reversementoring.participation.OptedInPool;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Declining, resting, ending and another match: by either member, in one call, in whatever state, without a reason. */
class NoFaultTest {
    private enum Deed {
        DECLINE,
        PAUSE,
        END,
        REMATCH;

        PairView by(Actor actor, PairingWorld world, PairId pair) {
            return switch (this) {
                case DECLINE -> world.pairing.decline(actor, pair);
                case PAUSE -> world.pairing.pause(actor, pair);
                case END -> world.pairing.end(actor, pair);
                case REMATCH -> world.pairing.rematch(actor, pair);
            };
        }
    }

    /** Every way in which a pair may stand, by whoever brought it there. */
    private enum Standing {
        PROPOSED(PairState.PROPOSED),
        ACCEPTED_BY_MENTOR(PairState.PROPOSED),
        ACCEPTED_BY_MENTEE(PairState.PROPOSED),
        ACTIVE(PairState.ACTIVE),
        PAUSED_BY_MENTOR(PairState.PAUSED),
        PAUSED_BY_MENTEE(PairState.PAUSED),
        PAUSED_BY_BOTH(PairState.PAUSED),
        HELD(PairState.PAUSED),
        ENDED_BY_MENTOR(PairState.ENDED),
        ENDED_BY_MENTEE(PairState.ENDED);

        private final PairState state;

        Standing(PairState state) {
            this.state = state;
        }

        PairId in(PairingWorld world) {
            boolean begun = state != PairState.PROPOSED;
            PairId pair = begun ? world.activate() : world.propose();
            switch (this) {
                case ACCEPTED_BY_MENTOR -> world.pairing.accept(world.mentor, pair);
                case ACCEPTED_BY_MENTEE -> world.pairing.accept(world.mentee, pair);
                case PAUSED_BY_MENTOR -> world.pairing.pause(world.mentor, pair);
                case PAUSED_BY_MENTEE -> world.pairing.pause(world.mentee, pair);
                case PAUSED_BY_BOTH -> {
                    world.pairing.pause(world.mentor, pair);
                    world.pairing.pause(world.mentee, pair);
                }
                case HELD -> world.report(world.mentor, world.mentee);
                case ENDED_BY_MENTOR -> world.pairing.end(world.mentor, pair);
                case ENDED_BY_MENTEE -> world.pairing.end(world.mentee, pair);
                case PROPOSED, ACTIVE -> {}
            }
            assertThat(world.pair(pair).state()).isEqualTo(state);
            return pair;
        }
    }

    /** What is not a step of its own there: a proposal does not rest, what has begun is ended and not declined. */
    private static final Map<Deed, Set<PairState>> NOT_THERE = Map.of(
            Deed.PAUSE, EnumSet.of(PairState.PROPOSED, PairState.ENDED),
            Deed.DECLINE, EnumSet.of(PairState.ACTIVE, PairState.PAUSED));

    static Stream<Arguments> square() {
        return Stream.of(Standing.values())
                .flatMap(standing -> Stream.of(Deed.values())
                        .flatMap(deed -> Stream.of(Side.values()).map(side -> Arguments.of(standing, deed, side))));
    }

    @ParameterizedTest
    @MethodSource("square")
    @Tag("S053")
    void either_member_leaves_rests_or_asks_for_another_in_one_call_whatever_the_pair_went_through(
            Standing standing, Deed deed, Side side) {
        PairingWorld world = new PairingWorld();
        Actor actor = side == Side.MENTOR ? world.mentor : world.mentee;
        PairId pair = standing.in(world);
        if (NOT_THERE.getOrDefault(deed, Set.of()).contains(standing.state)) {
            try {
                deed.by(actor, world, pair);
                throw new AssertionError(deed + " of " + standing);
            } catch (RefusedException e) {
                assertThat(e.problem()).isEqualTo(Problem.WRONG_STATE);
            }
            assertThat(world.pair(pair).state()).isEqualTo(standing.state);
        } else {
            PairState expected = deed == Deed.PAUSE ? PairState.PAUSED : PairState.ENDED;
            assertThat(deed.by(actor, world, pair).state()).isEqualTo(expected);
            assertThat(deed.by(actor, world, pair).state()).isEqualTo(expected);
            assertThat(world.pair(pair).side(PairingWorld.id(actor)).endCause()).isNull();
        }
    }

    /** The matching knows no queue and no history but the earlier partner: whoever asks again stands as at first. */
    @ParameterizedTest
    @EnumSource(Side.class)
    @Tag("S053")
    void whoever_asks_for_another_match_stands_in_the_next_matching_as_they_stood_in_the_first(Side side) {
        PairingWorld world = new PairingWorld();
        PairId pair = world.activate();
        List<Candidate> before = candidates(world);
        world.pairing.rematch(side == Side.MENTOR ? world.mentor : world.mentee, pair);
        List<Candidate> after = candidates(world);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Candidate old = before.get(i);
            Set<EmployeeNumber> apart = new TreeSet<>(old.apart());
            apart.add(new EmployeeNumber(old.side() == Side.MENTOR ? "200" : "100"));
            assertThat(after.get(i))
                    .isEqualTo(new Candidate(
                            old.person(), old.side(), old.profile(), old.capacity(), old.trained(), apart));
        }
    }

    private static List<Candidate> candidates(PairingWorld world) {
        OptedInPool pool = new OptedInPool(
                world.participants, world.people, world.pairs, (person, programme, side) -> true, world.sealer);
        return world.work.run(() -> pool.candidates(world.programme));
    }
}
