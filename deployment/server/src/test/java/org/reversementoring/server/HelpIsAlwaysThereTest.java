package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.participation.Side;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/**
 * Everything that the product leans on is taken away in turn, and each time help is shown in the same answer; when it
 * is back, all works again without a restart. The whole product over HTTP, on PostgreSQL.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HelpIsAlwaysThereTest {
    /** Far below what waiting for the database or a connection would take, far above what help takes. */
    private static final Duration IN_TIME = Duration.ofSeconds(4);

    private static final String LINE = "\"key\":\"invented-line\"";

    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static MoodleSimulator moodle;
    private static WorkdaySimulator workday;
    private static MailSink mail;
    private static RunningProduct product;
    private static Scene scene;

    @BeforeAll
    static void start() throws IOException {
        postgres = new TestPostgres(folder.resolve("postgres"));
        moodle = new MoodleSimulator(0, "token", Clock.systemUTC());
        workday = WorkdaySimulator.start(Clock.systemUTC());
        mail = MailSink.start();
        Map<String, String> settings = new HashMap<>(RunningProduct.settings(folder, ""));
        settings.putAll(postgres.settings());
        settings.putAll(mail.settings());
        settings.putAll(Map.of(
                "RM_MOODLE_URL", moodle.url().toString(),
                "RM_MOODLE_TOKEN", "token",
                "RM_WORKDAY_REPORT_URL", workday.reportUri().toString(),
                "RM_WORKDAY_TOKEN_URL", workday.tokenUri().toString(),
                "RM_WORKDAY_CLIENT_ID", workday.tenant().clientId(),
                "RM_WORKDAY_CLIENT_SECRET", workday.tenant().clientSecret(),
                "RM_WORKDAY_REFRESH_TOKEN", workday.tenant().refreshToken()));
        product = new RunningProduct(settings);
        scene = Firm.with(product).scene().met();
    }

    @AfterAll
    static void stop() {
        product.close();
        moodle.close();
        workday.close();
        mail.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void with_everything_there_help_is_shown_and_a_request_is_kept() {
        assertHelp();
        assertThat(ask("").body()).contains("\"supportCase\":{");
    }

    @Test
    @Order(2)
    void without_the_learning_platform() throws IOException {
        int port = moodle.url().getPort();
        moodle.close();
        assertThat(publish()).isEqualTo(503);
        assertHelp();
        assertThat(ask("").body()).contains("\"supportCase\":{");
        moodle = new MoodleSimulator(port, "token", Clock.systemUTC());
        assertThat(publish()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void without_the_directory() throws IOException {
        int port = workday.baseUri().getPort();
        workday.close();
        assertHelp();
        assertThat(ask("").body()).contains("\"supportCase\":{");
        workday = WorkdaySimulator.start(port, Tenant.example(), Clock.systemUTC());
        assertThat(syncPeople()).as("the product reads people again").doesNotContain("503");
    }

    @Test
    @Order(4)
    void without_the_mail_server() {
        int port = mail.port();
        mail.close();
        assertHelp();
        assertThat(ask("").body()).contains("\"supportCase\":{");
        product.run("notice-delivery");
        assertHelp();
        mail = MailSink.start(port);
        product.pass(Duration.ofMinutes(2));
        product.run("notice-delivery");
        assertThat(mail.letters())
                .as("what waited for the contact among others")
                .isNotEmpty();
    }

    @Test
    @Order(5)
    void without_database_writes() {
        postgres.refuseWrites();
        try {
            until(() -> write().status() == 503);
            assertHelp();
            assertThat(ask("").body()).contains("\"supportCase\":null").contains(LINE);
            assertThat(ask("first-key-of-all").body())
                    .contains("\"supportCase\":null")
                    .contains(LINE);
            assertThat(pulse().body()).contains("\"kept\":false", LINE);
            assertPlain(write());
        } finally {
            postgres.takeWrites();
        }
        until(() -> write().status() == 200);
        until(() -> ask("first-key-of-all").body().contains("\"supportCase\":{"));
    }

    @Test
    @Order(6)
    void without_the_database() {
        postgres.stop();
        try {
            assertHelp();
            assertThat(ask("").body()).contains("\"supportCase\":null").contains(LINE);
            assertThat(ask("second-key-of-all").body())
                    .contains("\"supportCase\":null")
                    .contains(LINE);
            assertThat(pulse().body()).contains("\"kept\":false", LINE);
            assertThat(product.call(scene.mentor, "GET", "pairs/" + scene.pair + "/burden", "")
                            .body())
                    .contains(LINE);
            // Somebody new to this node says where they are.
            String stranger = product.token("E9999999");
            assertThat(timed(stranger, "GET", "resources?need=CRISIS&region=DE&language=de", "")
                            .body())
                    .contains(LINE);
            assertPlain(product.call(scene.mentor, "GET", "me", ""));
            assertPlain(product.call(stranger, "GET", "resource-catalogue", ""));
            assertPlain(product.call(scene.mentor, "GET", "me/support-cases", ""));
            assertThat(product.call("no token", "GET", "resources", "").status())
                    .isEqualTo(401);
        } finally {
            postgres.startAgain();
        }
        until(() -> product.call(scene.mentor, "GET", "me", "").status() == 200);
        assertHelp();
        assertThat(ask("second-key-of-all").body()).contains("\"supportCase\":{");
        assertThat(pulse().body()).contains("\"kept\":true", LINE);
    }

    @Test
    @Order(7)
    void without_the_sign_on_while_a_token_is_valid() {
        product.takeSignOnAway();
        assertHelp();
        assertThat(ask("").body()).contains("\"supportCase\":{");
    }

    private static void assertHelp() {
        for (int i = 0; i < 20; i++) {
            RunningProduct.Answer answer = timed(scene.mentor, "GET", "resources?need=CRISIS", "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(LINE);
        }
    }

    private static RunningProduct.Answer ask(String key) {
        String body =
                "{\"kind\": \"SUPPORT\", \"programme\": \"%s\", \"urgency\": \"URGENT\"}".formatted(scene.programme);
        RunningProduct.Answer answer = key.isEmpty()
                ? timed(scene.mentor, "POST", "support-cases", body)
                : timed(scene.mentor, "POST", "support-cases", body, "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(LINE);
        return answer;
    }

    private static RunningProduct.Answer pulse() {
        RunningProduct.Answer answer =
                timed(scene.mentor, "POST", "pairs/" + scene.pair + "/pulses", "{\"answers\": {\"P7\": \"URGENT\"}}");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    /** A write that can be repeated. */
    private static RunningProduct.Answer write() {
        return product.call(
                scene.token(Side.MENTOR),
                "POST",
                "programmes/" + scene.programme + "/participations/MENTOR/resumption",
                "");
    }

    private static int publish() {
        return product.call(scene.manager, "POST", "programmes/" + scene.programme + "/curricula/publication", "")
                .status();
    }

    private static String syncPeople() {
        RunningProduct.Answer answer =
                product.call(product.token("O0000001", StaffRole.OPERATOR), "POST", "people/syncs", "");
        return answer.status() + " " + answer.body();
    }

    /** Says what to do, and nothing of the database. */
    private static void assertPlain(RunningProduct.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body())
                .contains("elsewhere-unavailable", "/resources")
                .doesNotContain("jdbc", "SQL", "org.");
        assertThat(answer.headers()).containsKey("retry-after");
    }

    private static RunningProduct.Answer timed(
            String token, String method, String path, String body, String... headers) {
        long start = System.nanoTime();
        RunningProduct.Answer answer = product.call(token, method, path, body, headers);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(method + " " + path)
                .isLessThan(IN_TIME);
        return answer;
    }

    private static void until(BooleanSupplier there) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
