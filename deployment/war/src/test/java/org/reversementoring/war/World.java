package org.reversementoring.war;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.TokenEndpoint;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;

/**
 * What every server finds around it: one Keycloak, one PostgreSQL with a database for each server, and a company in a
 * file of its own.
 */
final class World implements AutoCloseable {
    /** No Latin letter but has a mark, to be carried through files, database and answers. */
    static final String NAME = "Zoë Ångström-Łukasik 早苗";

    private final EmbeddedPostgres postgres;
    private final KeycloakServer keycloak;
    private final Path folder;

    World(Path folder) throws IOException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder().start();
        TestRealm realm = TestRealm.empty()
                .with(
                        user("operator", "1001", StaffRole.OPERATOR),
                        user("manager", "1002", StaffRole.PROGRAMME_MANAGER),
                        user("junior", "1003"));
        for (Offer offer : Offer.values()) {
            realm = realm.with(user(leaver(offer), leaver(offer), StaffRole.PROGRAMME_MANAGER));
        }
        keycloak = KeycloakServer.start(realm);
    }

    private static TestUser user(String name, String number, StaffRole... roles) {
        return new TestUser(name, TestRealm.PASSWORD, "Test", name, name + "@example.org", number, Set.of(roles));
    }

    /** Each server has a leaver of its own: user name and employee number. */
    static String leaver(Offer offer) {
        return "leaver-" + offer.key();
    }

    /** The product's settings for this server, with an empty database behind them. */
    Map<String, String> settings(Offer offer) throws IOException {
        execute("postgres", "create database \"" + offer.key() + "\"");
        employ(offer, true);
        return new TreeMap<>(Map.of(
                "RM_OIDC_ISSUER",
                keycloak.issuer(),
                "RM_DATABASE_URL",
                url(offer.key()),
                "RM_DATABASE_USER",
                "postgres",
                "RM_DATABASE_PASSWORD",
                "postgres",
                "RM_KEY_FILE",
                folder.resolve(offer.key() + "-keys.json").toString(),
                "RM_PEOPLE_FILE",
                people(offer).toString(),
                "RM_LEVEL_RANKS",
                "Executive;Professional;Associate",
                "RM_JOBS_EVERY",
                "PT1S",
                "RM_ACCOUNTS_URL",
                keycloak.url().toString(),
                "RM_ACCOUNTS_CLIENT_SECRET",
                TestRealm.CLIENT_SECRET));
    }

    private Path people(Offer offer) {
        return folder.resolve(offer.key() + "-people.csv");
    }

    /** @param stays whether the leaver is still there */
    void employ(Offer offer, boolean stays) {
        StringBuilder csv =
                new StringBuilder("Employee_ID,Worker_Status,Display_Name,Work_Email,Business_Title,Management_Level,"
                        + "Supervisory_Organization,Manager_Employee_ID,Location,Country_Code,Time_Zone,Hire_Date,"
                        + "Termination_Date,On_Leave\n");
        String row = "%s,%s,%s,%s@example.org,Engineer,%s,Platform,%s,München,DE,Europe/Berlin,2020-01-01,%s,0\n";
        csv.append(row.formatted("1001", "Active", "Olga Marek", "1001", "Executive", "", ""));
        csv.append(row.formatted("1002", "Active", "Priya Raman", "1002", "Professional", "1001", ""));
        csv.append(row.formatted("1003", "Active", NAME, "1003", "Associate", "1001", ""));
        for (int i = 1004; i < 1012; i++) {
            csv.append(row.formatted(i, "Active", "Somebody", i, "Associate", "1001", ""));
        }
        csv.append(row.formatted(
                leaver(offer),
                stays ? "Active" : "Terminated",
                "Liam Novak",
                leaver(offer),
                "Associate",
                "1001",
                stays ? "" : LocalDate.now(ZoneOffset.UTC).minusDays(2)));
        try {
            Files.writeString(people(offer), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token(String user) {
        return keycloak.token(user, TestRealm.PASSWORD);
    }

    /** Of the same Keycloak and key, but in the name of another issuer. */
    String tokenOfAnotherIssuer(String user) {
        return TokenEndpoint.of(keycloak.issuer().replace("127.0.0.1", "localhost"))
                .ofPerson(TestRealm.CLIENT, user, TestRealm.PASSWORD);
    }

    /** Of the same realm, but not for our API. */
    String tokenForAnother(String user) {
        return keycloak.tokens().ofPerson(TestRealm.ACCOUNT_CLIENT, user, TestRealm.PASSWORD);
    }

    private String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** The first column of the first row, from the server's own database. */
    String ask(Offer offer, String sql) {
        try (Connection connection =
                        postgres.getDatabase("postgres", offer.key()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        keycloak.close();
        postgres.close();
    }
}
