package org.reversementoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.matching.CandidateBuilder.mentee;
import static org.reversementoring.matching.CandidateBuilder.mentor;
import static org.reversementoring.matching.CandidateBuilder.person;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Structure;

class MatcherTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ScorePart.Policy BLIND = new ScorePart.Policy(0, Structure.Format.HYBRID, NOW);
    private static final ScorePart.Policy CROSS_LEVEL = new ScorePart.Policy(10, Structure.Format.HYBRID, NOW);
    private static final Relations STRANGERS = relations(false, Map.of());

    private static final Prospects PROSPECTS = new Prospects(STRANGERS, NOW);

    private static Relations relations(boolean guarded, Map<String, String> managerOf, Pair... pairs) {
        Map<EmployeeNumber, EmployeeNumber> lines = new HashMap<>();
        managerOf.forEach((who, manager) -> lines.put(new EmployeeNumber(who), new EmployeeNumber(manager)));
        return new Relations(guarded, new ReportingLines(lines), List.of(pairs));
    }

    private static Prospect prospect(CandidateBuilder candidate) {
        return PROSPECTS.of(candidate.build());
    }

    private static Matcher.Outcome match(Relations relations, ScorePart.Policy policy, CandidateBuilder... people) {
        return new Matcher(Stream.of(people).map(CandidateBuilder::build).toList(), relations, policy).match();
    }

    private static Pair running(String mentor, String mentee) {
        return Pair.proposed(
                new PairId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                person(mentor),
                person(mentee),
                false,
                Arrangement.of(Structure.DEFAULT),
                List.of(),
                List.of(),
                NOW);
    }

    private static List<String> pairs(Matcher.Outcome outcome, String... numbers) {
        List<String> pairs = new ArrayList<>();
        for (ProposedPair proposal : outcome.proposals()) {
            pairs.add(name(proposal.mentor(), numbers) + "-" + name(proposal.mentee(), numbers));
        }
        return pairs;
    }

    private static String name(Object id, String... numbers) {
        return Stream.of(numbers).filter(n -> person(n).equals(id)).findFirst().orElseThrow();
    }

    @Test
    @Tag("S043")
    @Tag("S045")
    void complementary_people_are_paired_and_similar_ones_are_not() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                BLIND,
                mentor("A").offers("video", 4).needs("finance", 3),
                mentor("B").offers("finance", 4).needs("video", 3),
                mentee("X").offers("finance", 5).needs("video", 3),
                mentee("Y").offers("video", 5).needs("finance", 3));
        assertThat(pairs(outcome, "A", "B", "X", "Y")).containsExactly("A-X", "B-Y");
    }

    @Test
    @Tag("S043")
    void shared_interests_decide_between_equal_skills() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                BLIND,
                mentor("A").topics("video", "privacy"),
                mentor("B").topics("video", "gaming"),
                mentee("X").topics("video", "gaming"),
                mentee("Y").topics("video", "privacy"));
        assertThat(pairs(outcome, "A", "B", "X", "Y")).containsExactly("A-Y", "B-X");
    }

    @Test
    @Tag("S046")
    void a_mentor_must_master_a_need_at_the_level_that_the_mentee_wants() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                BLIND,
                mentor("A").offers("video", 2).offers("photo", 5),
                mentee("X").needs("video", 3));
        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.unmatched())
                .allSatisfy(left -> assertThat(left.blocked()).containsExactly(Map.entry(HardRule.COVERAGE, 1)));
        assertThat(match(
                                STRANGERS,
                                BLIND,
                                mentor("A").offers("video", 3),
                                mentee("X").needs("video", 3))
                        .proposals())
                .hasSize(1);
    }

    @Test
    @Tag("S047")
    @Tag("S007")
    void one_person_teaches_one_skill_and_learns_another() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                BLIND,
                mentor("A").offers("video", 4),
                mentee("A").needs("finance", 2),
                mentor("B").offers("finance", 4),
                mentee("B").needs("video", 2));
        assertThat(pairs(outcome, "A", "B")).containsExactly("A-B", "B-A");
        assertThat(outcome.unmatched()).isEmpty();
    }

    @Test
    @Tag("S008")
    @Tag("S007")
    void whoever_can_teach_may_teach_whatever_the_hierarchy_and_the_length_of_service() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                CROSS_LEVEL,
                mentor("A").rank(1).hired(1990),
                mentee("X").rank(7).hired(2025));
        assertThat(outcome.proposals()).hasSize(1);
        assertThat(outcome.proposals().get(0).parts()).containsEntry(ScorePart.LEVEL_DISTANCE, 0);
    }

    @Test
    @Tag("S006")
    @Tag("S089")
    void without_a_weight_neither_level_nor_length_of_service_counts() {
        Prospect mentor = prospect(mentor("A"));
        Prospect likeMentor = prospect(mentee("X").rank(5).hired(2020));
        Prospect unlikeMentor = prospect(mentee("X").rank(0).hired(1985));
        assertThat(ScorePart.parts(mentor, unlikeMentor, BLIND)).isEqualTo(ScorePart.parts(mentor, likeMentor, BLIND));
        assertThat(ScorePart.score(mentor, unlikeMentor, CROSS_LEVEL))
                .isGreaterThan(ScorePart.score(mentor, likeMentor, CROSS_LEVEL));
    }

    @Test
    @Tag("S006")
    @Tag("S089")
    void nothing_the_matching_reads_is_an_age_a_birth_a_gender_or_a_generation() {
        List<String> read = new ArrayList<>();
        collect(Candidate.class, read);
        assertThat(read).contains("Person.hired", "Profile.topics");
        assertThat(read).noneMatch(field -> field.matches("(?i).*\\.(.*birth.*|age|.*gender.*|.*generation.*|sex)"));
    }

    private static void collect(Class<?> record, List<String> read) {
        for (RecordComponent component : record.getRecordComponents()) {
            read.add(record.getSimpleName() + "." + component.getName());
            if (component.getType().isRecord()) {
                collect(component.getType(), read);
            }
        }
    }

    @Test
    @Tag("S049")
    void a_programme_may_weigh_the_distance_between_levels() {
        CandidateBuilder[] people = {
            mentor("A").rank(8).topics("video", "privacy"),
            mentor("B").rank(3).topics("video"),
            mentee("X").rank(2).topics("video", "privacy"),
        };
        assertThat(pairs(match(STRANGERS, BLIND, people), "A", "B", "X")).containsExactly("A-X");
        people[0].topics("video");
        people[1].topics("video", "privacy").rank(3);
        assertThat(pairs(match(STRANGERS, BLIND, people), "A", "B", "X")).containsExactly("B-X");
        people[1].topics("video");
        assertThat(pairs(match(STRANGERS, CROSS_LEVEL, people), "A", "B", "X")).containsExactly("A-X");
    }

    @Test
    @Tag("S048")
    void a_small_firm_may_pair_its_head_with_somebody_below_and_says_so() {
        Map<String, String> lines = Map.of("A", "L", "L", "CEO");
        Matcher.Outcome hard = match(relations(false, lines), BLIND, mentor("A"), mentee("CEO"));
        assertThat(hard.proposals()).isEmpty();
        assertThat(hard.unmatched().get(0).blocked()).containsExactly(Map.entry(HardRule.NOT_IN_REPORTING_LINE, 1));
        ProposedPair guarded = match(relations(true, lines), BLIND, mentor("A"), mentee("CEO"))
                .proposals()
                .get(0);
        assertThat(guarded.guarded()).isTrue();
        for (List<String> reasons : List.of(guarded.reasonsForMentor(), guarded.reasonsForMentee())) {
            assertThat(reasons).anyMatch(reason -> reason.contains("both have accepted a notice"));
        }
        assertThat(match(relations(true, Map.of()), BLIND, mentor("A"), mentee("CEO"))
                        .proposals()
                        .get(0)
                        .guarded())
                .isFalse();
    }

    @Test
    @Tag("S009")
    void an_agency_of_thirty_finds_a_mentor_for_its_head_and_for_each_of_its_leads() {
        Map<String, String> lines = new HashMap<>();
        List<CandidateBuilder> people = new ArrayList<>(List.of(mentee("CEO").needs("short-video", 4)));
        for (int lead = 0; lead < 3; lead++) {
            lines.put("L" + lead, "CEO");
            people.add(mentee("L" + lead).department("Team " + lead));
            for (int junior = 0; junior < 9 - lead / 2; junior++) {
                String number = "J" + lead + junior;
                lines.put(number, "L" + lead);
                people.add(mentor(number).department("Team " + lead));
            }
        }
        people.get(people.size() - 1).offers("short-video", 5);
        assertThat(people).hasSize(30);
        CandidateBuilder[] agency = people.toArray(CandidateBuilder[]::new);
        Matcher.Outcome hard = match(relations(false, lines), BLIND, agency);
        assertThat(hard.proposals())
                .extracting(ProposedPair::mentee)
                .containsExactlyInAnyOrder(person("L0"), person("L1"), person("L2"));
        Matcher.Outcome guarded = match(relations(true, lines), BLIND, agency);
        assertThat(guarded.proposals())
                .hasSize(4)
                .filteredOn(ProposedPair::guarded)
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.mentee()).isEqualTo(person("CEO"));
                    assertThat(pair.mentor()).isEqualTo(person("J27"));
                });
        assertThat(guarded.unmatched())
                .hasSize(22)
                .allSatisfy(left -> assertThat(left.side()).isEqualTo(Side.MENTOR));
    }

    @Test
    void a_guarded_programme_excepts_nothing_but_the_reporting_line() {
        Relations guarded = relations(true, Map.of("A", "CEO"));
        assertThat(match(
                                guarded,
                                BLIND,
                                mentor("A").department("D"),
                                mentee("CEO").department("D"))
                        .proposals())
                .isEmpty();
        assertThat(match(guarded, BLIND, mentor("A").apartFrom("CEO"), mentee("CEO"))
                        .proposals())
                .isEmpty();
    }

    /** For each rule two people whom it alone keeps apart. */
    @ParameterizedTest
    @EnumSource
    void each_hard_rule_alone_keeps_a_pair_apart(HardRule rule) {
        CandidateBuilder mentor = mentor("A");
        CandidateBuilder mentee = rule == HardRule.NOT_SELF ? mentee("A").department("other") : mentee("X");
        Relations relations = STRANGERS;
        switch (rule) {
            case NOT_SELF -> {}
            case NOT_ON_LEAVE -> mentee.onLeave();
            case TRAINED -> mentor.untrained();
            case NOT_ALREADY_PAIRED -> relations = relations(false, Map.of(), running("A", "X"));
            case NOT_IN_REPORTING_LINE -> relations = relations(false, Map.of("X", "M", "M", "A"));
            case NOT_SAME_DEPARTMENT -> {
                mentor.department("D");
                mentee.department("D");
            }
            case COMMON_LANGUAGE -> mentee.speaks("pl");
            case COVERAGE -> mentee.needs("finance", 1);
            case TOPIC_IN_COMMON -> mentee.topics("privacy");
            case DO_NOT_MATCH -> mentee.apartFrom("A");
        }
        Prospects prospects = new Prospects(relations, NOW);
        assertThat(HardRule.firstBlocking(prospects.of(mentor.build()), prospects.of(mentee.build()), relations))
                .contains(rule);
        assertThat(match(relations, BLIND, mentor.capacity(3), mentee.capacity(3))
                        .proposals())
                .isEmpty();
        assertThat(HardRule.firstBlocking(prospect(mentor("A")), prospect(mentee("X")), STRANGERS))
                .isEmpty();
    }

    @Test
    void the_reporting_line_counts_upwards_too_and_a_dialect_is_a_common_language() {
        assertThat(match(relations(false, Map.of("A", "M", "M", "X")), BLIND, mentor("A"), mentee("X"))
                        .proposals())
                .isEmpty();
        assertThat(match(
                                STRANGERS,
                                BLIND,
                                mentor("A").speaks("de-AT"),
                                mentee("X").speaks("de"))
                        .proposals())
                .hasSize(1);
    }

    @Test
    void a_running_pair_uses_capacity_and_its_people_are_not_called_unmatched() {
        Relations relations = relations(false, Map.of(), running("A", "W"));
        Matcher.Outcome full = match(relations, BLIND, mentor("A").capacity(1), mentee("X"));
        assertThat(full.proposals()).isEmpty();
        assertThat(full.unmatched()).extracting(Unmatched::person).containsExactly(person("X"));
        assertThat(match(relations, BLIND, mentor("A").capacity(2), mentee("X")).proposals())
                .hasSize(1);
    }

    @Test
    void everybody_left_out_is_told_why() {
        Matcher.Outcome outcome = match(
                STRANGERS,
                BLIND,
                mentor("A"),
                mentee("X"),
                mentee("Y"),
                mentee("Z").speaks("pl"),
                mentee("L").onLeave(),
                mentee("T").untrained());
        assertThat(outcome.proposals()).hasSize(1);
        assertThat(outcome.unmatched()).hasSize(4);
        assertThat(outcome.unmatched())
                .extracting(Unmatched::reason)
                .containsExactlyInAnyOrder(
                        Unmatched.NONE_FREE,
                        "Of 1 possible partners nobody suits: 1 without a common language.",
                        Unmatched.NONE_FREE,
                        "This person has not completed the training.");
        assertThat(match(STRANGERS, BLIND, mentor("A")).unmatched().get(0).reason())
                .isEqualTo("Nobody else takes part on the other side.");
    }

    @Test
    void a_do_not_match_list_looks_like_a_lack_of_capacity() {
        Matcher.Outcome listed =
                match(STRANGERS, BLIND, mentor("A"), mentee("X").apartFrom("A"));
        Matcher.Outcome used = match(STRANGERS, BLIND, mentor("A").capacity(0), mentee("X"));
        assertThat(listed.proposals()).isEmpty();
        assertThat(listed.unmatched()).isEqualTo(used.unmatched());
        assertThat(listed.toString()).doesNotContain("DO_NOT_MATCH");
    }

    @Test
    void a_leave_looks_like_a_lack_of_capacity_to_both_sides() {
        Matcher.Outcome used = match(STRANGERS, BLIND, mentor("A").capacity(0), mentee("X"));
        for (Matcher.Outcome away : List.of(
                match(STRANGERS, BLIND, mentor("A").onLeave(), mentee("X")),
                match(STRANGERS, BLIND, mentor("A"), mentee("X").onLeave()))) {
            assertThat(away.proposals()).isEmpty();
            assertThat(away.unmatched()).isEqualTo(used.unmatched());
        }
    }

    @Test
    void members_are_told_of_skills_and_never_of_topics_or_numbers_that_rate_them() {
        ProposedPair proposal = match(
                        STRANGERS,
                        CROSS_LEVEL,
                        mentor("A")
                                .rank(8)
                                .offers("short-video", 5)
                                .offers("video", 4)
                                .topics("video", "queer-life"),
                        mentee("X")
                                .rank(2)
                                .needs("short-video", 3)
                                .needs("finance", 2)
                                .topics("queer-life"))
                .proposals()
                .get(0);
        assertThat(proposal.reasonsForMentor())
                .containsExactly(
                        "They want to learn what you offer: short video.",
                        "You have chosen at least one topic in common.",
                        "Your working hours overlap by about 8 hours a day.",
                        "You work in the same place.",
                        "Your job levels are 6 apart.");
        assertThat(proposal.reasonsForMentee().get(0)).isEqualTo("They offer what you want to learn: short video.");
        assertThat(proposal.reasonsForManager())
                .contains("The mentor covers 1 of 2 skills that the mentee wants to learn: short video.");
        assertThat(Stream.of(proposal.reasonsForMentor(), proposal.reasonsForMentee(), proposal.reasonsForManager())
                        .flatMap(List::stream))
                .noneMatch(reason -> reason.contains("queer"));
    }

    @Test
    void working_hours_across_the_date_line_are_counted_round_the_clock() {
        Prospect auckland = prospect(mentor("A").in("Pacific/Auckland"));
        Prospect honolulu = prospect(mentee("X").in("Pacific/Honolulu"));
        // 13 hours and −10 hours in March: 23 apart on the map, one apart on the clock.
        assertThat(auckland.minutesInCommon(honolulu)).isEqualTo(420);
        Prospect berlin = prospect(mentee("X"));
        assertThat(auckland.minutesInCommon(berlin)).isZero();
    }

    @Test
    void place_counts_where_the_programme_meets_in_person() {
        Prospect mentor = prospect(mentor("A"));
        Prospect same = prospect(mentee("X"));
        Prospect country = prospect(mentee("X").at("Köln", "DE"));
        Prospect abroad = prospect(mentee("X").at("Wien", "AT"));
        ScorePart.Policy inPerson = new ScorePart.Policy(0, Structure.Format.IN_PERSON, NOW);
        assertThat(List.of(same, country, abroad))
                .extracting(mentee -> ScorePart.LOCATION.points(mentor, mentee, inPerson))
                .containsExactly(100_000, 50_000, 0);
        ScorePart.Policy virtual = new ScorePart.Policy(0, Structure.Format.VIRTUAL, NOW);
        assertThat(ScorePart.LOCATION.points(mentor, same, virtual)).isZero();
    }

    @Test
    void the_parts_add_up_to_the_score_everybody_is_explained_and_the_order_of_rows_changes_nothing() {
        for (int seed = 0; seed < 20; seed++) {
            List<Candidate> people = new ArrayList<>(SyntheticPopulation.candidates(60, seed));
            Matcher.Outcome outcome = new Matcher(people, STRANGERS, CROSS_LEVEL).match();
            assertThat(outcome.proposals()).isNotEmpty().allSatisfy(proposal -> {
                assertThat(proposal.parts().keySet()).containsExactly(ScorePart.values());
                assertThat(proposal.parts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(proposal.score());
                assertThat(proposal.reasonsForMentor()).isNotEmpty();
                assertThat(proposal.reasonsForMentee()).isNotEmpty();
                assertThat(proposal.reasonsForManager()).isNotEmpty();
            });
            for (Side side : Side.values()) {
                long proposed = outcome.proposals().stream()
                        .map(p -> side == Side.MENTOR ? p.mentor() : p.mentee())
                        .distinct()
                        .count();
                long left = outcome.unmatched().stream()
                        .filter(u -> u.side() == side)
                        .count();
                assertThat(proposed + left).isEqualTo(60);
            }
            assertThat(outcome.unmatched())
                    .allSatisfy(u -> assertThat(u.reason()).isNotBlank());
            Collections.shuffle(people, new Random(seed));
            assertThat(new Matcher(people, STRANGERS, CROSS_LEVEL).match()).isEqualTo(outcome);
        }
    }

    @Test
    void no_part_gives_more_than_its_most_and_all_together_stay_within_the_scale() {
        ScorePart.Policy full = new ScorePart.Policy(10, Structure.Format.IN_PERSON, NOW);
        assertThat(Stream.of(ScorePart.values())
                        .mapToInt(part -> part.most(full))
                        .sum())
                .isEqualTo(MatchingProblem.HIGHEST_SCORE);
        List<Prospect> people = SyntheticPopulation.candidates(40, 3).stream()
                .map(PROSPECTS::of)
                .toList();
        for (Prospect mentor : people) {
            for (Prospect mentee : people) {
                for (ScorePart part : ScorePart.values()) {
                    assertThat(part.points(mentor, mentee, full)).isBetween(0, part.most(full));
                }
            }
        }
    }

    @Test
    void the_index_finds_exactly_the_pairs_that_trying_all_finds() {
        List<Candidate> candidates = SyntheticPopulation.candidates(150, 7);
        List<Prospect> people = candidates.stream().map(PROSPECTS::of).toList();
        long admissible = 0;
        for (Prospect mentor : people) {
            for (Prospect mentee : people) {
                if (mentor.candidate().side() == Side.MENTOR
                        && mentee.candidate().side() == Side.MENTEE
                        && HardRule.firstBlocking(mentor, mentee, STRANGERS).isEmpty()) {
                    admissible++;
                }
            }
        }
        assertThat(new Matcher(candidates, STRANGERS, BLIND).problem().pairs())
                .isEqualTo((int) admissible)
                .isPositive();
    }

    @Test
    void at_scale_the_index_looks_at_less_than_a_tenth_of_all_pairs() {
        int side = 10_000;
        Matcher matcher = new Matcher(SyntheticPopulation.candidates(side, 1), STRANGERS, BLIND);
        MatchingProblem problem = matcher.problem();
        assertThat((double) problem.pairs() / side).isBetween(15.0, 60.0);
        assertThat(matcher.looked()).isLessThan((long) side * side / 10);
    }
}
