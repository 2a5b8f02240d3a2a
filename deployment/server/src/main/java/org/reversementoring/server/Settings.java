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
                                + "# A secret may be given as a file: its name with _FILE behind it.\n\n",
                        ""));
    }

    private static boolean isKnown(String name) {
        return Arrays.stream(Setting.values())
                .anyMatch(s -> s.name().equals(name) || (s.isSecret() && (s.name() + "_FILE").equals(name)));
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
        String direct = first(environment.get(setting.name()), properties.getProperty(setting.name()));
        if (direct != null) {
            return direct.strip();
        }
        String name = setting.name() + "_FILE";
        String file = setting.isSecret() ? first(environment.get(name), properties.getProperty(name)) : null;
        if (file == null) {
            return setting.standard();
        }
        try {
            return Files.readString(Path.of(file.strip())).strip();
        } catch (IOException | RuntimeException e) {
            faults.add(name + " names a file that cannot be read");
            return "";
        }
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a != null ? a : b;
    }
}
