package org.reversementoring.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings in force: environment before file before default. All faults are reported together. */
public final class Settings {
    /** Thrown with one line for every fault. */
    public static final class FaultyException extends RuntimeException {
        FaultyException(List<String> faults) {
            this("The settings have " + faults.size() + " fault(s):", faults);
        }

        FaultyException(String heading, List<String> faults) {
            super(heading + "\n  " + String.join("\n  ", faults));
        }
    }

    private static final String FILE = "_FILE";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * @param environment names and values, as from {@link System#getenv()}
     * @param file a properties file with the same names, or null
     */
    public static Settings read(Map<String, String> environment, @Nullable Path file) {
        List<String> faults = new ArrayList<>();
        Properties properties = properties(file, faults);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = value(setting, environment, properties, faults);
            if (value == null) {
                faults.add(setting + " is required: " + setting.meaning());
            } else {
                String fault = setting.fault(value);
                if (fault != null) {
                    faults.add(setting + " " + fault);
                }
                values.put(setting, value);
            }
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .filter(name -> !isKnown(name))
                .forEach(name -> faults.add(name + " in " + file + " is not a setting"));
        faults.addAll(MailOptions.faults(values));
        faults.addAll(WorkdayOptions.faults(values));
        faults.addAll(PeopleFile.faults(values));
        faults.addAll(AccountOptions.faults(values));
        faults.addAll(SignOnOptions.faults(values));
        if (!faults.isEmpty()) {
            throw new FaultyException(faults);
        }
        return new Settings(values);
    }

    public String get(Setting setting) {
        String value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException(setting + " was not read");
        }
        return value;
    }

    public boolean has(Setting setting) {
        return !get(setting).isEmpty();
    }

    /** The sample file: every setting, its meaning and its default. */
    public static String sample() {
        return Arrays.stream(Setting.values())
                .map(s -> {
                    String standard = s.standard();
                    return "# " + s.meaning() + "\n" + (standard == null ? "" : "# ") + s + "="
                            + (standard == null ? "https://sso.example.com/realms/reverse-mentoring" : standard) + "\n";
                })
                .collect(Collectors.joining(
                        "\n",
                        "# Settings of the reverse-mentoring plugin. The environment stands above this file.\n"
                                + "# A secret may be given as a file: its name with _FILE behind it; one that is empty counts as not"
                                + " given.\n\n",
                        ""));
    }

    private static boolean isKnown(String name) {
        return Arrays.stream(Setting.values())
                .anyMatch(s -> s.name().equals(name) || (s.isSecret() && (s.name() + FILE).equals(name)));
    }

    private static Properties properties(@Nullable Path file, List<String> faults) {
        Properties properties = new Properties();
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                faults.add("The settings file " + file + " cannot be read.");
            }
        }
        return properties;
    }

    private static @Nullable String value(
            Setting setting, Map<String, String> environment, Properties properties, List<String> faults) {
        List<UnaryOperator<@Nullable String>> levels = List.of(environment::get, properties::getProperty);
        for (UnaryOperator<@Nullable String> level : levels) {
            String value = setting.isSecret() ? secret(setting, level, faults) : level.apply(setting.name());
            if (value != null) {
                return value.strip();
            }
        }
        return setting.standard();
    }

    /** Null where a level says neither it nor its file. What is empty says nothing. */
    private static @Nullable String secret(
            Setting setting, UnaryOperator<@Nullable String> level, List<String> faults) {
        String direct = level.apply(setting.name());
        if (direct != null && !direct.isBlank()) {
            return direct;
        }
        String name = setting.name() + FILE;
        String file = level.apply(name);
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file.strip()));
        } catch (IOException | RuntimeException e) {
            faults.add(name + " names a file that cannot be read");
            return "";
        }
    }
}
