package org.reversementoring.participation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;

/**
 * What a person answers when opting in, as it comes from the caller.
 *
 * @param region ISO 3166: a country such as {@code DE}, or a part of one such as {@code DE-BE}, whose holidays then
 *     count
 * @param language BCP 47 tag
 * @param timeZone IANA name
 * @param topics keys of the focus areas opted into; at least one
 * @param consentVersion the version of the consent text that the person read and accepts
 */
public record Answers(
        @Nullable String region,
        @Nullable String language,
        @Nullable String timeZone,
        Map<String, Integer> skillsOffered,
        Map<String, Integer> needs,
        List<String> topics,
        Survey survey,
        Preferences preferences,
        @Nullable Integer consentVersion) {
    private static final int MAX_SKILLS = 30;

    /** Checks everything and answers the profile in it. Refuses a person outside the programme's audiences. */
    Profile check(Programme programme, Side side) {
        Check check = new Check();
        String checkedRegion = check.text("region", region, 6);
        check.that(
                checkedRegion.isEmpty() || checkedRegion.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"),
                "region",
                "must be an ISO 3166 code such as DE or DE-BE");
        String checkedLanguage = check.text("language", language, 35);
        ZoneId zone = zone(check);
        skills(check, "skillsOffered", skillsOffered);
        skills(check, "needs", needs);
        check.that(
                side != Side.MENTOR || !skillsOffered.isEmpty(), "skillsOffered", "a mentor offers at least one skill");
        check.that(side != Side.MENTEE || !needs.isEmpty(), "needs", "a mentee names at least one skill to learn");
        topics(check, programme);
        survey.check(check, side);
        preferences.check(check);
        check.done();
        requireAudience(programme, checkedRegion, checkedLanguage);
        return Profile.of(checkedRegion, checkedLanguage, zone, skillsOffered, needs, Set.copyOf(topics));
    }

    private ZoneId zone(Check check) {
        String name = check.text("timeZone", timeZone, 60);
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            check.fail("timeZone", "must be an IANA time zone such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private static void skills(Check check, String field, Map<String, Integer> skills) {
        check.that(skills.size() <= MAX_SKILLS, field, "must have at most " + MAX_SKILLS + " entries");
        skills.forEach((skill, level) -> {
            check.that(skill.matches("[a-z0-9][a-z0-9-]{0,59}"), field, "has a key that is no skill key");
            check.that(level != null && level >= 1 && level <= 5, field, "levels are whole numbers from 1 to 5");
        });
    }

    private void topics(Check check, Programme programme) {
        check.list("topics", topics, 1, 50);
        check.that(new HashSet<>(topics).size() == topics.size(), "topics", "names a topic twice");
        for (int i = 0; i < topics.size(); i++) {
            check.that(
                    programme.focusArea(topics.get(i)).isPresent(),
                    "topics[" + i + "]",
                    "is no focus area of this programme");
        }
    }

    private static void requireAudience(Programme programme, String region, String language) {
        List<Audience> audiences = programme.definition().audiences();
        if (audiences.stream().noneMatch(a -> lies(region, a.region()) && speaks(language, a.language()))) {
            String served = audiences.stream()
                    .map(a -> a.region() + " in " + a.language())
                    .distinct()
                    .collect(Collectors.joining(", "));
            Check outside = new Check();
            outside.fail(
                    "region",
                    "this programme has no support for your region and language, so it cannot take you in yet; it serves "
                            + served);
            outside.done();
        }
    }

    /** Berlin is served where Germany is. */
    private static boolean lies(String region, String served) {
        return region.equals(served) || region.startsWith(served + "-");
    }

    /** German of Austria is served where German is, but not the other way round. */
    private static boolean speaks(String spoken, String served) {
        return spoken.equalsIgnoreCase(served) || spoken.regionMatches(true, 0, served + "-", 0, served.length() + 1);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
