package org.reversementoring.pairing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.SupportContact;

/** The mentoring agreement in plain words, point by point. A changed text gets a new version and a new file. */
public record AgreementText(int version, List<Point> points) {
    public static final AgreementText CURRENT = load(1);

    /** One numbered point. */
    public record Point(String title, String text) {}

    public AgreementText {
        points = List.copyOf(points);
    }

    /** The points with this pair's arrangement and this programme's names in them. */
    List<Point> pointsFor(Programme programme, Arrangement arrangement) {
        String contacts =
                programme.supportChain().stream().map(SupportContact::name).collect(Collectors.joining(" or "));
        return points.stream()
                .map(p -> new Point(
                        p.title(),
                        p.text()
                                .replace("{programme}", programme.definition().name())
                                .replace("{cadence}", weeks(arrangement.cadenceWeeks()))
                                .replace("{minutes}", Integer.toString(arrangement.sessionMinutes()))
                                .replace(
                                        "{months}",
                                        Integer.toString(programme
                                                .definition()
                                                .structure()
                                                .months()))
                                .replace(
                                        "{format}",
                                        arrangement
                                                .format()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '))
                                .replace("{contacts}", contacts)))
                .toList();
    }

    private static String weeks(int weeks) {
        return weeks == 1 ? "week" : weeks + " weeks";
    }

    private static AgreementText load(int version) {
        String name = "agreement-" + version + ".txt";
        try (InputStream in = AgreementText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: no pair can become active without it");
            }
            List<Point> points = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" \\| ", 2))
                    .map(part -> new Point(part[0], part[1]))
                    .toList();
            return new AgreementText(version, points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
