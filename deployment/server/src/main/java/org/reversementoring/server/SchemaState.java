package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reversementoring.persistence.Changelogs;
import org.reversementoring.sealing.KeySettings;
import org.reversementoring.spi.JdbcUrl;
import org.reversementoring.spi.SelfCheck;

/**
 * Whether the schemas are those of this release; changes nothing. For commands that only look: what else they open
 * would bring a schema up to date.
 */
public final class SchemaState {
    private static final String KEYS = "org/reversementoring/sealing/changelog.xml";
    /** Not parsed: the product has no parser of XML, and these files are its own. */
    private static final Pattern CHANGE_SET = Pattern.compile("<changeSet\\s[^>]*>");

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern DBMS = Pattern.compile("\\sdbms=\"([^\"]+)\"");
    private static final int WAIT_SECONDS = 5;

    /** Thrown with what to do. */
    public static final class BehindException extends RuntimeException {
        BehindException(String message) {
            super(message);
        }
    }

    private SchemaState() {}

    /** @throws BehindException where a schema has to be brought up to date before */
    public static void require(Settings settings) {
        refuse(behind(settings));
    }

    /** As {@link #require}, for the key store alone. */
    public static void requireKeys(Settings settings) {
        refuse(keysBehind(settings));
    }

    private static void refuse(List<SelfCheck> lines) {
        lines.forEach(line -> {
            throw new BehindException(line.text());
        });
    }

    /** A line for each schema that is behind; none also where a database cannot be asked, for that shows by itself. */
    static List<SelfCheck> behind(Settings settings) {
        List<SelfCheck> lines = new ArrayList<>();
        String url = settings.get(Setting.RM_DATABASE_URL);
        count(
                lines,
                "Database " + url,
                changeSets(Changelogs.names(), url),
                new Asked(url, settings.get(Setting.RM_DATABASE_USER), settings.get(Setting.RM_DATABASE_PASSWORD), ""));
        lines.addAll(keysBehind(settings));
        return lines;
    }

    private static List<SelfCheck> keysBehind(Settings settings) {
        List<SelfCheck> lines = new ArrayList<>();
        KeySettings keys = SealingSettings.of(settings);
        count(
                lines,
                "Key store rm_keys in " + keys.url(),
                changeSets(List.of(KEYS), keys.url()),
                new Asked(keys.url(), keys.user(), keys.password(), "rm_keys."));
        return lines;
    }

    /** @param schema with its dot; empty for the user's own */
    private record Asked(String url, String user, String password, String schema) {}

    private static void count(List<SelfCheck> lines, String what, Set<String> wanted, Asked asked) {
        Set<String> missing = new HashSet<>(wanted);
        try {
            missing.removeAll(made(asked));
        } catch (SQLException e) {
            return;
        }
        if (!missing.isEmpty()) {
            lines.add(new SelfCheck(
                    false,
                    what + ": the schema is " + missing.size() + " of " + wanted.size()
                            + " changes behind this release; run migrate, which a start does by itself"));
        }
    }

    private static Set<String> made(Asked asked) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", asked.user);
        how.setProperty("password", asked.password);
        JdbcUrl jdbc = new JdbcUrl(asked.url);
        if (jdbc.isPostgresql()) {
            how.setProperty("connectTimeout", Integer.toString(WAIT_SECONDS));
            how.setProperty("socketTimeout", Integer.toString(2 * WAIT_SECONDS));
        } else if (jdbc.isToldToStayOpen()) {
            how.setProperty("DB_CLOSE_ON_EXIT", "FALSE");
        }
        Set<String> ids = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(asked.url, how);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from " + asked.schema + "databasechangelog")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (!isAbsent(e)) {
                throw e;
            }
        }
        return ids;
    }

    /** The table or its schema, as PostgreSQL and H2 say it. */
    private static boolean isAbsent(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && Set.of("42P01", "3F000", "42S02", "42S03", "42S04", "90079").contains(state);
    }

    /** The ids of what is in the change logs, as far as it is for that database. */
    private static Set<String> changeSets(List<String> changelogs, String url) {
        String database = new JdbcUrl(url).isPostgresql() ? "postgresql" : "h2";
        Set<String> ids = new HashSet<>();
        for (String changelog : changelogs) {
            CHANGE_SET
                    .matcher(read(changelog))
                    .results()
                    .map(MatchResult::group)
                    .forEach(changeSet -> {
                        String only = attribute(changeSet, DBMS);
                        if (only.isEmpty() || only.equals(database)) {
                            ids.add(attribute(changeSet, ID));
                        }
                    });
        }
        return ids;
    }

    private static String attribute(String element, Pattern attribute) {
        Matcher found = attribute.matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private static String read(String changelog) {
        try (InputStream in = SchemaState.class.getClassLoader().getResourceAsStream(changelog)) {
            if (in == null) {
                throw new IllegalStateException(changelog + " is missing from the product");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
