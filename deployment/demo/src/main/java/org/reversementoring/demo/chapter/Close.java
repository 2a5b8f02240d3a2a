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
    private final String programme;
    private final Story story;
    private final Rest rest;
    private final Login manager;
    private String id = "";

    Close(Stage stage, String programme) {
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
