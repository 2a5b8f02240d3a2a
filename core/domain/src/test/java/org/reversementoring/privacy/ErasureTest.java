package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reversementoring.Refusals;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.curriculum.TrainingProblem;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.event.Channel;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.SessionView;
import org.reversementoring.session.Story;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.SupportRequest;

class ErasureTest {
    private final PrivacyWorld world = new PrivacyWorld();

    @Test
    void a_request_is_acknowledged_at_once_and_ends_the_pair_like_any_other_end() {
        Erasure asked = world.erasure.ask(world.mentor, null);
        assertThat(asked.state()).isEqualTo(ErasureState.REQUESTED);
        assertThat(asked.dueBy()).isEqualTo(asked.askedAt().plus(Duration.ofDays(3)));
        assertThat(world.pairing.pair(world.pair).state()).isEqualTo(PairState.ENDED);
        List<EventType> erased = world.pairing.happened();

        PrivacyWorld other = new PrivacyWorld();
        other.end();
        List<EventType> ended = other.pairing.happened();
        assertThat(erased.stream().filter(t -> t.name().startsWith("PAIR")))
                .containsExactlyElementsOf(
                        ended.stream().filter(t -> t.name().startsWith("PAIR")).toList());
        assertThat(world.erasure.ask(world.mentor, null)).isEqualTo(asked);
    }

    @Test
    void a_problem_of_the_training_no_longer_names_who_was_erased() {
        PersonId mentor = PrivacyWorld.id(world.mentor);
        PersonId mentee = PrivacyWorld.id(world.mentee);
        ProgrammeId programme = world.pairing.programme;
        world.pairing.work.run(() -> world.records
                .trainingRuns()
                .add(TrainingRun.none(programme)
                        .after(
                                world.clock.instant(),
                                List.of(suspended(mentor, "E-ERASED"), suspended(mentee, "E-STAYS")))));
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        TrainingRun left = world.pairing.work.run(
                () -> world.records.trainingRuns().find(programme).orElseThrow());
        assertThat(left.toString())
                .contains("E-STAYS")
                .doesNotContain("E-ERASED", mentor.value().toString());
    }

    private TrainingProblem suspended(PersonId person, String number) {
        return new TrainingProblem(
                TrainingProblem.Kind.SUSPENDED, person, new EmployeeNumber(number), "", world.clock.instant());
    }

    @Test
    void everything_of_the_person_is_gone_and_the_certificate_says_what() {
        world.support.ask(
                world.mentor,
                new SupportRequest(
                        Asked.Kind.DETRIMENT,
                        world.pairing.programme,
                        null,
                        Asked.Urgency.NORMAL,
                        PrivacyWorld.OF_MENTOR,
                        false));
        List<KeyOwner> owners = ownersOf(world.mentor);
        assertThat(owners).allMatch(world::sealedBy);
        world.pairing.work.run(() -> world.records
                .channelChoices()
                .add(new ChannelChoice(PrivacyWorld.id(world.mentor), 0, Set.of(Channel.LMS), "de")));
        world.erasure.ask(world.mentor, null);
        assertThat(world.erasing.run(Actor.SYSTEM)).isOne();

        assertThat(owners).noneMatch(world::sealedBy);
        assertThat(world.saysOpenly(PrivacyWorld.OF_MENTOR)).isFalse();
        PersonId mentor = PrivacyWorld.id(world.mentor);
        world.pairing.work.run(() -> {
            assertThat(world.records.participants().ofPerson(mentor)).isEmpty();
            assertThat(world.records.declarations().ofPerson(mentor)).isEmpty();
            assertThat(world.records.burdens().find(world.pair)).isEmpty();
            assertThat(world.records.feedbacks().ofPerson(mentor)).isEmpty();
            assertThat(world.records.credits().ofPerson(mentor)).isEmpty();
            assertThat(world.records.cases().ofPerson(mentor)).isEmpty();
            assertThat(world.records.channelChoices().find(mentor)).isEmpty();
            assertThat(world.records.protectiveNotes().ofPerson(mentor)).isEmpty();
        });
        Erasure done = world.erasure.mine(world.mentor).get(0);
        Certificate certificate = done.certificate();
        assertThat(certificate).isNotNull();
        assertThat(certificate.carriedOutAt()).isBefore(done.dueBy());
        assertThat(certificate.effectiveAt())
                .isEqualTo(certificate.carriedOutAt().plus(Duration.ofMinutes(5)));
        assertThat(certificate.effectiveInBackupsAt())
                .isEqualTo(certificate.effectiveAt().plus(Duration.ofDays(7)));
        assertThat(certificate.deleted().byKind())
                .containsEntry("keys", 4)
                .containsEntry("cases", 2)
                .containsEntry("protective notes", 1)
                .containsEntry("declarations", 3)
                .containsEntry("stories", 1)
                .containsEntry("participations", 1)
                .containsEntry("choices of notice channels", 1)
                .containsKey("texts in rows that others share");
        assertThat(certificate.toString()).doesNotContain("canary");
        assertThat(certificate.stays()).anyMatch(s -> s.contains("HR directory"));
    }

    @Test
    void the_partner_keeps_their_own_words_and_reads_a_neutral_placeholder_in_the_place_of_the_others() {
        for (Actor erased : List.of(world.mentor, world.mentee)) {
            PrivacyWorld fresh = new PrivacyWorld();
            boolean isMentor = erased.equals(world.mentor);
            Actor gone = isMentor ? fresh.mentor : fresh.mentee;
            Actor partner = isMentor ? fresh.mentee : fresh.mentor;
            String theirs = isMentor ? PrivacyWorld.OF_MENTOR : PrivacyWorld.OF_MENTEE;
            String own = isMentor ? PrivacyWorld.OF_MENTEE : PrivacyWorld.OF_MENTOR;
            fresh.erasure.ask(gone, null);
            fresh.erasing.run(Actor.SYSTEM);

            SessionView session = fresh.sessions.read(partner, fresh.session);
            assertThat(session.notes().stream().map(SessionView.Note::text))
                    .contains(own + "-note")
                    .noneMatch(t -> t.contains(theirs));
            assertThat(session.insights())
                    .allMatch(i -> i.text().startsWith(own))
                    .hasSize(1);
            assertThat(session.feedback())
                    .allMatch(f -> f.specific().startsWith(own))
                    .hasSize(1);
            assertThat(session.learned()).hasSize(1);
            assertThat(fresh.sessions
                            .list(partner, fresh.pair, Page.Request.FIRST)
                            .items())
                    .hasSize(1);
            assertThat(fresh.learning.ledger(partner, fresh.pair)).isNotNull();
            assertThat(fresh.commitments.list(partner, fresh.pair).stream().map(Commitment.Open::text))
                    .containsExactly(own + "-commitment");
            assertThat(fresh.reflections.read(partner, fresh.pair).entries()).hasSize(1);
            assertThat(fresh.stories.ofPair(partner, fresh.pair).stream().map(Story.ForMember::story))
                    .allMatch(s -> s.text().startsWith(own) && !s.isPublished())
                    .hasSize(1);
            assertThat(fresh.pairing.goals.read(partner, fresh.pair)).isNotNull();
            assertThat(fresh.pairing.adjustments.read(partner, fresh.pair)).hasSize(2);
            assertThat(fresh.pairing.expectations.read(partner, fresh.pair).partners())
                    .isNull();
            assertThat(fresh.pairing.agreements.read(partner, fresh.pair)).isNotNull();
            assertThat(fresh.pairing.topics.read(partner, fresh.pair)).isNotNull();
            assertThat(fresh.pairing.releases.read(partner, fresh.pair)).isNotEmpty();
            assertThat(fresh.pairing.pairing.explanation(partner, fresh.pair)).isPresent();
            assertThat(fresh.pairing.pairing.mine(partner)).hasSize(1);
            assertThat(fresh.credits.mine(partner)).isNotEmpty();
            assertThat(fresh.pulses.own(partner, fresh.pair)).hasSize(1);
            assertThat(fresh.support.own(partner)).hasSize(1);
        }
    }

    @Test
    void the_erased_person_themselves_reads_what_is_left_without_a_fault() {
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        assertThat(world.pairing.participation.mine(world.mentor)).isEmpty();
        assertThat(world.pulses.own(world.mentor, world.pair)).isEmpty();
        assertThat(world.burden.read(world.mentor, world.pair)).isNotNull();
        assertThat(world.pairing.releases.read(world.mentor, world.pair)).isEmpty();
        assertThat(world.support.own(world.mentor)).isEmpty();
        assertThat(world.burden.evaluateAll(Actor.SYSTEM)).isZero();
    }

    @Test
    void nothing_fails_between_the_keys_and_the_rows() {
        CaseId id = world.support.own(world.mentor).get(0).supportCase().id();
        ownersOf(world.mentor).forEach(world.pairing.sealer::destroy);
        assertThat(world.pairing.participation.mine(world.mentor)).hasSize(1);
        assertThat(world.pulses.own(world.mentor, world.pair)).isEmpty();
        assertThat(world.burden.read(world.mentor, world.pair)).isNotNull();
        assertThat(world.support.own(world.mentor)).isEmpty();
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.desk.read(world.contact, id));
        assertThat(world.burden.evaluateAll(Actor.SYSTEM)).isOne();
    }

    @Test
    void one_pair_alone_can_be_erased() {
        world.erasure.ask(world.mentee, world.pair);
        world.erasing.run(Actor.SYSTEM);
        assertThat(world.sealedBy(world.words(world.mentee))).isFalse();
        assertThat(world.sealedBy(world.words(world.mentor))).isTrue();
        assertThat(world.pairing.participation.mine(world.mentee)).hasSize(1);
        assertThat(world.support.own(world.mentee)).hasSize(1);
        Certificate certificate = world.erasure.mine(world.mentee).get(0).certificate();
        assertThat(certificate).isNotNull();
        assertThat(certificate.stays()).anyMatch(s -> s.contains("outside of this pair"));
    }

    @Test
    void a_contact_sees_the_case_gone_as_if_it_had_been_withdrawn() {
        CaseId id = world.support.own(world.mentor).get(0).supportCase().id();
        CaseId withdrawn = world.support.own(world.mentee).get(0).supportCase().id();
        assertThat(world.desk.read(world.contact, id).words()).contains(PrivacyWorld.OF_MENTOR);
        world.support.withdraw(world.mentee, withdrawn);
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.desk.read(world.contact, id));
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.desk.read(world.contact, withdrawn));
    }

    @Test
    void a_legal_hold_makes_its_part_wait_and_says_so_unless_the_law_forbids_it() {
        for (boolean told : List.of(true, false)) {
            PrivacyWorld fresh = new PrivacyWorld();
            CaseId id = fresh.support.own(fresh.mentor).get(0).supportCase().id();
            fresh.held.add(fresh.words(fresh.mentor));
            fresh.mayBeTold = told;
            fresh.erasure.ask(fresh.mentor, null);
            assertThat(fresh.erasing.run(Actor.SYSTEM)).isZero();
            Erasure waiting = fresh.erasure.mine(fresh.mentor).get(0);
            assertThat(waiting.state()).isEqualTo(ErasureState.WAITING);
            assertThat(waiting.stateForPerson()).isEqualTo(told ? ErasureState.WAITING : ErasureState.REQUESTED);
            assertThat(fresh.sealedBy(fresh.words(fresh.mentor))).isTrue();
            assertThat(fresh.sealedBy(new KeyOwner.Case(id))).isFalse();
            long version = waiting.version();
            fresh.erasing.run(Actor.SYSTEM);
            assertThat(fresh.erasure.mine(fresh.mentor).get(0).version()).isEqualTo(version);

            fresh.held.clear();
            assertThat(fresh.erasing.run(Actor.SYSTEM)).isOne();
            assertThat(ownersOf(fresh, fresh.mentor)).noneMatch(fresh::sealedBy);
        }
    }

    @Test
    void who_comes_back_after_an_erasure_begins_anew() {
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        world.pairing.participation.optIn(
                world.mentor, world.pairing.programme, Side.MENTOR, world.pairing.answers(Side.MENTOR));
        assertThat(world.pairing.participation.mine(world.mentor))
                .singleElement()
                .satisfies(own -> assertThat(own.survey()).isNotNull());
    }

    @Test
    void the_protection_officer_asks_for_a_leaver_and_lists_states_without_content() {
        Erasure asked = world.erasure.askFor(world.protectionOfficer, PrivacyWorld.id(world.mentor));
        assertThat(world.erasure
                        .list(world.protectionOfficer, Page.Request.FIRST)
                        .items())
                .containsExactly(asked);
        assertThat(world.erasure.list(world.auditor, Page.Request.FIRST).items())
                .hasSize(1);
        for (Actor other : List.of(world.pairing.manager, world.contact)) {
            Refusals.assertRefused(Problem.NOT_ALLOWED, () -> world.erasure.list(other, Page.Request.FIRST));
            Refusals.assertRefused(
                    Problem.NOT_ALLOWED, () -> world.erasure.askFor(other, PrivacyWorld.id(world.mentee)));
        }
        Refusals.assertRefused(
                Problem.NOT_ALLOWED, () -> world.erasure.askFor(world.auditor, PrivacyWorld.id(world.mentee)));
        Refusals.assertRefused(
                Problem.NOT_FOUND,
                () -> world.erasure.askFor(world.protectionOfficer, new PersonId(UUID.randomUUID())));
    }

    @Test
    void nobody_asks_for_a_pair_of_others_or_reads_anothers_request() {
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.erasure.ask(world.contact, world.pair));
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.erasure.ask(world.mentor, new PairId(UUID.randomUUID())));
        ErasureId id = world.erasure.ask(world.mentor, null).id();
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.erasure.read(world.mentee, id));
        assertThat(world.erasure.mine(world.mentee)).isEmpty();
        Refusals.assertRefused(Problem.NOT_ALLOWED, () -> world.erasing.run(world.protectionOfficer));
    }

    @Test
    void an_erasure_moves_only_by_its_table() {
        Map<ErasureState, Set<ErasureState>> allowed = Map.of(
                ErasureState.REQUESTED, EnumSet.of(ErasureState.WAITING, ErasureState.CARRIED_OUT),
                ErasureState.WAITING, EnumSet.of(ErasureState.WAITING, ErasureState.CARRIED_OUT),
                ErasureState.CARRIED_OUT, EnumSet.noneOf(ErasureState.class));
        for (ErasureState from : ErasureState.values()) {
            for (ErasureState to : ErasureState.values()) {
                assertThat(from.mayBecome(to))
                        .isEqualTo(allowed.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void the_tombstone_is_written_before_anything_is_destroyed() {
        Instant before = world.clock.instant();
        world.erasure.ask(world.mentor, world.pair);
        world.erasing.run(Actor.SYSTEM);
        assertThat(world.tombstones.all()).singleElement().satisfies(t -> {
            assertThat(t.kind()).isEqualTo(Tombstone.Kind.MEMBERSHIP);
            assertThat(t.pair()).isEqualTo(world.pair.value());
            assertThat(t.at()).isAfterOrEqualTo(before);
            assertThat(t.owners()).containsExactly(world.words(world.mentor).name());
        });
    }

    private List<KeyOwner> ownersOf(Actor person) {
        return ownersOf(world, person);
    }

    private static List<KeyOwner> ownersOf(PrivacyWorld of, Actor person) {
        List<KeyOwner> cases = of.support.own(person).stream()
                .<KeyOwner>map(c -> new KeyOwner.Case(c.supportCase().id()))
                .toList();
        return Stream.concat(Stream.of(of.words(person), new KeyOwner.Person(PrivacyWorld.id(person))), cases.stream())
                .toList();
    }
}
