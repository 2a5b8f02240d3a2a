package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.reversementoring.access.StaffRole;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/**
 * A PostgreSQL with the 290 people of a Workday, a Moodle with the courses of an open programme, and a mail server;
 * each of the other systems is reached through a line that can be held. The product in this process prepares and looks,
 * and runs no job by itself; nodes are processes of their own.
 */
final class ClusterTown implements AutoCloseable {
    static final String MANAGER = "2";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Tenant TENANT = Tenant.example();
    private static final String TOKEN = "token-of-moodle";
    private static final String LEVELS = "Level 0 (Chief Executive);Level 1 (Vice President);Level 2 (Manager);"
            + "Level 3 (Professional);Level 4 (Associate)";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    final MailSink sink = MailSink.start();
    final MoodleSimulator moodle;
    final WorkdaySimulator workday;
    final HeldLine toMail;
    final HeldLine toMoodle;
    final HeldLine toWorkday;
    final Map<String, String> settings = new HashMap<>();
    final RunningProduct product;
    final String manager;
    final ProgrammeId programme;

    ClusterTown(Path folder) throws IOException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        moodle = new MoodleSimulator(0, TOKEN, Clock.systemUTC());
        workday = WorkdaySimulator.start(0, TENANT, Clock.systemUTC());
        toMail = new HeldLine("127.0.0.1", sink.port());
        toMoodle = new HeldLine("127.0.0.1", moodle.url().getPort());
        toWorkday = new HeldLine("127.0.0.1", workday.baseUri().getPort());
        settings.putAll(RunningProduct.settings(folder, postgres.getJdbcUrl("postgres", "postgres")));
        settings.putAll(sink.settings());
        settings.put("RM_DATABASE_USER", "postgres");
        settings.put("RM_DATABASE_PASSWORD", "postgres");
        settings.put("RM_JOBS_EVERY", "PT3S");
        settings.put("RM_MAIL_PORT", Integer.toString(toMail.port()));
        settings.put("RM_MOODLE_URL", "http://127.0.0.1:" + toMoodle.port());
        settings.put("RM_MOODLE_TOKEN", TOKEN);
        settings.put("RM_LEVEL_RANKS", LEVELS);
        settings.put("RM_WORKDAY_REPORT_URL", "http://127.0.0.1:" + toWorkday.port() + TENANT.reportPath());
        settings.put("RM_WORKDAY_TOKEN_URL", "http://127.0.0.1:" + toWorkday.port() + TENANT.tokenPath());
        settings.put("RM_WORKDAY_CLIENT_ID", TENANT.clientId());
        settings.put("RM_WORKDAY_CLIENT_SECRET", TENANT.clientSecret());
        settings.put("RM_WORKDAY_REFRESH_TOKEN", TENANT.refreshToken());
        product = new RunningProduct(settings);
        settings.put("RM_OIDC_KEYS_URL", product.signOnKeys());
        manager = product.token(MANAGER, StaffRole.PROGRAMME_MANAGER);
        WorkdayTown.sync(product);
        for (Resource.Kind kind : List.of(Resource.Kind.CRISIS_LINE, Resource.Kind.COUNSELLING)) {
            Scene.keepHelp(
                    product, "invented-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
        }
        programme = open();
    }

    private ProgrammeId open() {
        Stores stores = product.stores;
        ProgrammeId id = stores.work.run(() -> {
            Programme draft = stores.programmes.add(Programme.draft(
                            new ProgrammeId(UUID.randomUUID()),
                            ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                    "Spring", List.of(new Audience("DE", "de"))),
                            person(MANAGER),
                            product.clock.instant(),
                            null)
                    .withSupportChain(List.of(
                            new SupportContact(Place.NAMED_CONTACT, person("3"), "Ann", "ann@firm.example"),
                            new SupportContact(Place.DEPUTY, null, "Bea", "bea@firm.example"))));
            return stores.programmes.save(draft.opened(product.clock.instant())).id();
        });
        expect(200, product.call(manager, "POST", path(id) + "/curricula/publication", ""));
        return id;
    }

    static String path(ProgrammeId id) {
        return "programmes/" + id.value();
    }

    /** Has Moodle told of the kick-off by whoever relays events next. */
    void planKickOff() {
        String etag = product.call(manager, "GET", path(programme), "")
                .headers()
                .get("etag")
                .get(0);
        expect(
                200,
                product.call(
                        manager,
                        "POST",
                        path(programme) + "/kick-off",
                        "{\"at\": \"2026-03-20T09:00:00Z\", \"place\": \"Hall\", \"title\": \"Kick-off\"}",
                        "If-Match",
                        etag));
    }

    static void expect(int status, RunningProduct.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    PersonId person(String number) {
        return product.stores.work.run(() -> product.stores
                .people
                .find(new EmployeeNumber(number))
                .orElseThrow()
                .id());
    }

    Instant tomorrow() {
        return product.clock.instant().plus(Duration.ofDays(1));
    }

    NodeProcess nodeWithoutJobs(Instant at) {
        return NodeProcess.startWithoutJobs(folder, settings, at);
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    List<String> ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String table) {
        return Integer.parseInt(
                ask("select cast(count(*) as text) from " + table).get(0));
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody waits for a lock with a statement like this. */
    boolean waits(String words) {
        return !ask("select query from pg_stat_activity where wait_event_type = 'Lock' and query like '%" + words
                        + "%'")
                .isEmpty();
    }

    /** What a caller gets from a node. */
    RunningProduct.Answer call(
            NodeProcess node, String token, String method, String path, String body, String... headers) {
        return product.callAt(URI.create(node.api().toString()), token, method, path, body, headers);
    }

    /** Answers after how long. */
    static Duration until(String what, Callable<Boolean> holds) throws Exception {
        long start = System.nanoTime();
        while (!holds.call()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        List.of(toMail, toMoodle, toWorkday).forEach(HeldLine::release);
        product.close();
        List.of(toMail, toMoodle, toWorkday).forEach(HeldLine::close);
        workday.close();
        moodle.close();
        sink.close();
        postgres.close();
    }
}
