package org.reversementoring.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reversementoring.demo.part.JavaPart;

/** The product's clock, which only the demo can move. Tokens, Keycloak and the simulators keep real time. */
public final class Time {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final String NOW = "NOW ";

    private final JavaPart product;
    private final Story story;

    public Time(JavaPart product, Story story) {
        this.product = product;
        this.story = story;
    }

    public Instant now() {
        return move(Duration.ZERO);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** @param words such as "two weeks pass" */
    public void pass(Duration step, String words) {
        Instant now = move(step);
        story.aside("— " + words + ": it is " + DAY.format(now.atZone(ZoneOffset.UTC)) + " —");
    }

    /** Weeks as a duration. */
    public static Duration weeks(int weeks) {
        return Duration.ofDays(7L * weeks);
    }

    private Instant move(Duration step) {
        String answer = product.ask("advance " + step);
        if (!answer.startsWith(NOW)) {
            throw new StepFailedException("the product did not move its clock: " + answer);
        }
        return Instant.parse(answer.substring(NOW.length()));
    }
}
