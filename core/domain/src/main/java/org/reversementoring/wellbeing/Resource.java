package org.reversementoring.wellbeing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One entry of the organisation's catalogue of help: a crisis line, a counselling service, an external facilitator. The
 * product ships none, because wrong numbers do harm; the organisation enters and verifies its own.
 *
 * @param version counts changes; 0 before it is first kept
 * @param regions ISO 3166 codes, a country such as {@code DE} or a part of one such as {@code DE-BE}; {@link #GLOBAL}
 *     where it serves everywhere
 * @param languages BCP 47 tags in which it answers
 * @param channels how it can be reached
 * @param cost in plain words, such as "free"
 * @param topics what it is for; the key of a focus area where it stands in for one
 * @param audience whom it is for
 * @param employerLearns what the employer learns when somebody uses it
 * @param verifiedAt the day on which somebody last tried it out
 * @param verifiedBy who did, as a function ("wellbeing desk"), not a private person
 * @param sourceUrl where its own data can be read
 * @param contact the number, address or page to use
 */
public record Resource(
        ResourceKey key,
        long version,
        Kind kind,
        String name,
        Set<String> regions,
        List<String> languages,
        OpeningHours hours,
        Set<Channel> channels,
        String cost,
        Set<String> topics,
        For audience,
        EmployerLearns employerLearns,
        Independence independence,
        LocalDate verifiedAt,
        String verifiedBy,
        String sourceUrl,
        String contact) {
    /** The region of what serves everywhere: the world, as UN M49 numbers it. */
    public static final String GLOBAL = "001";

    public enum Kind {
        CRISIS_LINE,
        EMERGENCY,
        EAP,
        COUNSELLING,
        OCCUPATIONAL_HEALTH,
        SPEAK_UP_GUARDIAN,
        OMBUDS,
        UNION_OR_STAFF_NETWORK,
        EXTERNAL_FACILITATOR,
        SUPERVISION_GROUP,
        PEER_GROUP,
        REPORTING_CHANNEL,
        LEARNING_RESOURCE;

        /** Help in danger: stays visible even when nobody has verified it for long, and is marked then. */
        public boolean isCrisis() {
            return this == CRISIS_LINE || this == EMERGENCY;
        }
    }

    public enum Channel {
        PHONE,
        CHAT,
        TEXT,
        WEB,
        IN_PERSON
    }

    public enum For {
        MENTOR,
        MENTEE,
        BOTH;

        boolean serves(For asking) {
            return this == BOTH || asking == BOTH || this == asking;
        }
    }

    /** What the employer learns: the order is the order of preference. */
    public enum EmployerLearns {
        NOTHING,
        AGGREGATE,
        IDENTITY
    }

    /** How far it stands from the employer: the order is the order of preference. */
    public enum Independence {
        EXTERNAL,
        INTERNAL_INDEPENDENT,
        INTERNAL
    }

    public Resource {
        regions = Set.copyOf(regions);
        languages = List.copyOf(languages);
        channels = Set.copyOf(channels);
        topics = Set.copyOf(topics);
    }

    public Resource withVersion(long newVersion) {
        return new Resource(
                key,
                newVersion,
                kind,
                name,
                regions,
                languages,
                hours,
                channels,
                cost,
                topics,
                audience,
                employerLearns,
                independence,
                verifiedAt,
                verifiedBy,
                sourceUrl,
                contact);
    }

    /** Verified within the 90 days before that day. */
    public boolean isFresh(LocalDate today) {
        return !verifiedAt.isBefore(today.minusDays(ResourceRouting.FRESH_DAYS));
    }

    public boolean serves(String region) {
        return regionRank(region) >= 0;
    }

    /** 0 where it serves this very region, 1 its country, 2 everywhere; -1 where it does not serve it. */
    int regionRank(String region) {
        if (regions.contains(region)) {
            return 0;
        }
        int dash = region.indexOf('-');
        if (dash > 0 && regions.contains(region.substring(0, dash))) {
            return 1;
        }
        return regions.contains(GLOBAL) ? 2 : -1;
    }

    /**
     * 0 where it answers in this very language, 1 in its base language, 2 in English; -1 in none of them. An emergency
     * number is shown whatever its language: 3.
     */
    int languageRank(String language) {
        String wanted = language.toLowerCase(Locale.ROOT);
        String base = baseOf(wanted);
        int best = kind == Kind.EMERGENCY ? 3 : -1;
        for (String tag : languages) {
            String offered = tag.toLowerCase(Locale.ROOT);
            int rank = offered.equals(wanted)
                    ? 0
                    : baseOf(offered).equals(base) ? 1 : baseOf(offered).equals("en") ? 2 : -1;
            best = best < 0 ? rank : rank < 0 ? best : Math.min(best, rank);
        }
        return best;
    }

    private static String baseOf(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
