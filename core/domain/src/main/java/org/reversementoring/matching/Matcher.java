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
    private final List<Prospect> mentors;
    private final List<Prospect> mentees;
    private final CandidateIndex index;
    /** Whether somebody suits the person, whatever their capacity and private exclusions. */
    private final boolean[] mentorHasSuitable;

    private final boolean[] menteeHasSuitable;

    Matcher(List<Candidate> candidates, Relations relations, ScorePart.Policy policy) {
        this.relations = relations;
        this.policy = policy;
        Prospects prospects = new Prospects(relations, policy.at());
        mentors = side(candidates, Side.MENTOR, prospects);
        mentees = side(candidates, Side.MENTEE, prospects);
        index = new CandidateIndex(mentors);
        mentorHasSuitable = new boolean[mentors.size()];
        menteeHasSuitable = new boolean[mentees.size()];
    }

    private static List<Prospect> side(List<Candidate> candidates, Side side, Prospects prospects) {
        return candidates.stream()
                .filter(candidate -> candidate.side() == side)
                .sorted(Comparator.comparing(Candidate::number))
                .map(prospects::of)
                .toList();
    }

    Outcome match() {
        return explain(ExactMatching.solve(problem()));
    }

    MatchingProblem problem() {
        MatchingProblem.Builder problem = MatchingProblem.builder();
        mentors.forEach(mentor -> problem.mentor(mentor.number().value(), relations.capacityLeft(mentor.candidate())));
        mentees.forEach(mentee -> problem.mentee(mentee.number().value(), relations.capacityLeft(mentee.candidate())));
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
        Prospect one = mentors.get(mentor);
        Prospect other = mentees.get(mentee);
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

    private static Map<String, Integer> places(List<Prospect> people) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < people.size(); at++) {
            places.put(people.get(at).number().value(), at);
        }
        return places;
    }

    private ProposedPair explain(Prospect mentor, Prospect mentee, int score) {
        boolean guarded = mentor.onOneLine(mentee);
        Reasons reasons = new Reasons(mentor, mentee, policy, guarded);
        return new ProposedPair(
                mentor.id(),
                mentee.id(),
                guarded,
                score,
                ScorePart.parts(mentor, mentee, policy),
                reasons.forMentor(),
                reasons.forMentee(),
                reasons.forManager());
    }

    /** Who has a running pair on this side is not left out; naming them would tell how many pairs they asked for. */
    private void explainUnmatched(
            List<Prospect> side, boolean[] paired, boolean[] hasSuitable, List<Unmatched> unmatched) {
        for (int at = 0; at < paired.length; at++) {
            Prospect person = side.get(at);
            if (!paired[at] && relations.running(person.candidate()) == 0) {
                unmatched.add(
                        hasSuitable[at]
                                ? Unmatched.because(person.candidate(), Unmatched.NONE_FREE)
                                : Unmatched.blocked(person, blocked(person)));
            }
        }
    }

    private SortedMap<HardRule, Integer> blocked(Prospect person) {
        boolean isMentor = person.candidate().side() == Side.MENTOR;
        SortedMap<HardRule, Integer> blocked = new TreeMap<>();
        for (Prospect partner : isMentor ? mentees : mentors) {
            HardRule.firstBlocking(isMentor ? person : partner, isMentor ? partner : person, relations)
                    .filter(rule -> rule != HardRule.NOT_SELF)
                    .ifPresent(rule -> blocked.merge(rule, 1, Integer::sum));
        }
        return blocked;
    }
}
