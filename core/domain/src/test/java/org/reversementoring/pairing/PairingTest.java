package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.matching.Candidate;
import org.reversementoring.participation.OptedInPool;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Messages;

class PairingTest {
    private final PairingWorld world = new PairingWorld();
    private final PairingService service = world.pairing;

    @Test
    @Tag("S054")
    @Tag("S027")
    void a_pair_is_active_only_after_both_accepted_the_proposal_and_the_same_agreement() {
        PairId pair = world.propose();
        Agreement.Acceptance acceptance = new Agreement.Acceptance(1, 0, true);
        List<Runnable> steps = List.of(
                () -> service.accept(world.mentor, pair),
                () -> world.agreements.accept(world.mentor, pair, acceptance),
                () -> service.accept(world.mentee, pair));
        for (Runnable step : steps) {
            step.run();
            assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        }
        world.agreements.accept(world.mentee, pair, acceptance);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        assertThat(world.happened()).endsWith(EventType.PAIR_PROPOSED, EventType.PAIR_ACTIVATED);
    }

    @Test
    void accepting_twice_changes_nothing() {
        PairId pair = world.propose();
        service.accept(world.mentor, pair);
        long version = world.version(pair);
        service.accept(world.mentor, pair);
        assertThat(world.version(pair)).isEqualTo(version);
    }

    @Test
    void silence_is_refusal_after_ten_working_days() {
        PairId pair = world.propose();
        service.accept(world.mentor, pair);
        world.pass(Duration.ofDays(14));
        assertThat(world.upkeep.expireSilent(Actor.SYSTEM)).isZero();
        world.pass(Duration.ofDays(1));
        assertThat(world.upkeep.expireSilent(Actor.SYSTEM)).isEqualTo(1);
        assertThat(state(pair)).isEqualTo(PairState.ENDED);
        assertRefused(Problem.WRONG_STATE, () -> service.accept(world.mentee, pair));
    }

    @Test
    void only_the_product_itself_expires_proposals() {
        world.propose();
        world.pass(Duration.ofDays(30));
        assertRefused(Problem.NOT_ALLOWED, () -> world.upkeep.expireSilent(world.manager));
    }

    /** Every way in which a mentor's pair comes to an end, or is let down before it began. */
    enum Ending {
        DECLINED((w, p) -> w.pairing.decline(w.mentor, p)),
        ENDED((w, p) -> w.pairing.end(w.mentor, p)),
        ENDED_WITH_A_CAUSE((w, p) -> {
            w.pairing.end(w.mentor, p);
            w.pairing.explain(w.mentor, p, new PrivateText("They frighten me."));
        }),
        REMATCH((w, p) -> w.pairing.rematch(w.mentor, p)),
        WITHDRAWN((w, p) -> w.participation.leave(w.mentor, w.programme, Side.MENTOR)),
        LEFT_THE_COMPANY((w, p) -> {
            w.depart(w.mentor);
            w.upkeep.handle(Event.of(
                    w.ids.next(),
                    EventType.PERSON_LEFT,
                    w.clock.instant(),
                    Map.of("person", PairingWorld.uuid(w.mentor))));
        }),
        PROGRAMME_CLOSED((w, p) -> w.upkeep.handle(Event.of(
                w.ids.next(),
                EventType.PROGRAMME_CLOSED,
                w.clock.instant(),
                Map.of("programme", w.programme.value())))),
        SILENT((w, p) -> w.upkeep.expireSilent(Actor.SYSTEM));

        private final BiConsumer<PairingWorld, PairId> act;

        Ending(BiConsumer<PairingWorld, PairId> act) {
            this.act = act;
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    @Tag("S104")
    void whatever_ended_a_pair_the_other_member_and_the_manager_read_the_same(Ending ending) {
        List<String> seen = new ArrayList<>();
        for (Ending one : List.of(Ending.ENDED, ending)) {
            PairingWorld fresh = new PairingWorld();
            PairId pair = fresh.propose();
            fresh.pairing.accept(fresh.mentee, pair);
            fresh.pass(Duration.ofDays(15));
            one.act.accept(fresh, pair);
            seen.add(whatOthersRead(fresh, pair));
        }
        assertThat(seen.get(1)).isEqualTo(seen.get(0)).contains("ENDED");
    }

    /** Every way in which an active pair comes to rest without the mentee. */
    enum Rest {
        WANTED((w, p) -> w.pairing.pause(w.mentor, p)),
        WANTED_WITH_A_CAUSE((w, p) -> {
            w.pairing.pause(w.mentor, p);
            w.pairing.explain(w.mentor, p, new PrivateText("I am ill."));
        }),
        HELD_BY_A_NEW_REPORTING_LINE((w, p) -> w.report(w.mentor, w.mentee));

        private final BiConsumer<PairingWorld, PairId> act;

        Rest(BiConsumer<PairingWorld, PairId> act) {
            this.act = act;
        }
    }

    @ParameterizedTest
    @EnumSource(Rest.class)
    void whatever_makes_a_pair_rest_the_other_member_and_the_manager_read_the_same(Rest rest) {
        List<String> seen = new ArrayList<>();
        for (Rest one : List.of(Rest.WANTED, rest)) {
            PairingWorld fresh = new PairingWorld();
            PairId pair = fresh.activate();
            fresh.pass(Duration.ofDays(15));
            one.act.accept(fresh, pair);
            seen.add(whatOthersRead(fresh, pair));
        }
        assertThat(seen.get(1)).isEqualTo(seen.get(0)).contains("PAUSED");
    }

    private static String whatOthersRead(PairingWorld world, PairId pair) {
        String read = world.pairing.read(world.mentee, pair) + "\n" + world.pairing.read(world.manager, pair);
        for (UUID id : List.of(
                pair.value(),
                world.programme.value(),
                PairingWorld.uuid(world.mentor),
                PairingWorld.uuid(world.mentee))) {
            read = read.replace(id.toString(), "id");
        }
        return read;
    }

    @Test
    void a_pair_rests_as_long_as_either_wants_and_nobody_is_pushed_back_in() {
        PairId pair = world.activate();
        service.pause(world.mentor, pair);
        assertThat(service.resume(world.mentee, pair).state()).isEqualTo(PairState.PAUSED);
        service.pause(world.mentee, pair);
        assertThat(service.resume(world.mentor, pair).state()).isEqualTo(PairState.PAUSED);
        assertThat(service.resume(world.mentee, pair).state()).isEqualTo(PairState.ACTIVE);
        assertThat(world.happened()).endsWith(EventType.PAIR_PAUSED, EventType.PAIR_RESUMED);
    }

    @Test
    void a_pair_that_comes_into_one_reporting_line_at_any_depth_rests_until_it_is_out_of_it() {
        PairId pair = world.activate();
        Actor between = world.employ("150", "200");
        world.report(world.mentor, between);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        assertThat(service.resume(world.mentor, pair).state()).isEqualTo(PairState.PAUSED);
        world.report(world.mentor, null);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    @Tag("S048")
    void a_guarded_pair_is_active_in_one_reporting_line_once_both_accepted_the_notice() {
        ProgrammeId guarded = world.openGuarded();
        Actor junior = world.employ("300", "200");
        PairId pair = world.propose(guarded, junior, world.mentee, true);
        assertThat(world.agreements.read(junior, pair).notices())
                .contains(Messages.in("en").text("agreement.reportingLine"));
        for (Actor member : List.of(junior, world.mentee)) {
            service.accept(member, pair);
            assertInvalid(
                    List.of("notices"),
                    () -> world.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, false)));
            world.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        world.holds.everywhere(Actor.SYSTEM);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void a_pair_inside_a_reporting_line_is_not_proposed_where_the_programme_is_not_guarded() {
        assertRefused(Problem.WRONG_STATE, () -> world.propose(world.programme, world.mentor, world.mentee, true));
    }

    @Test
    @Tag("S027")
    void nobody_is_proposed_who_has_not_opted_in() {
        world.participation.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        assertRefused(Problem.WRONG_STATE, () -> world.approve(world.programme, world.mentor, world.mentee, false));
        assertThat(service.ofProgramme(world.manager, world.programme, Page.Request.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void two_people_are_not_proposed_to_each_other_twice_at_a_time() {
        PairId pair = world.propose();
        assertRefused(Problem.ALREADY_EXISTS, () -> world.approve(world.programme, world.mentor, world.mentee, false));
        service.decline(world.mentor, pair);
        world.approve(world.programme, world.mentor, world.mentee, false);
        assertThat(service.mine(world.mentor)).hasSize(2);
    }

    @Test
    @Tag("S044")
    void the_matching_gets_what_the_survey_asked_and_no_earlier_partner_again() {
        OptedInPool pool = new OptedInPool(
                world.participants,
                world.people,
                world.pairs,
                (person, programme, side) -> side == Side.MENTOR,
                world.sealer);
        service.decline(world.mentor, world.propose());
        List<Candidate> candidates = world.work.run(() -> pool.candidates(world.programme));
        assertThat(candidates).hasSize(2);
        Candidate mentor = candidates.get(0);
        assertThat(mentor.side()).isEqualTo(Side.MENTOR);
        assertThat(mentor.profile().skillsOffered()).isEqualTo(Map.of("short-video", 4));
        assertThat(mentor.capacity()).isEqualTo(1);
        assertThat(mentor.trained()).isTrue();
        assertThat(mentor.apart()).extracting(EmployeeNumber::value).containsExactlyInAnyOrder("N777", "200");
        world.participation.pause(world.mentor, world.programme, Side.MENTOR);
        assertThat(world.work.run(() -> pool.candidates(world.programme)))
                .extracting(Candidate::trained)
                .containsExactly(false);
    }

    @Test
    void only_the_writer_reads_the_cause_and_nothing_of_the_partners_private_steps_shows_in_what_a_member_reads() {
        PairId pair = world.activate();
        String before = service.read(world.mentee, pair).toString();
        service.explain(world.mentor, pair, new PrivateText("Tired"));
        world.releases.write(world.mentor, pair, Set.of(Release.CALENDAR));
        world.topics.open(world.mentor, pair, 0, List.of("communities"), List.of());
        world.topics.open(world.mentor, pair, 1, List.of(), List.of());
        assertThat(service.read(world.mentee, pair)).hasToString(before);
        assertThat(world.topics.read(world.mentee, pair))
                .isEqualTo(new TopicService.Open(List.of(), List.of(), List.of(), 0));
        assertThat(service.explanation(world.mentor, pair)).contains(new PrivateText("Tired"));
        assertThat(service.explanation(world.mentee, pair)).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> service.explanation(world.manager, pair));
    }

    @Test
    void asking_for_another_match_ends_the_pair_and_makes_ready_for_the_next_run() {
        PairId pair = world.activate();
        world.participation.pause(world.mentor, world.programme, Side.MENTOR);
        assertThat(service.rematch(world.mentor, pair).state()).isEqualTo(PairState.ENDED);
        assertThat(world.participation
                        .read(world.mentor, world.programme, Side.MENTOR)
                        .participant()
                        .state())
                .isEqualTo(ParticipantState.OPTED_IN);
    }

    @Test
    void ending_an_ended_pair_succeeds_and_an_ended_pair_never_comes_back() {
        PairId pair = world.activate();
        service.end(world.mentor, pair);
        assertThat(service.end(world.mentee, pair).state()).isEqualTo(PairState.ENDED);
        assertThat(service.resume(world.mentor, pair).state()).isEqualTo(PairState.ENDED);
        assertRefused(Problem.WRONG_STATE, () -> service.pause(world.mentor, pair));
    }

    @Test
    void a_pair_does_not_exist_for_anybody_outside_and_its_words_not_for_the_manager() {
        PairId pair = world.activate();
        Actor other = world.employ("400", null);
        Actor otherManager = world.employ("401", null, StaffRole.PROGRAMME_MANAGER);
        PairId missing = new PairId(UUID.randomUUID());
        for (Actor outside : List.of(other, otherManager)) {
            assertRefused(Problem.NOT_FOUND, () -> service.read(outside, pair));
            assertRefused(Problem.NOT_FOUND, () -> service.end(outside, pair));
            assertThat(service.ofProgramme(outside, world.programme, Page.Request.FIRST)
                            .items())
                    .isEmpty();
        }
        assertRefused(Problem.NOT_FOUND, () -> service.read(world.mentor, missing));
        assertRefused(Problem.NOT_ALLOWED, () -> world.goals.read(world.manager, pair));
        assertRefused(Problem.NOT_ALLOWED, () -> world.topics.read(world.manager, pair));
        assertRefused(Problem.NOT_ALLOWED, () -> world.expectations.read(world.manager, pair));
        assertRefused(Problem.NOT_ALLOWED, () -> world.agreements.read(world.manager, pair));
        assertRefused(Problem.NOT_ALLOWED, () -> service.partner(world.manager, pair));
        assertRefused(Problem.NOT_FOUND, () -> world.releases.read(world.manager, pair));
        assertRefused(Problem.NOT_FOUND, () -> service.end(world.manager, pair));
    }

    @Test
    void the_manager_reads_the_neutral_state_and_nothing_that_is_the_members_own() {
        PairId pair = world.activate();
        PairView seen = service.read(world.manager, pair);
        assertThat(seen.state()).isEqualTo(PairState.ACTIVE);
        assertThat(seen.contact()).isEqualTo(ContactStatus.ON_TRACK);
        assertThat(seen.own()).isNull();
    }

    @Test
    void each_member_reads_their_own_reasons_alone_and_finds_the_partners_card() {
        PairId pair = world.propose();
        assertThat(service.mine(world.mentor))
                .singleElement()
                .extracting(v -> Objects.requireNonNull(v.own()).reasons())
                .isEqualTo(List.of("They want to learn short video."));
        assertThat(service.read(world.mentee, pair).toString()).doesNotContain("They want to learn short video.");
        assertThat(service.partner(world.mentee, pair))
                .extracting(PartnerCard::name, PartnerCard::workEmail)
                .containsExactly("Person 100", "p100@example.org");
    }

    @Test
    void what_a_member_reads_needs_a_look_at_the_pair_alone() {
        PairId pair = world.activate();
        Programmes never = (Programmes) Proxy.newProxyInstance(
                Programmes.class.getClassLoader(), new Class<?>[] {Programmes.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("the programme was read");
                });
        Standings.Sides neither = (person, programme) -> {
            throw new AssertionError("the participations were read");
        };
        PairingService lean = new PairingService(
                world.work,
                world.pairs,
                world.participants,
                world.people,
                new PairDoor(world.pairs, never, world.policy, new Standings(neither)),
                world.transitions,
                world.holds,
                world.sealer,
                world.clock);
        assertThat(lean.read(world.mentor, pair)).isEqualTo(service.read(world.mentor, pair));
        assertThat(lean.mine(world.mentee)).hasSize(1);
    }

    private PairState state(PairId pair) {
        return world.pair(pair).state();
    }
}
