package org.reversementoring.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reversementoring.participation.Side;

/**
 * Matches one programme's candidates: finds the admissible pairs, scores them, solves exactly, and explains everything.
 */
final class Matcher {
    /** What came out, by rising employee numbers, mentors before mentees. */
    record Outcome(List<ProposedPair> proposals, List<Unmatched> unmatched) {}

    private final Relations relations;
    private final ScorePart.Policy policy;
    private final List<Candidate> mentors;
    private final List<Candidate> mentees;
    private final CandidateIndex index;
    /** Whether somebody suits the person, whatever their capacity and private exclusions. */
    private final boolean[] mentorHasSuitable;

    private final boolean[] menteeHasSuitable;

    Matcher(List<Candidate> candidates, Relations relations, ScorePart.Policy policy) {
        this.relations = relations;
        this.policy = policy;
        mentors = side(candidates, Side.MENTOR);
        mentees = side(candidates, Side.MENTEE);
        index = new CandidateIndex(mentors);
        mentorHasSuitable = new boolean[mentors.size()];
        menteeHasSuitable = new boolean[mentees.size()];
    }

    private static List<Candidate> side(List<Candidate> candidates, Side side) {
        return candidates.stream()
                .filter(candidate -> candidate.side() == side)
                .sorted(Comparator.comparing(Candidate::number))
                .toList();
    }

    Outcome match() {
        return explain(ExactMatching.solve(problem()));
    }

    MatchingProblem problem() {
        MatchingProblem.Builder problem = MatchingProblem.builder();
        mentors.forEach(mentor -> problem.mentor(mentor.number().value(), relations.capacityLeft(mentor)));
        mentees.forEach(mentee -> problem.mentee(mentee.number().value(), relations.capacityLeft(mentee)));
        for (int at = 0; at < mentees.size(); at++) {
            int mentee = at;
            index.visit(mentees.get(mentee), mentor -> addIfAdmissible(problem, mentor, mentee));
        }
        return problem.build();
    }

    /** How many index entries were looked at to find the admissible pairs. */
    long looked() {
        return index.looked();
    }

    private void addIfAdmissible(MatchingProblem.Builder problem, int mentor, int mentee) {
        Candidate one = mentors.get(mentor);
        Candidate other = mentees.get(mentee);
        Optional<HardRule> blocking = HardRule.firstBlocking(one, other, relations);
        if (blocking.isEmpty()) {
            problem.pair(mentor, mentee, ScorePart.score(one, other, policy));
        }
        if (blocking.isEmpty() || blocking.get().secret()) {
            mentorHasSuitable[mentor] = true;
            menteeHasSuitable[mentee] = true;
        }
    }

    Outcome explain(Assignment assignment) {
        Map<String, Integer> mentorAt = places(mentors);
        Map<String, Integer> menteeAt = places(mentees);
        boolean[] mentorPaired = new boolean[mentors.size()];
        boolean[] menteePaired = new boolean[mentees.size()];
        List<ProposedPair> proposals = new ArrayList<>();
        for (Assignment.Chosen chosen : assignment.pairs()) {
            int mentor = requireNonNull(mentorAt.get(chosen.mentorNumber()));
            int mentee = requireNonNull(menteeAt.get(chosen.menteeNumber()));
            mentorPaired[mentor] = true;
            menteePaired[mentee] = true;
            proposals.add(explain(mentors.get(mentor), mentees.get(mentee), chosen.score()));
        }
        List<Unmatched> unmatched = new ArrayList<>();
        explainUnmatched(mentors, mentorPaired, mentorHasSuitable, unmatched);
        explainUnmatched(mentees, menteePaired, menteeHasSuitable, unmatched);
        return new Outcome(proposals, unmatched);
    }

    private static Map<String, Integer> places(List<Candidate> candidates) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < candidates.size(); at++) {
            places.put(candidates.get(at).number().value(), at);
        }
        return places;
    }

    private ProposedPair explain(Candidate mentor, Candidate mentee, int score) {
        boolean guarded = relations.onOneLine(mentor, mentee);
        Reasons reasons = new Reasons(mentor, mentee, policy, guarded);
        return new ProposedPair(
                mentor.person().id(),
                mentee.person().id(),
                guarded,
                score,
                ScorePart.parts(mentor, mentee, policy),
                reasons.forMentor(),
                reasons.forMentee(),
                reasons.forManager());
    }

    /** Who has a running pair on this side is not left out; naming them would tell how many pairs they asked for. */
    private void explainUnmatched(
            List<Candidate> side, boolean[] paired, boolean[] hasSuitable, List<Unmatched> unmatched) {
        for (int at = 0; at < paired.length; at++) {
            Candidate candidate = side.get(at);
            if (!paired[at] && relations.running(candidate) == 0) {
                unmatched.add(
                        hasSuitable[at]
                                ? Unmatched.because(candidate, Unmatched.NONE_FREE)
                                : Unmatched.blocked(candidate, blocked(candidate)));
            }
        }
    }

    private SortedMap<HardRule, Integer> blocked(Candidate candidate) {
        boolean isMentor = candidate.side() == Side.MENTOR;
        SortedMap<HardRule, Integer> blocked = new TreeMap<>();
        for (Candidate partner : isMentor ? mentees : mentors) {
            HardRule.firstBlocking(isMentor ? candidate : partner, isMentor ? partner : candidate, relations)
                    .filter(rule -> rule != HardRule.NOT_SELF)
                    .ifPresent(rule -> blocked.merge(rule, 1, Integer::sum));
        }
        return blocked;
    }
}
