package org.reversementoring.demo.chapter;

import static org.reversementoring.demo.story.Rest.object;
import static org.reversementoring.demo.story.Story.demand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return "it is CLOSED";
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
        return file;
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
