package org.reversementoring.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reversementoring.access.DataItem;
import org.reversementoring.privacycheck.Cast;
import org.reversementoring.privacycheck.Part;
import org.reversementoring.standalone.outlet.Outlet;
import org.reversementoring.standalone.outlet.OutletFiles;
import org.reversementoring.standalone.outlet.OutletFiles.Leak;
import org.reversementoring.standalone.outlet.OutletFiles.UnreadableException;
import org.reversementoring.standalone.outlet.WordSearch;
import picocli.CommandLine.Option;

/** Which files hold what left the product beside its API; plain or gzip. */
final class OutletOptions {
    @Option(
            names = "--dump",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Database dump as SQL (pg_dump, or H2's SCRIPT TO), taken when the command asks for it.")
    private List<Path> dumps = List.of();

    @Option(names = "--log", paramLabel = "FILE", arity = "1..*", description = "The product's log.")
    private List<Path> logs = List.of();

    @Option(
            names = "--mail",
            paramLabel = "FILE",
            arity = "1..*",
            description = "What was sent by mail: files, or folders of a mail sink.")
    private List<Path> mails = List.of();

    @Option(
            names = "--outbound",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Captured calls to other systems, with their bodies.")
    private List<Path> calls = List.of();

    List<Path> dumps() {
        return dumps;
    }

    private List<Path> files(Outlet outlet) {
        return switch (outlet) {
            case DUMP -> dumps;
            case LOG -> logs;
            case MAIL -> mails;
            case OUTBOUND -> calls;
        };
    }

    /**
     * Searches every outlet, one line each.
     *
     * @param words what was written; each says its data item after the first hyphen. Words of items that the product
     *     need not seal, such as a story for everybody, may lie in a dump and are not searched
     * @param named what no mail may name, with its data item
     * @param since dumps from before hold nothing of this run
     * @return whether something was found
     * @throws UnableException where files were given that cannot be searched
     */
    boolean search(Set<String> words, Map<String, String> named, Instant since, Consumer<String> line) {
        Map<String, String> items = sealed(words);
        Map<String, String> inMail = new HashMap<>(items);
        inMail.putAll(named);
        boolean leak = false;
        StringBuilder unable = new StringBuilder();
        for (Outlet outlet : Outlet.values()) {
            List<Path> given = files(outlet);
            if (given.isEmpty()) {
                line.accept("not checked  " + outlet.rule() + ": give " + outlet.option());
                continue;
            }
            try {
                OutletFiles files = OutletFiles.of(given);
                if (outlet == Outlet.DUMP) {
                    requireOfThisRun(files, given, since);
                }
                Map<String, String> wanted = outlet == Outlet.MAIL ? inMail : items;
                Optional<Leak> found = files.first(new WordSearch(wanted));
                leak |= found.isPresent();
                line.accept(found.map(l -> "LEAK  " + outlet.rule() + ": " + l)
                        .orElse("ok    " + outlet.rule() + ": none of " + wanted.size() + " words in " + files.count()
                                + " files"));
            } catch (UnreadableException | UnableException e) {
                unable.append("\n  ").append(outlet.rule()).append(": ").append(e.getMessage());
                line.accept("not checked  " + outlet.rule() + ": " + e.getMessage());
            }
        }
        if (!leak && !unable.isEmpty()) {
            throw new UnableException("Not everything could be searched:" + unable);
        }
        return leak;
    }

    /** A dump that was taken too early, or elsewhere, would always look clean. */
    private static void requireOfThisRun(OutletFiles files, List<Path> given, Instant since)
            throws UnreadableException {
        for (Path file : given) {
            if (changed(file).isBefore(since)) {
                throw new UnableException(
                        file + " is older than this check: take the dump when the command asks for it.");
            }
        }
        WordSearch cast = new WordSearch(Map.of(Cast.number(Part.MENTOR).value(), "the cast"));
        if (files.first(cast).isEmpty()) {
            throw new UnableException("the dump holds nothing of this check: take it of the product's database, as SQL,"
                    + " when the command asks for it.");
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UnableException(file + " cannot be read.");
        }
    }

    private static Map<String, String> sealed(Set<String> words) {
        Map<String, String> items = new HashMap<>();
        for (String word : words) {
            DataItem item = DataItem.valueOf(word.split("-", 3)[1].toUpperCase(Locale.ROOT));
            if (item.dataClass().isSealed()) {
                items.put(word, item.name());
            }
        }
        return items;
    }
}
