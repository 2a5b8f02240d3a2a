package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;

/** Sessions: what both learned, and what nobody else may read. */
final class Meet {
    private static final int MINUTES = 45;

    private final Stage stage;
    private final List<PairOfTwo> pairs;
    private final Story story;
    private final Rest rest;

    /** @param pairs those that meet; the first is told in detail */
    Meet(Stage stage, List<PairOfTwo> pairs) {
        this.stage = stage;
        this.pairs = pairs;
        story = stage.story();
        rest = stage.rest();
    }

    /** @return the path of the first pair's session */
    String playFirst() {
        story.chapter("Pairs meet");
        PairOfTwo pair = pairs.get(0);
        String[] session = new String[1];
        story.step(pair.mentee() + " (mentee)", "plans a session with an agenda from a template", () -> {
            String template = rest.get(pair.mentee().login(), "agenda-templates")
                    .expect(200)
                    .json()
                    .path("templates")
                    .path(0)
                    .path("key")
                    .asText();
            Map<String, Object> meeting = object(
                    "startsAt",
                    stage.time()
                            .now()
                            .plus(Time.weeks(1))
                            .truncatedTo(ChronoUnit.HOURS)
                            .toString(),
                    "minutes",
                    MINUTES,
                    "focusArea",
                    "emerging-technology");
            Answer planned = rest.post(
                            pair.mentee().login(),
                            pair.path() + "/sessions",
                            object("meeting", meeting, "agendaTemplate", template))
                    .expect(201);
            session[0] = "sessions/" + planned.text("id");
            return "session " + planned.text("number") + ", " + MINUTES + " minutes, with an agenda to change together";
        });
        topicNotOpened(pair);
        new Calendar(stage, pair).play();
        stage.time().pass(Time.weeks(2), "two weeks pass");
        story.step(pair.mentor() + " (mentor)", "logs that they met and writes a note", () -> {
            log(pair.mentor(), session[0]);
            put(pair.mentor(), session[0] + "/notes", object("text", "Built a first prompt library together."));
            return "the session is HELD; both read the note";
        });
        story.step(pair.toString(), "write down what each learned", () -> {
            learn(pair, session[0]);
            JsonNode learned = rest.get(pair.mentee().login(), session[0])
                    .expect(200)
                    .json()
                    .path("learned");
            demand(learned.size() == 2, "what both learned");
            return "the senior about prompts, the junior about how a budget is decided";
        });
        commit(pair);
        notForManagers(pair, session[0]);
        othersMeet("The other pairs that meet", pairs.subList(1, pairs.size()));
        return session[0];
    }

    /** One more round, told in one line. */
    void playAgain(int weeks, List<PairOfTwo> meeting) {
        stage.time().pass(Time.weeks(weeks), weeks + " weeks pass");
        othersMeet(meeting.size() + " pairs", meeting);
    }

    private void topicNotOpened(PairOfTwo pair) {
        story.step(pair.mentee() + " (mentee)", "asks for a session on a topic that was not opened", () -> {
            Map<String, Object> meeting = object(
                    "startsAt", stage.time().now().plus(Time.weeks(1)).toString(), "focusArea", "lived-experience");
            Answer refused = rest.post(pair.mentee().login(), pair.path() + "/sessions", object("meeting", meeting))
                    .expect(400);
            return "refused neutrally (" + refused.firstFault() + ")";
        });
    }

    private void commit(PairOfTwo pair) {
        story.step(pair.mentee() + " (mentee)", "undertakes something until the next session", () -> {
            rest.post(
                            pair.mentee().login(),
                            pair.path() + "/commitments",
                            object(
                                    "text",
                                    "Try the prompt library on the supplier report.",
                                    "dueOn",
                                    stage.time().today().plusDays(10).toString()))
                    .expect(201);
            return "the two of them see it, nobody else";
        });
    }

    private void notForManagers(PairOfTwo pair, String session) {
        Login manager = stage.company().programmeManager();
        story.step(manager + " (programme manager)", "asks for that pair's notes", () -> {
            Answer refused = rest.get(manager, session);
            demand(refused.status() == 403 || refused.status() == 404, "a refusal, not " + refused.status());
            demand(!refused.body().contains("prompt library"), "no word of the note");
            Answer list = rest.get(manager, pair.path() + "/sessions");
            demand(list.status() == 403 || list.status() == 404, "a refusal of the list, not " + list.status());
            return "refused (" + refused.status() + ")";
        });
    }

    private void othersMeet(String who, List<PairOfTwo> meeting) {
        story.step(who, "hold a session and write down what both learned", () -> {
            for (PairOfTwo pair : meeting) {
                String id = rest.post(pair.mentor().login(), pair.path() + "/held-sessions", held())
                        .expect(201)
                        .text("id");
                learn(pair, "sessions/" + id);
            }
            return meeting.size() + " sessions, " + 2 * meeting.size() + " entries";
        });
    }

    private Map<String, Object> held() {
        Instant start = stage.time().now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        return object("startsAt", start.toString(), "minutes", MINUTES, "focusArea", "emerging-technology");
    }

    private void log(Employee member, String session) {
        rest.post(member.login(), session + "/log", held(), etag(member, session))
                .expect(200);
    }

    private void learn(PairOfTwo pair, String session) {
        put(
                pair.mentee(),
                session + "/learned",
                object("text", "How to ask a model for what I need.", "skills", List.of("DIGITAL_FLUENCY")));
        put(
                pair.mentor(),
                session + "/learned",
                object("text", "How a budget is decided.", "skills", List.of("STRATEGIC_THINKING")));
    }

    private void put(Employee member, String path, Map<String, Object> body) {
        String session = path.substring(0, path.lastIndexOf('/'));
        rest.put(member.login(), path, body, etag(member, session)).expect(200);
    }

    private String etag(Employee member, String session) {
        return rest.get(member.login(), session).expect(200).etag();
    }
}
