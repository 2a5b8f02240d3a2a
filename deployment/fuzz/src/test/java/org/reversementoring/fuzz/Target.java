package org.reversementoring.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reversementoring.peoplefile.PeopleCsv;
import org.reversementoring.peoplefile.PeopleJson;
import org.reversementoring.rest.Bodies;
import org.reversementoring.rest.Catalogue;
import org.reversementoring.rest.Tokens;
import org.reversementoring.server.Policies;
import org.reversementoring.wellbeing.Hours;

/** What is tried, and the libraries whose branches guide the search. */
enum Target {
    TOKENS(Tokens::read, "com.nimbusds.jose.**", "com.nimbusds.jwt.**"),
    BODIES(Bodies::read, "com.fasterxml.jackson.core.json.**"),
    PEOPLE_CSV(PeopleCsv::read, "org.apache.commons.csv.**"),
    PEOPLE_JSON(PeopleJson::read, "com.fasterxml.jackson.core.json.**"),
    CATALOGUE(Catalogue::read, "org.apache.commons.csv.**"),
    HOURS(Hours::read),
    POLICY(Policies::read, "org.yaml.snakeyaml.**");

    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    final Consumer<byte[]> once;
    final List<String> guides;

    Target(Consumer<byte[]> once, String... libraries) {
        this.once = once;
        this.guides = Stream.concat(Stream.of("org.reversementoring.**"), Stream.of(libraries))
                .toList();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Inputs to begin with: examples, and each that was a finding once. */
    Path kept() {
        return KEPT.resolve(label());
    }

    List<Path> inputs() {
        try (Stream<Path> files = Files.list(kept())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
