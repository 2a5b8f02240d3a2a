package org.reversementoring.moodle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Course completion by one question a person, many in a call. Moodle ends a batch at the first question that fails:
 * that one is asked alone, which also tells what is wrong, and the batch goes on behind it. Where batches are not in
 * the service each question is a call.
 */
final class CompletionCalls {
    /** Questions of one call: some 20 ms each at a real site, so four seconds. */
    static final int BATCH = 200;
    /** People of a course in a row without an answer, after which its rest is not asked: it is no accident of one. */
    private static final int MOST_UNANSWERED = 50;
    /** Courses given up in this way, after which no other is asked about. */
    private static final int MOST_COURSES = 10;

    private static final String BATCHES = "batches";
    private static final String UNANSWERED = "unanswered";
    private static final String REFUSED = "refused";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MoodleClient moodle;
    private final Said said = new Said();

    CompletionCalls(MoodleClient moodle) {
        this.moodle = moodle;
    }

    /** One person in one course, by Moodle's ids. */
    record Place(long course, long user) {}

    /** Takes an answer. Who is not told of has left the course meanwhile. */
    interface Taker {
        void take(Place place, boolean completed);
    }

    /** Asks about everybody. */
    void of(List<Place> places, Taker taker) {
        Run run = new Run(taker);
        boolean batches = places.size() > 1;
        int at = 0;
        while (at < places.size() && run.givenUp.size() < MOST_COURSES) {
            Place place = places.get(at);
            if (run.withoutCriteria.contains(place.course())) {
                taker.take(place, false);
                at++;
                continue;
            }
            if (run.givenUp.contains(place.course())) {
                at++;
                continue;
            }
            int answered = 0;
            if (batches) {
                Optional<Integer> read = batch(places.subList(at, Math.min(places.size(), at + BATCH)), run);
                batches = read.isPresent();
                answered = read.orElse(0);
            }
            at += answered;
            if (at < places.size() && (!batches || answered < BATCH)) {
                run.alone(places.get(at));
                at++;
            }
        }
        if (!run.refused) {
            said.clear(REFUSED);
        }
        if (!run.givenUp.isEmpty()) {
            said.once(
                    UNANSWERED,
                    "Moodle lists people as enrolled but does not track their completion: the learners' role needs the"
                            + " capability moodle/course:isincompletionreports.");
        } else {
            said.clear(UNANSWERED);
        }
    }

    /** How many were answered before one failed; empty where the service has no batches. */
    private Optional<Integer> batch(List<Place> places, Run run) {
        Parameters form = Parameters.none();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            form.with("requests", i, "function", Function.COMPLETION.moodleName())
                    .with(
                            "requests",
                            i,
                            "arguments",
                            "{\"courseid\":" + place.course() + ",\"userid\":" + place.user() + "}");
        }
        List<JsonNode> responses;
        try {
            responses = Answers.list(moodle.call(Function.BATCH, form), "responses");
            said.clear(BATCHES);
        } catch (MoodleRejection refused) {
            if (!refused.is("accessexception") && !refused.is("invalidrecord")) {
                throw refused;
            }
            said.once(BATCHES, "Completion is read by one call for each person. " + refused.getMessage());
            return Optional.empty();
        }
        int answered = 0;
        for (JsonNode response : responses) {
            if (Answers.flag(response, "error") || answered == places.size()) {
                break;
            }
            run.take(places.get(answered), parsed(response));
            answered++;
        }
        return Optional.of(answered);
    }

    private static JsonNode parsed(JsonNode response) {
        try {
            return MAPPER.readTree(Answers.text(response, "data"));
        } catch (JsonProcessingException unreadable) {
            throw new PlatformUnavailableException(
                    "Moodle answered in an unexpected shape: an answer in a batch is not JSON.");
        }
    }

    /** What has been found out so far. */
    private final class Run {
        private final Taker taker;
        private final Set<Long> withoutCriteria = new HashSet<>();
        private final Set<Long> givenUp = new HashSet<>();
        private boolean refused;
        /** The course of the last ones without an answer, and how many they are. */
        private long silent;

        private int unanswered;

        private Run(Taker taker) {
            this.taker = taker;
        }

        private void take(Place place, JsonNode answer) {
            unanswered = 0;
            taker.take(place, Answers.flag(answer.path("completionstatus"), "completed"));
        }

        private void alone(Place place) {
            try {
                take(
                        place,
                        moodle.call(
                                Function.COMPLETION,
                                Parameters.none()
                                        .with("courseid", place.course())
                                        .with("userid", place.user())));
            } catch (MoodleRejection refusal) {
                if (refusal.is("nocriteriaset")) {
                    said.once("course " + place.course(), refusal.getMessage() + " Course " + place.course() + ".");
                    withoutCriteria.add(place.course());
                    taker.take(place, false);
                } else if (refusal.is("usernotenroled") || refusal.is("invaliduser")) {
                    // Left or was suspended since the list was read.
                    unanswered(place);
                } else if (refusal.concernsAll()) {
                    throw refusal;
                } else {
                    refused = true;
                    said.once(REFUSED, "The completion of some people cannot be read. " + refusal.getMessage());
                    unanswered(place);
                }
            }
        }

        private void unanswered(Place place) {
            unanswered = silent == place.course() ? unanswered + 1 : 1;
            silent = place.course();
            if (unanswered == MOST_UNANSWERED) {
                givenUp.add(place.course());
            }
        }
    }
}
