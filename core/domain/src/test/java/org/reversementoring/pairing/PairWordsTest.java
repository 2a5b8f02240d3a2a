package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.pairing.PairingWorld.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.AdjustmentService.Proposed;
import org.reversementoring.pairing.Expectations.Alignment;
import org.reversementoring.pairing.Expectations.Point;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.Structure;
import org.reversementoring.wellbeing.Messages;

class PairWordsTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 9, 1);
    private static final Goal DATA_GOAL = new Goal(
            Goal.Kind.LEARNING,
            "I build my own dashboards",
            "self-test",
            40.0,
            70.0,
            "percent",
            "senior leaders",
            "An hour a week is free for it",
            "short-video",
            DEADLINE);
    private static final Goal RETURN_GOAL = new Goal(
            Goal.Kind.RETURN_LEARNING,
            "My mentor leads one client meeting",
            "meetings",
            0.0,
            1.0,
            "meetings",
            null,
            "Two client meetings are planned",
            "main",
            DEADLINE);

    private final PairingWorld world = new PairingWorld();
    private final PairId pair = world.activate();

    @Test
    @Tag("S017")
    @Tag("S022")
    void goals_count_once_both_confirmed_the_same_version() {
        GoalSheet written = world.goals.write(world.mentor, pair, goalsVersion(), List.of(DATA_GOAL));
        assertThat(written.status()).isEqualTo(GoalStatus.NOT_SET);
        assertThat(written.confirmedByMe()).isTrue();
        assertRefused(
                Problem.WRONG_STATE, () -> world.goals.report(world.mentee, pair, goalsVersion(), GoalStatus.DONE));
        GoalSheet confirmed = world.goals.confirm(world.mentee, pair, 1);
        assertThat(confirmed.status()).isEqualTo(GoalStatus.ON_TRACK);
        assertThat(confirmed.goals()).containsExactly(DATA_GOAL);
        assertThat(world.goals
                        .report(world.mentee, pair, goalsVersion(), GoalStatus.DONE)
                        .status())
                .isEqualTo(GoalStatus.DONE);
    }

    @Test
    @Tag("S018")
    void every_missing_part_of_a_smart_goal_is_named() {
        Goal empty = new Goal(null, null, null, null, null, null, null, null, null, null);
        assertInvalid(
                List.of(
                        "goals[0].kind",
                        "goals[0].specific",
                        "goals[0].instrument",
                        "goals[0].unit",
                        "goals[0].baseline",
                        "goals[0].target",
                        "goals[0].achievable",
                        "goals[0].relevantTo",
                        "goals[0].deadline",
                        "goals"),
                () -> world.goals.write(world.mentor, pair, goalsVersion(), List.of(empty)));
    }

    @Test
    @Tag("S018")
    @Tag("S021")
    @Tag("S069")
    void a_goal_has_baseline_target_deadline_instrument_population_and_serves_the_programme() {
        Goal idle =
                new Goal(Goal.Kind.LEARNING, "x", "y", 1.0, 1.0, "z", "p", "a", "astrology", LocalDate.of(2026, 3, 2));
        assertInvalid(
                List.of("goals[0].target", "goals[0].relevantTo", "goals[0].deadline"),
                () -> world.goals.write(world.mentor, pair, goalsVersion(), List.of(idle)));
        assertThat(world.goals
                        .write(world.mentor, pair, goalsVersion(), List.of(DATA_GOAL))
                        .goals())
                .containsExactly(DATA_GOAL);
    }

    @Test
    @Tag("S020")
    @Tag("S125")
    void goals_are_looked_at_again_every_eight_weeks_and_replaced_without_a_restart() {
        world.goals.write(world.mentor, pair, goalsVersion(), List.of(DATA_GOAL));
        assertThat(world.goals.confirm(world.mentee, pair, 1).reviewDue()).isFalse();
        world.pass(Duration.ofDays(56));
        assertThat(world.goals.read(world.mentor, pair).reviewDue()).isTrue();

        GoalSheet second = world.goals.write(world.mentee, pair, goalsVersion(), List.of(DATA_GOAL, RETURN_GOAL));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(GoalStatus.NOT_SET);
        assertThat(second.earlier())
                .singleElement()
                .extracting(GoalSheet.Earlier::goals)
                .isEqualTo(List.of(DATA_GOAL));
        assertRefused(Problem.STALE_VERSION, () -> world.goals.confirm(world.mentor, pair, 1));
        assertThat(world.goals.confirm(world.mentor, pair, 2).confirmedByBoth()).isTrue();
        assertThat(world.pair(pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    @Tag("S079")
    void the_senior_teaches_back_under_a_goal_of_its_own() {
        GoalSheet sheet = world.goals.write(world.mentee, pair, goalsVersion(), List.of(DATA_GOAL, RETURN_GOAL));
        assertThat(sheet.goals()).contains(RETURN_GOAL);
        assertInvalid(
                List.of("goals"), () -> world.goals.write(world.mentee, pair, goalsVersion(), List.of(RETURN_GOAL)));
    }

    @Test
    @Tag("S023")
    @Tag("S055")
    void both_say_what_they_expect_before_they_see_the_other_and_then_where_they_differ() {
        Expectations seniors = new Expectations(
                Map.of(Point.CADENCE, "MONTHLY", Point.AGENDA, "TOGETHER"), "I want to be told the truth.");
        Expectations juniors =
                new Expectations(Map.of(Point.CADENCE, "WEEKLY", Point.AGENDA, "TOGETHER"), "Please listen.");
        world.expectations.write(world.mentee, pair, seniors);
        assertThat(world.expectations.read(world.mentor, pair).partners()).isNull();
        assertThat(world.expectations.read(world.mentor, pair).points())
                .containsOnlyKeys(Point.values())
                .values()
                .containsOnly(Alignment.OPEN);

        var seen = world.expectations.write(world.mentor, pair, juniors);

        assertThat(seen.partners()).isEqualTo(seniors);
        assertThat(seen.mismatch()).isTrue();
        assertThat(seen.points())
                .containsEntry(Point.CADENCE, Alignment.DIFFERS)
                .containsEntry(Point.AGENDA, Alignment.ALIGNED)
                .containsEntry(Point.FORMAT, Alignment.OPEN);
    }

    @Test
    void an_expectation_outside_the_choices_is_named() {
        assertInvalid(
                List.of("choices.CADENCE"),
                () -> world.expectations.write(
                        world.mentor, pair, new Expectations(Map.of(Point.CADENCE, "NEVER"), "")));
    }

    @Test
    @Tag("S100")
    void a_topic_that_the_mentor_has_not_opened_is_absent_and_closing_it_looks_like_never_opened() {
        assertThat(topics(world.mentee)).isEmpty();
        world.topics.open(world.mentor, pair, topicsNumber(), List.of("short-video", "communities"), List.of());
        assertThat(topics(world.mentee)).containsExactlyInAnyOrder("short-video", "communities");
        world.topics.open(world.mentor, pair, topicsNumber(), List.of("communities"), List.of());
        assertThat(topics(world.mentee)).containsExactly("communities");
        assertThat(new PairTopics(world.sealer).open(world.pair(pair)).keys()).isEqualTo(Set.of("communities"));
    }

    @Test
    void the_mentee_cannot_open_a_topic_and_nobody_one_that_the_programme_does_not_have() {
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> world.topics.open(world.mentee, pair, topicsNumber(), List.of("short-video"), List.of()));
        assertInvalid(
                List.of("topics[0]"),
                () -> world.topics.open(world.mentor, pair, topicsNumber(), List.of("astrology"), List.of()));
    }

    @Test
    @Tag("S097")
    @Tag("S125")
    @Tag("S064")
    void cadence_length_and_format_change_when_one_proposes_and_the_other_accepts() {
        world.adjustments.propose(
                world.mentor, pair, new Proposed(4, 45, Structure.Format.VIRTUAL, null, "Travelling a lot"));
        assertThat(world.pair(pair).arrangement()).isEqualTo(Arrangement.of(Structure.DEFAULT));
        assertRefused(Problem.WRONG_STATE, () -> world.adjustments.accept(world.mentor, pair, 1));
        assertThat(world.adjustments.read(world.mentee, pair))
                .singleElement()
                .extracting(s -> s.proposed())
                .isEqualTo(new Proposed(4, 45, Structure.Format.VIRTUAL, null, "Travelling a lot"));

        world.adjustments.accept(world.mentee, pair, 1);

        assertThat(world.pair(pair).arrangement()).isEqualTo(new Arrangement(4, 45, Structure.Format.VIRTUAL));
        assertThat(world.agreements.read(world.mentor, pair).points())
                .anySatisfy(p -> assertThat(p.text()).contains("every 4 weeks for up to 45 minutes"));
        assertRefused(Problem.WRONG_STATE, () -> world.adjustments.accept(world.mentee, pair, 1));
        assertRefused(Problem.NOT_FOUND, () -> world.adjustments.accept(world.mentee, pair, 2));
    }

    @Test
    @Tag("S097")
    void a_change_of_goal_is_proposed_in_words_and_an_empty_proposal_is_refused() {
        var seen = world.adjustments.propose(
                world.mentee, pair, new Proposed(null, null, null, "Rather analytics than video", null));
        assertThat(seen.mine()).isTrue();
        assertInvalid(
                List.of("cadenceWeeks"),
                () -> world.adjustments.propose(world.mentee, pair, new Proposed(null, null, null, null, "?")));
    }

    @Test
    @Tag("S054")
    void the_agreement_holds_commitments_of_both_and_the_load_the_limits_and_the_contacts() {
        Agreement agreement = world.agreements.read(world.mentor, pair);
        assertThat(agreement.points()).hasSize(24);
        assertThat(agreement.points())
                .extracting(AgreementText.Point::text)
                .noneMatch(t -> t.contains("{"))
                .anyMatch(t -> t.contains("2 weeks for up to 60 minutes, for 6 months"))
                .anyMatch(t -> t.contains("Your manager and HR see nothing unless you release it"));
        assertThat(agreement.agreed()).isTrue();
    }

    @Test
    void nobody_accepts_an_agreement_that_they_did_not_read() {
        PairingWorld fresh = new PairingWorld();
        PairId proposed = fresh.propose();
        assertInvalid(
                List.of("version"),
                () -> fresh.agreements.accept(fresh.mentor, proposed, new Agreement.Acceptance(2, 0, true)));
        assertInvalid(
                List.of("notices"),
                () -> fresh.agreements.accept(fresh.mentee, proposed, new Agreement.Acceptance(1, 0, false)));
        fresh.agreements.write(fresh.mentor, proposed, 0, new PrivateText("No calls at night."));
        assertInvalid(
                List.of("clausesNumber"),
                () -> fresh.agreements.accept(fresh.mentee, proposed, new Agreement.Acceptance(1, 0, true)));
    }

    @Test
    void changed_clauses_need_a_fresh_acceptance_by_the_other() {
        world.agreements.write(world.mentor, pair, 0, new PrivateText("No calls at night."));
        Agreement seen = world.agreements.read(world.mentee, pair);
        assertThat(seen.clauses()).isEqualTo("No calls at night.");
        assertThat(seen.agreed()).isFalse();
        assertThat(world.agreements
                        .accept(world.mentee, pair, new Agreement.Acceptance(1, 1, true))
                        .agreed())
                .isTrue();
    }

    @Test
    void the_mentee_declares_at_the_end_that_nothing_was_used_against_the_mentor() {
        for (String language : List.of("en", "de")) {
            String declaration = Messages.in(language).text("agreement.noRetaliation");
            assertThat(world.agreements.read(world.mentee, pair, language).notices())
                    .contains(declaration);
            assertThat(world.agreements.read(world.mentor, pair, language).notices())
                    .doesNotContain(declaration);
        }
        Agreement before = world.agreements.read(world.mentor, pair);
        assertThat(before.declaredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(before.closingDeclaredOn()).isNull();
        assertRefused(Problem.WRONG_STATE, () -> world.agreements.declareAtEnd(world.mentee, pair));
        world.pairing.end(world.mentor, pair);
        world.agreements.declareAtEnd(world.mentee, pair);
        assertThat(world.pair(pair).menteeSide().closingDeclaredAt()).isEqualTo(PairingWorld.START);
        assertRefused(Problem.NOT_ALLOWED, () -> world.agreements.declareAtEnd(world.mentor, pair));
        assertThat(world.agreements.read(world.mentor, pair).closingDeclaredOn())
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    @Tag("S053")
    void without_the_mentees_declaration_at_the_start_no_pair_begins_and_no_session_is_held() {
        PairingWorld fresh = new PairingWorld();
        PairId proposed = fresh.propose();
        for (Actor member : List.of(fresh.mentor, fresh.mentee)) {
            fresh.pairing.accept(member, proposed);
        }
        fresh.agreements.accept(fresh.mentor, proposed, new Agreement.Acceptance(1, 0, true));
        assertRefused(
                Problem.INVALID_INPUT,
                () -> fresh.agreements.accept(fresh.mentee, proposed, new Agreement.Acceptance(1, 0, false)));
        assertThat(fresh.pair(proposed).state()).isEqualTo(PairState.PROPOSED);
        assertThat(fresh.agreements.read(fresh.mentor, proposed).declaredOn()).isNull();
        assertRefused(Problem.WRONG_STATE, () -> fresh.pair(proposed).requireActive());
    }

    @Test
    void what_names_both_leaves_the_pair_only_while_both_release_it_and_neither_learns_of_the_others_answer() {
        PairReleases leaves = new PairReleases(world.sealer);
        world.releases.write(world.mentor, pair, Set.of(Release.CALENDAR, Release.WRITE_BACK));
        assertThat(leaves.isReleased(world.pair(pair), Release.CALENDAR)).isFalse();
        assertThat(world.releases.read(world.mentee, pair)).isEmpty();
        world.releases.write(world.mentee, pair, Set.of(Release.CALENDAR));
        assertThat(leaves.isReleased(world.pair(pair), Release.CALENDAR)).isTrue();
        assertThat(leaves.isReleased(world.pair(pair), Release.WRITE_BACK)).isFalse();

        world.releases.write(world.mentor, pair, Set.of());

        assertThat(leaves.isReleased(world.pair(pair), Release.CALENDAR)).isFalse();
    }

    @Test
    @Tag("S051")
    void nothing_that_the_pair_writes_rests_in_plain_words() {
        writeCanaries();
        assertThat(world.pair(pair).toString()).doesNotContain("canary").doesNotContain("communities");
        String events = world.work
                .run(() -> world.outbox.due(Leg.INSIDE, Instant.MAX, 1000))
                .toString();
        assertThat(events).doesNotContain("canary").doesNotContain("communities");
    }

    @Test
    @Tag("S051")
    void after_an_erasure_the_partner_finds_the_others_words_gone_and_keeps_their_own() {
        writeCanaries();
        world.expectations.write(world.mentee, pair, new Expectations(Map.of(Point.CADENCE, "WEEKLY"), "mine"));
        world.sealer.destroy(new KeyOwner.PairAuthor(pair, id(world.mentor)));
        assertThat(world.agreements.read(world.mentee, pair).clauses()).isNull();
        assertThat(world.goals.read(world.mentee, pair).goals()).isEmpty();
        assertThat(topics(world.mentee)).isEmpty();
        assertThat(world.adjustments.read(world.mentee, pair))
                .extracting(AdjustmentService.Seen::proposed)
                .containsOnlyNulls();
        var seen = world.expectations.read(world.mentee, pair);
        assertThat(seen.partners()).isNull();
        assertThat(seen.mine()).isNotNull();
    }

    private void writeCanaries() {
        world.agreements.write(world.mentor, pair, 0, new PrivateText("canary clause"));
        world.expectations.write(world.mentor, pair, new Expectations(Map.of(Point.CADENCE, "WEEKLY"), "canary"));
        world.topics.open(world.mentor, pair, topicsNumber(), List.of("communities"), List.of());
        world.adjustments.propose(world.mentor, pair, new Proposed(3, null, null, "canary", "canary"));
        world.goals.write(
                world.mentor,
                pair,
                goalsVersion(),
                List.of(new Goal(
                        Goal.Kind.LEARNING,
                        "canary",
                        "canary",
                        1.0,
                        2.0,
                        "canary",
                        "canary",
                        "canary",
                        "communities",
                        DEADLINE)));
        world.pairing.pause(world.mentor, pair);
        world.pairing.explain(world.mentor, pair, new PrivateText("canary"));
        world.pairing.resume(world.mentor, pair);
    }

    private List<String> topics(Actor actor) {
        return new ArrayList<>(world.topics.read(actor, pair).topics().stream()
                .map(FocusArea::key)
                .toList());
    }

    private long goalsVersion() {
        return world.pair(pair).goals().version();
    }

    private long topicsNumber() {
        return world.topics.read(world.mentor, pair).number();
    }
}
