package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded company: three languages, eight places, 40 skills of which some are far more popular than others, 12 topics,
 * departments of a dozen. About 30 admissible partners each at 10,000 a side.
 */
final class SyntheticPopulation {
    private static final String[] LANGUAGES = {"en", "en-GB", "de", "es"};
    private static final String[][] PLACES = {
        {"London", "GB", "Europe/London"},
        {"Berlin", "DE", "Europe/Berlin"},
        {"Madrid", "ES", "Europe/Madrid"},
        {"Austin", "US", "America/Chicago"},
        {"Boston", "US", "America/New_York"},
        {"Pune", "IN", "Asia/Kolkata"},
        {"Tokyo", "JP", "Asia/Tokyo"},
        {"Sydney", "AU", "Australia/Sydney"}
    };

    private SyntheticPopulation() {}

    /** As many mentors as mentees; employee numbers do not follow the order of the list. */
    static List<Candidate> candidates(int perSide, long seed) {
        Random random = new Random(seed);
        // The more people, the more there is to choose from: so a person's partners stay few.
        int skills = 20 + perSide / 75;
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < perSide; i++) {
            CandidateBuilder mentor = common(CandidateBuilder.mentor("E" + (i * 7919L % 1_000_003)), random, perSide)
                    .rank(5 + random.nextInt(5))
                    .hired(2015 + random.nextInt(11))
                    .capacity(random.nextInt(10) == 0 ? 2 : 1);
            for (int skill = 0; skill < 3; skill++) {
                mentor.offers("skill-" + popular(random, skills), 2 + random.nextInt(4));
            }
            CandidateBuilder mentee = common(CandidateBuilder.mentee("S" + (i * 7919L % 1_000_003)), random, perSide)
                    .rank(random.nextInt(5))
                    .hired(1990 + random.nextInt(30));
            for (int skill = 0; skill < 2; skill++) {
                mentee.needs("skill-" + popular(random, skills), 1 + random.nextInt(4));
            }
            all.add(mentor.build());
            all.add(mentee.build());
        }
        return all;
    }

    private static CandidateBuilder common(CandidateBuilder candidate, Random random, int perSide) {
        String[] place = PLACES[random.nextInt(PLACES.length)];
        return candidate
                .speaks(LANGUAGES[random.nextInt(LANGUAGES.length)])
                .at(place[0], place[1])
                .in(place[2])
                .department("Team " + random.nextInt(Math.max(1, perSide / 6)))
                .topics("topic-" + random.nextInt(12), "topic-" + random.nextInt(6) + "b");
    }

    private static int popular(Random random, int skills) {
        double x = random.nextDouble();
        return (int) (skills * (x + x * x) / 2);
    }
}
