package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
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
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.reversementoring.sealing.KeySettings;
import org.reversementoring.spi.JdbcUrl;
import org.reversementoring.spi.SelfCheck;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Whether the schemas are those of this release; changes nothing. For commands that only look: what else they open
 * would bring a schema up to date.
 */
public final class SchemaState {
    private static final String DATA = "org/reversementoring/persistence/changelog/master.xml";
    private static final String KEYS = "org/reversementoring/sealing/changelog.xml";
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
        behind(settings).forEach(line -> {
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
                changeSets(DATA, url),
                new Asked(url, settings.get(Setting.RM_DATABASE_USER), settings.get(Setting.RM_DATABASE_PASSWORD), ""));
        KeySettings keys = SealingSettings.of(settings);
        count(
                lines,
                "Key store rm_keys in " + keys.url(),
                changeSets(KEYS, keys.url()),
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

    /** The ids of a change log and those that it includes, as far as they are for that database. */
    private static Set<String> changeSets(String changelog, String url) {
        String database = new JdbcUrl(url).isPostgresql() ? "postgresql" : "h2";
        Set<String> ids = new HashSet<>();
        Element root = read(changelog);
        NodeList all = root.getElementsByTagName("changeSet");
        for (int i = 0; i < all.getLength(); i++) {
            Element changeSet = (Element) all.item(i);
            String only = changeSet.getAttribute("dbms");
            if (only.isEmpty() || only.equals(database)) {
                ids.add(changeSet.getAttribute("id"));
            }
        }
        NodeList includes = root.getElementsByTagName("include");
        String folder = changelog.substring(0, changelog.lastIndexOf('/') + 1);
        for (int i = 0; i < includes.getLength(); i++) {
            ids.addAll(changeSets(folder + ((Element) includes.item(i)).getAttribute("file"), url));
        }
        return ids;
    }

    private static Element read(String changelog) {
        try (InputStream in = SchemaState.class.getClassLoader().getResourceAsStream(changelog)) {
            if (in == null) {
                throw new IllegalStateException(changelog + " is missing from the product");
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(changelog + " cannot be read", e);
        }
    }
}
