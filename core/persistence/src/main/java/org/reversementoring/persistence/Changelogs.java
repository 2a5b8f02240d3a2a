package org.reversementoring.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.reversementoring.spi.SchemaStamp;

/** The change logs of the schema, which Liquibase reads: a master that includes one a room. */
public final class Changelogs {
    private static final String FOLDER = "org/reversementoring/persistence/changelog/";
    static final String MASTER = FOLDER + "master.xml";

    private static final Pattern INCLUDE = Pattern.compile("<include file=\"([^\"]+)\"");

    private Changelogs() {}

    static SchemaStamp stamp() {
        return SchemaStamp.of(Changelogs.class.getClassLoader(), names());
    }

    /** Names of resources: the master first, then the others in its order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(MASTER));
        INCLUDE.matcher(master()).results().forEach(found -> names.add(FOLDER + found.group(1)));
        return names;
    }

    private static String master() {
        try (InputStream in =
                Objects.requireNonNull(Changelogs.class.getClassLoader().getResourceAsStream(MASTER))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
