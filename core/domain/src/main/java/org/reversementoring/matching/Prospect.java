package org.reversementoring.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reversementoring.participation.Profile;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;

/**
 * A candidate made ready to be compared with thousands of others: words turned into numbers, dates and zones into
 * units.
 */
final class Prospect {
    private static final int WORKING_DAY_MINUTES = 480;
    private static final int DAY_MINUTES = 1440;

    private final Candidate candidate;
    private final String language;
    /** Numbers of the skills offered, with their levels beside them. */
    final int[] offered;

    final int[] offeredLevel;
    /** Numbers of the skills to learn, with the wanted levels beside them. */
    final int[] needed;

    final int[] neededLevel;
    /** Numbers of the topics, rising. */
    final int[] topics;
    /** Bit (number mod 64) of each topic: two masks without a common bit have no common topic. */
    final long topicMask;

    /** Numbers of the department, place and country; the department's is negative where none is named. */
    final int department;

    final int location;
    final int country;
    final boolean onLeave;
    private final int offsetMinutes;
    /** Of the job level; negative where it is unknown. */
    private final int rank;

    private final int hiredDay;
    private final Set<EmployeeNumber> above;
    private final Set<PersonId> partners;

    Prospect(Candidate candidate, Prospects numbers, Relations relations, Instant at) {
        this.candidate = candidate;
        Profile profile = candidate.profile();
        Person person = candidate.person();
        language = baseLanguage(profile.language());
        offered = numbers.ofSkills(profile.skillsOffered());
        offeredLevel = levels(profile.skillsOffered());
        needed = numbers.ofSkills(profile.needs());
        neededLevel = levels(profile.needs());
        topics = numbers.ofTopics(profile.topics());
        topicMask = Arrays.stream(topics).mapToLong(topic -> 1L << topic).reduce(0, (a, b) -> a | b);
        department = person.organisation().isBlank() ? -1 : numbers.ofWord(person.organisation());
        location = numbers.ofWord(person.location());
        country = numbers.ofWord(person.country());
        onLeave = person.onLeave();
        offsetMinutes = profile.timeZone().getRules().getOffset(at).getTotalSeconds() / 60;
        Level level = person.level();
        rank = level == null ? -1 : level.rank();
        hiredDay = (int) person.hired().toEpochDay();
        above = relations.above(candidate);
        partners = relations.partners(candidate);
    }

    /** German of Austria and German of Germany understand each other. */
    private static String baseLanguage(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static int[] levels(Map<String, Integer> levelOf) {
        return levelOf.values().stream().mapToInt(Integer::intValue).toArray();
    }

    Candidate candidate() {
        return candidate;
    }

    String language() {
        return language;
    }

    boolean wasPairedWith(Prospect other) {
        return partners.contains(other.id());
    }

    PersonId id() {
        return candidate.person().id();
    }

    EmployeeNumber number() {
        return candidate.number();
    }

    /** 0 where the skill is not offered. */
    int levelOffered(int skill) {
        for (int at = 0; at < offered.length; at++) {
            if (offered[at] == skill) {
                return offeredLevel[at];
            }
        }
        return 0;
    }

    int topicsInCommon(Prospect other) {
        int common = 0;
        int theirs = 0;
        for (int topic : topics) {
            while (theirs < other.topics.length && other.topics[theirs] < topic) {
                theirs++;
            }
            common += theirs < other.topics.length && other.topics[theirs] == topic ? 1 : 0;
        }
        return common;
    }

    boolean onOneLine(Prospect other) {
        return above.contains(other.number()) || other.above.contains(number());
    }

    /** Both work eight hours from nine; whole days apart come round again. */
    int minutesInCommon(Prospect other) {
        int shift = Math.abs(offsetMinutes - other.offsetMinutes);
        return Math.max(0, WORKING_DAY_MINUTES - Math.min(shift, DAY_MINUTES - shift));
    }

    int daysBetweenHires(Prospect other) {
        return Math.abs(hiredDay - other.hiredDay);
    }

    /** Ranks that the other stands above this one, negative where below; 0 where a rank is unknown. */
    int ranksBelow(Prospect other) {
        return rank < 0 || other.rank < 0 ? 0 : rank - other.rank;
    }
}
