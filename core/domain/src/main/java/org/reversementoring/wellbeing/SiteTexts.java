package org.reversementoring.wellbeing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Languages that a site adds to the product's own, from files {@code messages_fr.properties} or
 * {@code messages_pt_BR.properties} in UTF-8. A key that a file lacks is read in the product's words.
 */
public final class SiteTexts {
    /** No language beyond the product's own. */
    public static final SiteTexts NONE = new SiteTexts(Map.of());

    private static final Pattern NAME = Pattern.compile("messages_(.+)\\.properties");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    private static final int MOST_PLACEHOLDERS = 10;

    private final Map<String, Map<String, String>> byLanguage;

    private SiteTexts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** What is wrong with the files, one line for each fault, with file and key. */
    public static final class FaultyException extends RuntimeException {
        private final transient List<String> faults;

        FaultyException(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        public List<String> faults() {
            return faults;
        }
    }

    /** @throws FaultyException where the directory or one of its files cannot be used */
    public static SiteTexts read(Path directory) {
        List<String> faults = new ArrayList<>();
        Map<String, Map<String, String>> all = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.sorted().forEach(file -> {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    String tag = name.group(1).replace('_', '-');
                    language(tag)
                            .ifPresentOrElse(
                                    language -> all.put(language, texts(file, faults)),
                                    () -> faults.add(file.getFileName() + ": " + tag + " is no language tag"));
                }
            });
        } catch (IOException e) {
            faults.add("the directory " + directory + " cannot be read");
        }
        if (!faults.isEmpty()) {
            throw new FaultyException(faults);
        }
        return new SiteTexts(all);
    }

    private static Optional<String> language(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(Path file, List<String> faults) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            faults.add(file.getFileName() + ": cannot be read as properties in UTF-8");
        }
        ResourceBundle english = Messages.english();
        Map<String, String> texts = new HashMap<>();
        new TreeSet<>(properties.stringPropertyNames()).forEach(key -> {
            String text = properties.getProperty(key);
            String fault =
                    english.containsKey(key) ? fault(english.getString(key), text) : "is not a key of the product";
            if (fault == null) {
                texts.put(key, text);
            } else {
                faults.add(file.getFileName() + ": " + key + " " + fault);
            }
        });
        return texts;
    }

    private static @Nullable String fault(String english, String text) {
        if (text.isBlank()) {
            return "is empty; leave the key out to show it in English";
        }
        if (LONE_APOSTROPHE.matcher(text).find()) {
            return "has an apostrophe that has to be written twice ('')";
        }
        try {
            Set<Integer> wanted = placeholders(english);
            return placeholders(text).equals(wanted) ? null : "must hold exactly the placeholders " + wanted;
        } catch (IllegalArgumentException e) {
            return "cannot be read as a message: check its braces";
        }
    }

    /** The numbers of the placeholders that the pattern shows. */
    static Set<Integer> placeholders(String pattern) {
        Object[] marks = new Object[MOST_PLACEHOLDERS];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = "\u0001" + i + "\u0001";
        }
        String shown = new MessageFormat(pattern, Locale.ROOT).format(marks);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < marks.length; i++) {
            if (shown.contains((String) marks[i])) {
                found.add(i);
            }
        }
        return found;
    }

    /** In that very language, else in its base. */
    Optional<String> text(Locale language, String key) {
        return Stream.of(language.toLanguageTag(), language.getLanguage())
                .map(byLanguage::get)
                .flatMap(Stream::ofNullable)
                .map(texts -> texts.get(key))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** Whether there is a file for that language or its base. */
    boolean speaks(Locale language) {
        return byLanguage.containsKey(language.toLanguageTag()) || byLanguage.containsKey(language.getLanguage());
    }
}
