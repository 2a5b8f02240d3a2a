package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Letters;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** A mentor asks for help, is not answered in time, and is answered by the deputy; and reports a detriment. */
final class Support {
    private static final String REPORT = "Since I declined the topic I am left out of meetings.";

    private final Stage stage;
    private final String programme;
    private final PairOfTwo troubled;
    private final Login mentor;
    private final Login contact;
    private final Login deputy;
    private final String deputyId;
    private final Story story;
    private final Rest rest;
    private final List<String> cases = new ArrayList<>();

    Support(Stage stage, Cast cast, String programme, PairOfTwo troubled) {
        this.stage = stage;
        this.programme = programme;
        this.troubled = troubled;
        mentor = troubled.mentor().login();
        contact = stage.company().supportContact();
        deputy = stage.company().deputySupportContact();
        deputyId = cast.of(deputy).id();
        story = stage.story();
        rest = stage.rest();
    }

    /** Paths of the cases. */
    List<String> cases() {
        return List.copyOf(cases);
    }

    void play() {
        story.chapter("A mentor asks for help");
        String[] path = new String[1];
        Instant[] due = new Instant[1];
        story.step(troubled.mentor() + " (mentor)", "asks for help", () -> {
            JsonNode answer = ask("SUPPORT", "I am expected to explain my whole generation.");
            path[0] = "support-cases/" + answer.path("supportCase").path("id").asText();
            due[0] = Instant.parse(answer.path("supportCase").path("due").asText());
            return "the request is with " + contact + ", who has two working days; "
                    + answer.path("resources").size() + " places to turn to at once stand beside it";
        });
        letter();
        missed(path[0], due[0]);
        answered(path[0]);
        report();
    }

    private void letter() {
        story.step(contact + " (support contact)", "finds a letter in the mail", () -> {
            List<Letters.Letter> mail = stage.eventually("a letter", () -> {
                List<Letters.Letter> all = stage.mail(contact);
                return all.isEmpty() ? null : all;
            });
            Letters.Letter letter = mail.get(mail.size() - 1);
            for (String telling : List.of(troubled.mentor().toString(), troubled.id(), programme, "case", "support")) {
                demand(!letter.words().contains(telling), "a letter that does not tell " + telling);
            }
            story.aside("Subject: " + letter.subject());
            letter.body().lines().filter(line -> !line.isBlank()).forEach(line -> story.aside("| " + line));
            return "it says that there is something to read, and not what";
        });
    }

    private void missed(String path, Instant due) {
        stage.time().pass(Duration.between(stage.time().now(), due).minusMinutes(30), "nearly two working days pass");
        story.step(contact + " (support contact)", "is reminded", () -> {
            int before = stage.eventually("a reminder", () -> notices(contact) > 1 ? notices(contact) : null);
            return before + " notices, none of which says whom or what it is about";
        });
        stage.time().pass(Duration.ofHours(1), "the deadline passes and nobody has answered");
        story.step(deputy + " (deputy)", "finds the case with them", () -> {
            stage.eventually(
                    "a case with the deputy",
                    () -> rest.get(deputy, path).expect(200).text("handler").equals(deputyId) ? path : null);
            demand(notices(deputy) > 0, "a notice to the deputy");
            return "it went to the next in the chain by itself";
        });
    }

    private void answered(String path) {
        String who = deputy + " (deputy)";
        story.step(who, "takes the case, proposes a next step and, after the talk, closes it", () -> {
            rest.post(deputy, path + "/acknowledgement", null, etag(path)).expect(200);
            rest.post(
                            deputy,
                            path + "/plan",
                            object("step", "A talk with the facilitator about who has to explain what."),
                            etag(path))
                    .expect(200);
            Answer closed =
                    rest.post(deputy, path + "/closing", null, etag(path)).expect(200);
            demand(closed.text("state").equals("CLOSED"), "a closed case, not " + closed.text("state"));
            return "ACKNOWLEDGED, IN_SUPPORT, CLOSED; closing asks nothing of anybody";
        });
        story.step(troubled.mentor() + " (mentor)", "reads one's own case", () -> {
            JsonNode own = own(path);
            demand(own.path("steps").size() == 1, "one step");
            return own.path("state").asText() + ", with the step that was proposed: "
                    + own.path("steps").path(0).path("text").asText();
        });
    }

    private void report() {
        String[] path = new String[1];
        story.step(troubled.mentor() + " (mentor)", "reports being treated worse since", () -> {
            JsonNode answer = ask("DETRIMENT", REPORT);
            path[0] = "support-cases/" + answer.path("supportCase").path("id").asText();
            JsonNode own = own(path[0]);
            String proof = own.path("proof").asText();
            demand(proof.equals(sha256(own.path("nonce").asText() + "\n" + REPORT)), "a receipt of these words");
            return "a dated receipt comes back, the SHA-256 " + proof.substring(0, 12)
                    + "…; with it the words can be proved later, and without them it says nothing";
        });
        story.step(contact + " (support contact)", "confirms the report on the same day", () -> {
            Answer taken = rest.post(
                            contact,
                            path[0] + "/acknowledgement",
                            null,
                            rest.get(contact, path[0]).etag())
                    .expect(200);
            return "it is " + taken.text("state");
        });
    }

    private JsonNode ask(String kind, String words) {
        JsonNode answer = rest.post(
                        mentor,
                        "support-cases",
                        object("kind", kind, "programme", programme, "pair", troubled.id(), "words", words))
                .expect(200)
                .json();
        demand(answer.path("resources").size() > 0, "external resources");
        demand(answer.path("contacts").size() > 0, "somebody to turn to");
        cases.add("support-cases/" + answer.path("supportCase").path("id").asText());
        return answer;
    }

    private JsonNode own(String path) {
        for (JsonNode one : rest.get(mentor, "me/support-cases").expect(200).json()) {
            if (path.endsWith(one.path("id").asText())) {
                return one;
            }
        }
        throw new IllegalStateException("the mentor does not find the own case");
    }

    private int notices(Login who) {
        return rest.list(who, "me/notices").size();
    }

    private String etag(String path) {
        return rest.get(deputy, path).expect(200).etag();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
