package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Resource.Kind;

/** When a pulse is due, and that help is never lost with it. */
class PulseTest {
    /** A database that answers nothing. */
    private static final UnitOfWork DOWN = new UnitOfWork() {
        @Override
        public <T> T run(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public void ifUndone(Runnable step) {
            throw new IllegalStateException("no unit of work is running");
        }

        @Override
        public void alongChanges(Runnable step) {
            throw new IllegalStateException("no connection");
        }
    };

    private final World world = new World();
    private final PulseService down = pulses(DOWN, world.declarations);
    private final PulseService readOnly = pulses(world.pairing.work, new ReadOnly(world.declarations));

    /** A database that keeps nothing. */
    private record ReadOnly(Declarations kept) implements Declarations {
        @Override
        public Declaration add(Declaration declaration) {
            throw new IllegalStateException("the database is read-only");
        }

        @Override
        public List<Declaration> of(PairId pair, PersonId person) {
            return kept.of(pair, person);
        }

        @Override
        public Page<Declaration> page(Page.Request request) {
            return kept.page(request);
        }

        @Override
        public List<Declaration> ofPerson(PersonId person) {
            return kept.ofPerson(person);
        }

        @Override
        public void remove(DeclarationId id) {
            kept.remove(id);
        }
    }

    private PulseService pulses(UnitOfWork work, Declarations declarations) {
        PairingWorld pairing = world.pairing;
        return new PulseService(
                work,
                world.own,
                declarations,
                (p, since) -> world.sessionsHeld,
                world.evaluation,
                new ExternalHelp(work, world.catalogue, world.localities, pairing.clock),
                world.support,
                pairing.sealer,
                pairing.policy,
                pairing.standings,
                pairing.ids,
                pairing.clock);
    }

    private PulseDue next(Actor actor) {
        return world.pulses.next(actor, world.pair);
    }

    @Test
    @Tag("S102")
    void each_member_sees_whether_a_pulse_is_due_and_from_when() {
        world.sessionsHeld = 1;
        assertThat(next(world.mentor)).isEqualTo(new PulseDue(false, 1, null));
        world.sessionsHeld = 2;
        assertThat(next(world.mentor)).isEqualTo(new PulseDue(true, 0, null));
        world.pulses.answer(world.mentor, world.pair, Map.of("P1", "1"));
        assertThat(next(world.mentor))
                .isEqualTo(new PulseDue(false, 0, world.pairing.clock.instant().plus(Duration.ofDays(21))));
        assertThat(next(world.mentee)).isEqualTo(new PulseDue(true, 0, null));
        world.pairing.pass(Duration.ofDays(21));
        assertThat(next(world.mentor).due()).isTrue();
    }

    @Test
    @Tag("S102")
    void while_the_burden_is_watched_one_session_is_enough_and_the_21_days_stay() {
        world.pulses.answer(world.mentor, world.pair, Map.of("P1", "3"));
        world.sessionsHeld = 1;
        assertThat(next(world.mentor).due()).isFalse();
        world.pairing.pass(Duration.ofDays(21));
        assertThat(next(world.mentor).due()).isTrue();
        assertThat(next(world.mentee)).isEqualTo(new PulseDue(false, 1, null));
    }

    @Test
    @Tag("S102")
    void nobody_is_told_of_a_pulse_that_is_due_and_an_unanswered_one_leads_to_nothing() {
        world.pairing.pass(Duration.ofDays(200));
        world.burden.evaluateAll(Actor.SYSTEM);
        assertThat(next(world.mentor).due()).isTrue();
        for (Actor member : List.of(world.mentor, world.mentee, world.ann, world.manager)) {
            assertThat(world.noticesOf(member)).isEmpty();
        }
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.NONE);
    }

    @Test
    void nobody_else_learns_whether_a_pulse_is_due_and_an_ended_pair_has_none() {
        for (Actor other : List.of(world.manager, world.ann)) {
            assertThatThrownBy(() -> next(other)).satisfies(refused(Problem.NOT_FOUND));
        }
        world.pairing.pairing.end(world.mentee, world.pair);
        assertThat(next(world.mentor)).isEqualTo(new PulseDue(false, 0, null));
    }

    @Test
    @Tag("S101")
    void a_pulse_that_cannot_be_kept_is_answered_with_the_help_that_its_answers_call_for() {
        for (PulseService broken : List.of(readOnly, down)) {
            PulseReceipt urgent = broken.answer(world.mentor, world.pair, Map.of("P7", "URGENT"));
            assertThat(urgent.kept()).isFalse();
            assertThat(burden(urgent).level()).isEqualTo(BurdenLevel.URGENT);
            assertThat(urgent.resources().get(0).resource().kind()).isEqualTo(Kind.CRISIS_LINE);
            assertThat(burden(urgent).offers()).isEmpty();

            PulseReceipt worn = broken.answer(world.mentor, world.pair, Map.of("P1", "5"));
            assertThat(burden(worn).reasons())
                    .extracting(BurdenView.Reason::signal)
                    .containsExactly("S2");
            assertThat(worn.resources()).isNotEmpty();

            assertThat(broken.answer(world.mentor, world.pair, Map.of("P7", "SHOW_RESOURCES"))
                            .resources())
                    .isNotEmpty();
            assertThat(broken.answer(world.mentor, world.pair, Map.of("P7", "CONTACT_ME"))
                            .resources())
                    .isNotEmpty();
            assertThat(broken.answer(world.mentee, world.pair, Map.of("M1", "3")))
                    .isEqualTo(new PulseReceipt(null, null, List.of(), null));
            assertThatThrownBy(() -> broken.answer(world.mentor, world.pair, Map.of("P1", "9")))
                    .satisfies(refused(Problem.INVALID_INPUT));
        }
        assertThat(world.pulses.own(world.mentor, world.pair)).isEmpty();
    }

    @Test
    @Tag("S101")
    void help_is_there_before_the_next_pulse_is_due() {
        world.sessionsHeld = 0;
        PulseReceipt urgent = world.pulses.answer(world.mentor, world.pair, Map.of("P7", "URGENT"));
        assertThat(urgent.kept()).isFalse();
        assertThat(urgent.resources().get(0).resource().kind()).isEqualTo(Kind.CRISIS_LINE);
        PulseReceipt contact = world.pulses.answer(world.mentor, world.pair, Map.of("P7", "CONTACT_ME"));
        assertThat(Objects.requireNonNull(contact.supportCase()).handler()).isEqualTo(World.id(world.ann));
        assertThatThrownBy(() -> world.pulses.answer(world.mentor, world.pair, Map.of("P7", "NO")))
                .satisfies(refused(Problem.NOT_READY));
        assertThat(world.pulses.own(world.mentor, world.pair)).isEmpty();
    }

    @Test
    @Tag("S101")
    void where_a_burden_cannot_be_read_all_help_with_one_is_shown() {
        BurdenService broken = new BurdenService(
                DOWN,
                world.own,
                world.pairing.pairs,
                world.declarations,
                world.evaluation,
                new ExternalHelp(DOWN, world.catalogue, world.localities, world.pairing.clock),
                world.support,
                new PairingSteps(world.pairing.pairing, world.pairing.topics),
                world.pairing.sealer,
                world.pairing.policy,
                world.pairing.standings,
                world.pairing.ids,
                world.pairing.clock);
        BurdenView view = broken.readOrHelp(world.mentor, world.pair);
        assertThat(view.level()).isNull();
        assertThat(view.resources()).extracting(r -> r.resource().kind()).contains(Kind.CRISIS_LINE);
        assertThatThrownBy(() -> broken.read(world.mentor, world.pair)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> world.burden.readOrHelp(world.mentee, world.pair))
                .satisfies(refused(Problem.NOT_FOUND));
    }

    private static BurdenView burden(PulseReceipt receipt) {
        return Objects.requireNonNull(receipt.burden());
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }
}
