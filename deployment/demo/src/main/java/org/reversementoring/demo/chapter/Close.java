package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.reversementoring.demo.story.Answer;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;

/** The cycle ends with a report of groups, never of people, and with a change for the next one. */
final class Close {
    private final Stage stage;
    private final String programme;
    private final Story story;
    private final Rest rest;
    private final Login manager;
    private String id = "";

    Close(Stage stage, String programme) {
        this.stage = stage;
        this.programme = programme;
        story = stage.story();
        rest = stage.rest();
        manager = stage.company().programmeManager();
    }

    /** @return the report's file */
    Path play(Path directory, List<PairOfTwo> pairs) {
        story.chapter("The cycle is closed");
        String who = manager + " (programme manager)";
        String path = "programmes/" + programme;
        story.step(who, "writes down what the programme brought about", () -> {
            rest.post(
                            manager,
                            path + "/outcomes",
                            object(
                                    "kind", "BUSINESS_FIGURE",
                                    "day", stage.time().today().toString(),
                                    "title", "Plans drafted without slides",
                                    "objective", "main",
                                    "before", 0,
                                    "after", 14,
                                    "unit", "plans a quarter"))
                    .expect(201);
            return "it will stand in the report";
        });
        story.step(who, "closes the wave of the report", () -> {
            Answer report = rest.post(manager, path + "/reports", null).expect(201);
            pairs.stream()
                    .flatMap(pair -> pair.both().stream())
                    .forEach(member ->
                            demand(!report.body().contains(member.id()), "nobody named, but there is " + member));
            id = report.text("id");
            return "figures about people only for groups of at least 5, about burden of at least 10, and nobody named";
        });
        Path file = directory.resolve("cycle-report.html");
        story.step(who, "reads it as a page", () -> {
            Answer page =
                    rest.get(manager, "reports/" + id + "/page", "text/html").expect(200);
            demand(page.body().contains("<svg"), "charts");
            demand(!page.body().contains("src=\"http") && !page.body().contains("href=\"http"), "one file by itself");
            write(file, page.body());
            return "one self-contained file with charts";
        });
        story.step(who, "writes down what changes in the next cycle", () -> {
            rest.post(
                            manager,
                            path + "/lessons",
                            object(
                                    "observation", "Two mentors did not get through the training in time.",
                                    "change", "The course opens a month before the matching."),
                            etag(path))
                    .expect(200);
            return "the lesson is kept with the programme";
        });
        story.step(who, "closes the programme", () -> {
            Answer closed =
                    rest.post(manager, path + "/closing", null, etag(path)).expect(200);
            demand(closed.text("state").equals("CLOSED"), "a closed programme");
            PairOfTwo first = pairs.get(0);
            stage.eventually(
                    "a pair that is ENDED",
                    () -> rest.get(first.mentee().login(), first.path())
                                    .expect(200)
                                    .text("state")
                                    .equals("ENDED")
                            ? Boolean.TRUE
                            : null);
            stage.eventually(
                    "empty groups in Moodle",
                    () -> stage.moodle().site().path("members").isEmpty() ? Boolean.TRUE : null);
            return "it is CLOSED, and in Moodle nothing tells any more who was paired";
        });
        story.step(who, "defines the next cycle from the template", () -> {
            Answer next = rest.post(
                            manager,
                            "programmes",
                            object(
                                    "template",
                                    "TECHNOLOGY_SOCIAL_DIGITAL",
                                    "name",
                                    "Reverse mentoring at Adventure Works, second cycle",
                                    "previousCycle",
                                    programme,
                                    "audiences",
                                    List.of(object("region", "US", "language", "en"))))
                    .expect(201);
            demand(next.text("previousCycle").equals(programme), "a cycle that names the one before");
            return "a " + next.text("state") + " that names the cycle before it";
        });
        stage.time().pass(Duration.ofDays(31), "a month passes");
        story.step("The product", "archives the courses in Moodle", () -> {
            stage.eventually("hidden courses in Moodle", () -> visible() == 0 ? Boolean.TRUE : null);
            return "they have ended, are hidden, and what was completed stays on record";
        });
        return file;
    }

    private int visible() {
        int found = 0;
        for (JsonNode course : stage.moodle().site().path("courses")) {
            boolean ours = course.path("idnumber").asText().startsWith("rm-" + programme);
            found += ours && course.path("visible").asInt() == 1 ? 1 : 0;
        }
        return found;
    }

    private String etag(String path) {
        return rest.get(manager, path).expect(200).etag();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
