package org.reversementoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.ResourceText;

/** The catalogue of help, as CSV and as JSON. */
public final class Catalogue {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Catalogue() {}

    public static void read(byte[] data) {
        try {
            ResourceText.read(CatalogueFile.read(data), TODAY)
                    .values()
                    .forEach(entry -> entry.hours().nextOpening(NOW));
        } catch (RefusedException e) {
            if (e.problem() != Problem.INVALID_INPUT) {
                throw e;
            }
        }
    }
}
