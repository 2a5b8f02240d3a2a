package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseState;
import org.reversementoring.wellbeing.SupportCase;

/** Two nodes as processes of their own on one PostgreSQL, of which one is killed in the midst of a support case. */
class KilledNodeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private RunningProduct product;

    @Test
    @Tag("S090")
    void aCaseWhoseNodeIsKilledInTheMidstIsEscalatedOnceByTheOther() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, String> settings =
                    new HashMap<>(RunningProduct.settings(folder, postgres.getJdbcUrl("postgres", "postgres")));
            settings.put("RM_DATABASE_USER", "postgres");
            settings.put("RM_DATABASE_PASSWORD", "postgres");
            settings.put("RM_JOBS_EVERY", "PT1S");
            try (RunningProduct running = new RunningProduct(settings)) {
                product = running;
                play(settings, postgres);
            }
        }
    }

    private void play(Map<String, String> settings, EmbeddedPostgres postgres) throws Exception {
        Workforce workforce = new Workforce(product);
        PersonId manager = workforce.employ("M1");
        PersonId ann = workforce.employ("C1");
        PersonId bea = workforce.employ("C2");
        PersonId cem = workforce.employ("C3");
        PersonId mentor = workforce.employ("E1");
        SupportCase asked = ask(programme(manager, ann, bea, cem), mentor);
        assertThat(asked.handler()).isEqualTo(ann);
        Instant start = product.clock.instant();
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                NodeProcess one = NodeProcess.start(folder, settings, start);
                NodeProcess two = NodeProcess.start(folder, settings, start)) {
            until("both nodes are ready", () -> one.isReady() && two.isReady());
            // Whoever carries the case on waits for this lock, with the job in its hands.
            other.setAutoCommit(false);
            ask(other, "select cast(count(*) as text) from (select id from support_case for update) locked");
            List.of(one, two).forEach(node -> node.advance(Duration.ofDays(3)));
            until("a node is in the midst of it", () -> holder(postgres) != null && waits(postgres));
            String holder = holder(postgres);
            assertThat(one.is(holder)).isNotEqualTo(two.is(holder));
            (one.is(holder) ? one : two).kill();
            assertThat(reread(asked)).isEqualTo(asked);
            other.rollback();
            until("the other node carries it on", () -> !reread(asked).equals(asked));
            // Some more rounds of the jobs: nothing happens twice.
            String done = lastSuccess(postgres);
            until("the job ran again", () -> !done.equals(lastSuccess(postgres)));
        }
        SupportCase carried = reread(asked);
        assertThat(carried.state()).isEqualTo(CaseState.ROUTED);
        assertThat(carried.tried()).containsExactly(ann, bea);
        assertThat(carried.version()).isEqualTo(asked.version() + 1);
        // The contact was told of the case and of the deadline, the deputy of the case.
        assertThat(notices(ann)).isEqualTo(2);
        assertThat(notices(bea)).isEqualTo(1);
        assertThat(notices(cem)).isZero();
        assertThat(notices(mentor)).isZero();
    }

    private ProgrammeId programme(PersonId manager, PersonId ann, PersonId bea, PersonId cem) {
        Stores stores = product.stores;
        return stores.work.run(() -> {
            Programme draft = stores.programmes.add(Programme.draft(
                            new ProgrammeId(UUID.randomUUID()),
                            ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                    "Spring", List.of(new Audience("DE", "de"))),
                            manager,
                            product.clock.instant(),
                            null)
                    .withSupportChain(List.of(
                            new SupportContact(Place.NAMED_CONTACT, ann, "Ann", "ann@firm.example"),
                            new SupportContact(Place.DEPUTY, bea, "Bea", "bea@firm.example"),
                            new SupportContact(Place.SECOND_CONTACT, cem, "Cem", "cem@firm.example"))));
            return stores.programmes.save(draft.opened(product.clock.instant())).id();
        });
    }

    private SupportCase ask(ProgrammeId programme, PersonId mentor) {
        RunningProduct.Answer answer =
                product.call(product.token("E1"), "POST", "support-cases", """
                {"kind": "SUPPORT", "programme": "%s", "urgency": "NORMAL", "words": "I need to talk."}
                """.formatted(programme.value()));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return product.stores
                .work
                .run(() -> product.stores.supportCases.ofPerson(mentor))
                .get(0);
    }

    private SupportCase reread(SupportCase c) {
        return product.stores.work.run(
                () -> product.stores.supportCases.find(c.id()).orElseThrow());
    }

    private int notices(PersonId person) {
        return product.stores
                .work
                .run(() -> product.stores.notices.page(person, Page.Request.FIRST))
                .items()
                .size();
    }

    private static String holder(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select picked_by from scheduled_tasks where task_name = 'support-deadlines' and picked");
    }

    private static String lastSuccess(EmbeddedPostgres postgres) throws SQLException {
        return ask(
                postgres,
                "select cast(last_success as text) from scheduled_tasks where task_name = 'support-deadlines'");
    }

    private static boolean waits(EmbeddedPostgres postgres) throws SQLException {
        return ask(
                        postgres,
                        "select query from pg_stat_activity where wait_event_type = 'Lock' and query like '%support_case%'")
                != null;
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            return ask(connection, sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void until(String what, Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            Thread.sleep(100);
        }
    }
}
