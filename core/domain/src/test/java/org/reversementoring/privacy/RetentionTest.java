package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.Refusals;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.ProtectiveNote;
import org.reversementoring.wellbeing.SupportRequest;

class RetentionTest {
    private final PrivacyWorld world = new PrivacyWorld();

    @Test
    void what_a_pair_shared_is_destroyed_thirty_days_after_its_end_and_not_a_day_before() {
        world.end();
        world.days(29);
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isTrue();
        assertThat(world.sessions.read(world.mentee, world.session).agenda()).contains(PrivacyWorld.OF_MENTEE);

        world.days(1);
        run();

        assertThat(world.sealedBy(world.words(world.mentor))).isFalse();
        assertThat(world.sealedBy(world.words(world.mentee))).isFalse();
        Pair kept = world.pairing.pair(world.pair);
        assertThat(kept.state()).isEqualTo(PairState.ENDED);
        assertThat(kept.hasWords()).isFalse();
        assertThat(kept.hasCause()).isFalse();
        assertThat(world.pairing.goals.read(world.mentor, world.pair).goals()).isEmpty();
        assertThat(world.stories.ofPair(world.mentor, world.pair))
                .allMatch(s -> s.story().isPublished());
    }

    @Test
    void running_again_finds_nothing_more_to_do() {
        world.end();
        world.days(31);
        assertThat(run()).isPositive();
        int tombstones = world.tombstones.all().size();
        assertThat(run()).isZero();
        assertThat(world.tombstones.all()).hasSize(tombstones);
    }

    @Test
    void a_run_that_fell_after_the_keys_were_destroyed_is_made_good_by_the_next() {
        world.end();
        world.days(30);
        world.pairing.sealer.destroy(world.words(world.mentor));
        world.pairing.sealer.destroy(world.words(world.mentee));
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isFalse();
    }

    @Test
    void a_pair_that_goes_on_keeps_its_words() {
        world.days(89);
        run();
        assertThat(world.sessions.read(world.mentor, world.session).agenda()).contains(PrivacyWorld.OF_MENTEE);
    }

    @Test
    void a_legal_hold_keeps_a_pair_until_it_is_over() {
        world.end();
        world.held.add(world.words(world.mentee));
        world.days(400);
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isTrue();
        assertThat(world.pairing.work.run(
                        () -> world.records.declarations().of(world.pair, PrivacyWorld.id(world.mentee))))
                .isNotEmpty();
        world.held.clear();
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isFalse();
    }

    @Test
    void declarations_and_burden_go_after_ninety_days_releases_ninety_days_after_the_end() {
        world.end();
        world.days(89);
        run();
        assertThat(declarations()).isNotEmpty();
        assertThat(world.pairing.pair(world.pair).hasReleases()).isTrue();
        world.days(1);
        run();
        assertThat(declarations()).isEmpty();
        assertThat(world.pairing.work.run(() -> world.records.burdens().find(world.pair)))
                .isEmpty();
        assertThat(world.pairing.pair(world.pair).hasReleases()).isFalse();
    }

    @Test
    void answers_go_thirty_days_after_the_last_pair_and_whoever_stays_rests_until_they_answer_anew() {
        world.end();
        world.days(30);
        run();
        assertThat(world.pairing.participation.mine(world.mentor))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.participant().state()).isEqualTo(ParticipantState.PAUSED);
                    assertThat(own.survey()).isNull();
                    assertThat(own.preferences()).isNull();
                });
        assertThat(Refusals.assertRefused(
                        Problem.WRONG_STATE,
                        () -> world.pairing.participation.resume(world.mentor, world.pairing.programme, Side.MENTOR)))
                .hasMessageContaining("answer anew");
    }

    @Test
    @Tag("S053")
    void a_protective_note_stays_while_the_pair_goes_on_and_for_a_year_after_its_end() {
        world.support.ask(
                world.mentor,
                new SupportRequest(
                        Asked.Kind.DETRIMENT,
                        world.pairing.programme,
                        world.pair,
                        Asked.Urgency.NORMAL,
                        "My shifts were cut.",
                        false));
        world.days(400);
        run();
        assertThat(notes()).hasSize(1);
        world.end();
        world.days(364);
        run();
        assertThat(notes()).hasSize(1);
        world.days(1);
        run();
        assertThat(notes()).isEmpty();
        assertThatThrownBy(() -> new RetentionPeriods(Map.of(RetentionRule.PROTECTIVE_NOTES, 364)))
                .hasMessageContaining("365 to 1096");
    }

    private List<ProtectiveNote> notes() {
        return world.pairing.work.run(() -> world.records.protectiveNotes().ofPerson(PrivacyWorld.id(world.mentor)));
    }

    @Test
    void a_closed_case_goes_after_ninety_days_and_after_a_year_where_its_person_keeps_it_for_a_claim() {
        CaseId ofMentor = world.support.own(world.mentor).get(0).supportCase().id();
        CaseId ofMentee = world.support.own(world.mentee).get(0).supportCase().id();
        world.support.withdraw(world.mentor, ofMentor);
        world.support.withdraw(world.mentee, ofMentee);
        world.support.keepForClaim(world.mentee, ofMentee);
        world.days(90);
        run();
        assertThat(world.support.own(world.mentor)).isEmpty();
        assertThat(world.sealedBy(new KeyOwner.Case(ofMentor))).isFalse();
        assertThat(world.support.own(world.mentee)).hasSize(1);
        world.days(275);
        run();
        assertThat(world.support.own(world.mentee)).isEmpty();
    }

    @Test
    void nobody_keeps_the_case_of_another() {
        CaseId ofMentor = world.support.own(world.mentor).get(0).supportCase().id();
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.support.keepForClaim(world.contact, ofMentor));
    }

    @Test
    void a_year_after_a_programme_closed_nothing_tells_who_took_part() {
        PlatformIds.Thing group = PlatformIds.Thing.group("course", world.pair);
        world.records.platformIds().keep("site", Map.of(group, 7L));
        world.pairing.work.run(() -> world.records.trainingRuns().add(TrainingRun.none(world.pairing.programme)));
        world.end();
        world.programmeCloses();
        world.days(364);
        run();
        assertThat(world.pairing.work.run(() -> world.records.pairs().find(world.pair)))
                .isPresent();
        world.days(1);
        run();
        Map<String, Integer> left = world.pairing.work.run(() -> Map.of(
                "pairs",
                Page.all(r -> world.records.pairs().page(world.pairing.programme, r))
                        .size(),
                "participants",
                Page.all(r -> world.records.participants().page(world.pairing.programme, r))
                        .size(),
                "credits",
                world.records.credits().ofPerson(PrivacyWorld.id(world.mentor)).size(),
                "surveys",
                world.records
                        .feedbacks()
                        .ofPerson(PrivacyWorld.id(world.mentor))
                        .size(),
                "stories",
                world.records.stories().ofPair(world.pair).size()));
        assertThat(left.values()).containsOnly(0);
        assertThat(world.records.platformIds().find("site", group)).isEmpty();
        assertThat(world.pairing.work.run(() -> world.records.trainingRuns().find(world.pairing.programme)))
                .isEmpty();
        assertThat(world.saysOpenly(PrivacyWorld.OF_MENTOR)).isFalse();
    }

    @Test
    void a_leavers_pair_ends_at_once_and_is_destroyed_thirty_days_later() {
        world.pairing.depart(world.mentor);
        world.pairing.upkeep.handle(Event.of(
                UUID.randomUUID(),
                EventType.PERSON_LEFT,
                world.clock.instant(),
                Map.of("person", PrivacyWorld.id(world.mentor).value())));
        assertThat(world.pairing.pair(world.pair).state()).isEqualTo(PairState.ENDED);
        assertThat(world.pairing.work.run(() -> world.records.participants().ofPerson(PrivacyWorld.id(world.mentor))))
                .allMatch(p -> p.state() == ParticipantState.WITHDRAWN && p.survey() == null);
        world.days(29);
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isTrue();
        world.days(1);
        run();
        assertThat(world.sealedBy(world.words(world.mentor))).isFalse();
    }

    @Test
    void how_a_person_wants_to_be_told_is_kept_until_thirty_days_after_they_left() {
        PersonId person = PrivacyWorld.id(world.mentor);
        ChannelChoices choices = world.records.channelChoices();
        world.pairing.work.run(() -> choices.add(new ChannelChoice(person, 0, Set.of(), "de")));
        world.days(400);
        run();
        assertThat(world.pairing.work.run(() -> choices.find(person))).isPresent();
        world.pairing.work.run(() -> world.pairing.people.save(world.pairing
                .people
                .find(person)
                .orElseThrow()
                .leftOn(LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC))));
        world.days(29);
        run();
        assertThat(world.pairing.work.run(() -> choices.find(person))).isPresent();
        world.days(1);
        run();
        assertThat(world.pairing.work.run(() -> choices.find(person))).isEmpty();
    }

    @Test
    void only_the_product_itself_runs_it() {
        for (Actor actor : List.of(world.pairing.manager, world.protectionOfficer, world.auditor)) {
            Refusals.assertRefused(Problem.NOT_ALLOWED, () -> world.retention.run(actor));
        }
        Refusals.assertRefused(Problem.NOT_FOUND, () -> world.retention.run(world.mentor));
    }

    @Test
    void a_period_may_be_shortened_and_lengthened_only_within_its_cap() {
        assertThat(new RetentionPeriods(Map.of(RetentionRule.PAIR_CONTENT, 90)).days())
                .containsEntry(RetentionRule.PAIR_CONTENT, 90)
                .containsEntry(RetentionRule.CASES, 90);
        for (int days : new int[] {0, 91}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RetentionPeriods(Map.of(RetentionRule.PAIR_CONTENT, days)))
                    .withMessageContaining("PAIR_CONTENT")
                    .withMessageContaining("1 to 90");
        }
    }

    private int run() {
        return world.retention.run(Actor.SYSTEM);
    }

    private List<?> declarations() {
        return world.pairing.work.run(
                () -> Page.all(r -> world.records.declarations().page(r)));
    }
}
