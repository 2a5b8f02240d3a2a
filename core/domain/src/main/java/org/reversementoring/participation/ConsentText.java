package org.reversementoring.participation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a person reads and accepts before taking part. A changed text gets a new version. */
public record ConsentText(int version, String text) {
    public static final ConsentText CURRENT = load(1);

    private static ConsentText load(int version) {
        String name = "consent-" + version + ".txt";
        try (InputStream in = ConsentText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: nobody can opt in without it");
            }
            return new ConsentText(version, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
