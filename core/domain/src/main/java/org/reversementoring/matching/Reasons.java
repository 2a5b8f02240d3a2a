package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in plain sentences why two people fit. Members read what concerns their own wishes and offers. Topics are not
 * named to them: which ones a mentor opens to this mentee is for the mentor to say.
 */
final class Reasons {
    private static final String GUARDED =
            "One of you stands in the other's reporting line: the pair begins only once both have accepted a notice that says so.";

    private final Prospect mentor;
    private final Prospect mentee;
    private final ScorePart.Policy policy;
    private final boolean guarded;

    Reasons(Prospect mentor, Prospect mentee, ScorePart.Policy policy, boolean guarded) {
        this.mentor = mentor;
        this.mentee = mentee;
        this.policy = policy;
        this.guarded = guarded;
    }

    List<String> forMentor() {
        return forMember("They want to learn what you offer: ");
    }

    List<String> forMentee() {
        return forMember("They offer what you want to learn: ");
    }

    private List<String> forMember(String opening) {
        List<String> reasons = new ArrayList<>();
        reasons.add(opening + names(covered()) + ".");
        reasons.add("You have chosen at least one topic in common.");
        int hours = hours();
        reasons.add(
                hours == 0
                        ? "Your working hours do not overlap, so you would have to find another time."
                        : "Your working hours overlap by about " + plural(hours, "hour") + " a day.");
        if (gives(ScorePart.LOCATION)) {
            reasons.add(samePlace() ? "You work in the same place." : "You work in the same country.");
        }
        if (gives(ScorePart.LEVEL_DISTANCE)) {
            reasons.add("Your job levels are " + mentor.ranksBelow(mentee) + " apart.");
        }
        if (guarded) {
            reasons.add(GUARDED);
        }
        return reasons;
    }

    List<String> forManager() {
        List<String> reasons = new ArrayList<>();
        List<String> covered = covered();
        reasons.add("The mentor covers " + covered.size() + " of "
                + plural(mentee.candidate().profile().needs().size(), "skill") + " that the mentee wants to learn: "
                + names(covered)
                + ".");
        reasons.add("They have chosen " + plural(mentor.topicsInCommon(mentee), "topic") + " in common.");
        reasons.add("Their working hours overlap by about " + plural(hours(), "hour") + " a day.");
        if (gives(ScorePart.LOCATION)) {
            reasons.add(samePlace() ? "They work in the same place." : "They work in the same country.");
        }
        if (gives(ScorePart.LEVEL_DISTANCE)) {
            reasons.add("The mentee stands " + plural(mentor.ranksBelow(mentee), "job level") + " above the mentor.");
        }
        if (gives(ScorePart.TENURE_DISTANCE)) {
            reasons.add("They have been with the organisation for different lengths of time.");
        }
        if (guarded) {
            reasons.add("One stands in the other's reporting line: both must accept a notice that says so.");
        }
        return reasons;
    }

    private List<String> covered() {
        return mentee.candidate().profile().needs().entrySet().stream()
                .filter(need ->
                        mentor.candidate().profile().skillsOffered().getOrDefault(need.getKey(), 0) >= need.getValue())
                .map(need -> need.getKey())
                .toList();
    }

    private boolean gives(ScorePart part) {
        return part.points(mentor, mentee, policy) > 0;
    }

    private boolean samePlace() {
        return mentor.location == mentee.location;
    }

    private int hours() {
        return mentor.minutesInCommon(mentee) / 60;
    }

    private static String names(List<String> skills) {
        return skills.stream().map(skill -> skill.replace('-', ' ')).collect(Collectors.joining(", "));
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
