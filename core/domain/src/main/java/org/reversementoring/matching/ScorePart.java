package org.reversementoring.matching;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Structure;

/**
 * What makes one admissible pair better than another. Points are millionths; a pair's score is their sum, at most
 * {@link MatchingProblem#HIGHEST_SCORE}. Nothing here knows an age. Level and length of service count only where the
 * programme gives level distance a weight.
 */
public enum ScorePart {
    /** How much of all that the mentee wants to learn the mentor can teach. */
    NEED_COVERAGE {
        @Override
        int most(Policy policy) {
            return 400_000;
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            int wanted = 0;
            int covered = 0;
            for (int need = 0; need < mentee.needed.length; need++) {
                int level = mentee.neededLevel[need];
                wanted += level;
                covered += Math.min(level, mentor.levelOffered(mentee.needed[need]));
            }
            return share(most(policy), covered, wanted);
        }
    },
    /** How many of the mentee's topics the mentor chose too. */
    TOPIC_FIT {
        @Override
        int most(Policy policy) {
            return 200_000;
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            return share(most(policy), mentor.topicsInCommon(mentee), mentee.topics.length);
        }
    },
    /** Working hours in common on the day of the matching; four a day are plenty. */
    WORKING_HOURS {
        @Override
        int most(Policy policy) {
            return 150_000;
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            return share(most(policy), Math.min(PLENTY_MINUTES, mentor.minutesInCommon(mentee)), PLENTY_MINUTES);
        }
    },
    /** How far the mentee stands above the mentor; five ranks are far. */
    LEVEL_DISTANCE {
        @Override
        int most(Policy policy) {
            return policy.levelDistanceWeight() * 10_000;
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            return share(most(policy), Math.max(0, Math.min(FAR_RANKS, mentor.ranksBelow(mentee))), FAR_RANKS);
        }
    },
    /** How far apart the two joined the organisation; ten years are far. Half the weight of the level. */
    TENURE_DISTANCE {
        @Override
        int most(Policy policy) {
            return policy.levelDistanceWeight() * 5_000;
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            int days = mentor.daysBetweenHires(mentee);
            return share(most(policy), Math.min(FAR_DAYS, days), FAR_DAYS);
        }
    },
    /** The same place, or at least country, where the programme meets in person. */
    LOCATION {
        @Override
        int most(Policy policy) {
            return switch (policy.format()) {
                case IN_PERSON -> 100_000;
                case HYBRID -> 50_000;
                case VIRTUAL -> 0;
            };
        }

        @Override
        int points(Prospect mentor, Prospect mentee, Policy policy) {
            if (mentor.country != mentee.country) {
                return 0;
            }
            return share(most(policy), mentor.location == mentee.location ? 2 : 1, 2);
        }
    };

    private static final ScorePart[] ALL = values();
    private static final int PLENTY_MINUTES = 240;
    private static final int FAR_RANKS = 5;
    private static final int FAR_DAYS = 3650;

    /**
     * What the programme says about scoring.
     *
     * @param levelDistanceWeight 0 to 10
     * @param at decides summer and winter time
     */
    public record Policy(int levelDistanceWeight, Structure.Format format, Instant at) {
        static Policy of(Programme programme, Instant at) {
            return new Policy(
                    programme.definition().levelDistanceWeight(),
                    programme.definition().structure().format(),
                    at);
        }
    }

    /** The most points that the part gives under the policy. */
    abstract int most(Policy policy);

    abstract int points(Prospect mentor, Prospect mentee, Policy policy);

    static int score(Prospect mentor, Prospect mentee, Policy policy) {
        int score = 0;
        for (ScorePart part : ALL) {
            score += part.points(mentor, mentee, policy);
        }
        return score;
    }

    static SortedMap<ScorePart, Integer> parts(Prospect mentor, Prospect mentee, Policy policy) {
        SortedMap<ScorePart, Integer> parts = new TreeMap<>();
        for (ScorePart part : ALL) {
            parts.put(part, part.points(mentor, mentee, policy));
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    private static int share(int of, int part, int whole) {
        return whole == 0 ? 0 : (int) ((long) of * part / whole);
    }
}
