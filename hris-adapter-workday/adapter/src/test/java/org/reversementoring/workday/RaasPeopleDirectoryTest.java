package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.inmemory.InMemoryIntake.everybodyOf;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.Fault;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class RaasPeopleDirectoryTest {
    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), 10_000_000, 3, Duration.ofMillis(4));
    private static final Tenant TENANT = Tenant.example();

    private final RefreshTokens tokens = RefreshTokens.inMemory(TENANT.refreshToken());
    private WorkdaySimulator simulator;
    private RaasPeopleDirectory directory;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        directory = directory(refreshToken(), QUICK);
    }

    @AfterEach
    void stop() {
        directory.close();
        simulator.close();
    }

    @Test
    void everybody_is_read_with_a_refresh_token_with_client_credentials_and_as_integration_user() {
        assertThat(everybody()).hasSize(290);
        for (Credentials credentials : List.of(
                new Credentials.ClientCredentials(TENANT.clientId(), TENANT.clientSecret()),
                new Credentials.Basic(TENANT.isuUser(), TENANT.isuPassword()))) {
            try (RaasPeopleDirectory other = directory(credentials, QUICK)) {
                assertThat(everybodyOf(other)).as(credentials.toString()).hasSize(290);
            }
        }
    }

    @Test
    void a_worker_is_mapped_from_the_published_columns() {
        DirectoryWorker three = workers().get("3");
        assertThat(three.name()).isEqualTo(simulator.people().worker("3").name());
        assertThat(three.workEmail()).isEqualTo(simulator.people().worker("3").email());
        assertThat(three.title()).isEqualTo("Engineering Manager");
        assertThat(three.level()).isEqualTo("Level 2 (Manager)");
        assertThat(three.organisation()).isEqualTo("Engineering");
        assertThat(three.manager()).isEqualTo(new EmployeeNumber("2"));
        assertThat(three.location()).isEqualTo("Munich");
        assertThat(three.country()).isEqualTo("DE");
        assertThat(three.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(three.hired()).isEqualTo(LocalDate.of(2007, 11, 11));
        assertThat(three.lastDay()).isNull();
        assertThat(three.terminated()).isFalse();
        assertThat(three.onLeave()).isFalse();
        assertThat(workers().get("1").manager()).isNull();
    }

    @Test
    void leave_and_termination_are_told_and_marks_behind_the_name_stay_for_the_sync() {
        String name = simulator.people().worker("5").name();
        simulator.people().putOnLeave("5");
        assertThat(workers().get("5").onLeave()).isTrue();
        assertThat(workers().get("5").name()).isEqualTo(name + " (On Leave)");

        simulator.people().terminate("5", LocalDate.of(2020, 5, 31));
        DirectoryWorker gone = workers().get("5");
        assertThat(gone.terminated()).isTrue();
        assertThat(gone.lastDay()).isEqualTo(LocalDate.of(2020, 5, 31));
        assertThat(gone.name()).isEqualTo(name + " (Terminated)");
        assertThat(gone.workEmail()).isEmpty();
    }

    @Test
    void one_access_token_serves_several_reads() {
        everybody();
        everybody();
        assertThat(calls(TENANT.tokenPath())).isEqualTo(1);
        assertThat(calls(TENANT.reportPath())).isEqualTo(2);
    }

    @Test
    void an_access_token_that_ended_is_renewed_once() {
        everybody();
        simulator.tokens().expireAccessTokens();
        assertThat(everybody()).hasSize(290);
        assertThat(calls(TENANT.tokenPath())).isEqualTo(2);
        assertThat(calls(TENANT.reportPath())).isEqualTo(3);
    }

    @Test
    void a_second_401_is_final() {
        simulator.tokens().lifetime(Duration.ZERO);
        assertThatThrownBy(this::everybody)
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("The report answered 401");
        assertThat(calls(TENANT.reportPath())).isEqualTo(2);
    }

    @Test
    void a_rotated_refresh_token_is_kept_for_the_next_time() {
        simulator.tokens().rotateRefreshTokens();
        everybody();
        assertThat(tokens.current()).isNotEqualTo(TENANT.refreshToken());
        simulator.tokens().expireAccessTokens();
        assertThat(everybody()).hasSize(290);
    }

    @Test
    void a_lifetime_written_as_text_or_number_does_not_disturb() {
        simulator.tokens().lifetime(Duration.ofHours(1));
        simulator.tokens().lifetimeAsText();
        assertThat(everybody()).hasSize(290);
    }

    @Test
    void a_revoked_refresh_token_and_wrong_secrets_are_final_and_repeat_no_secret() {
        simulator.tokens().revokeRefreshToken();
        assertThatThrownBy(this::everybody)
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("400 invalid_grant")
                .hasMessageNotContaining(TENANT.refreshToken());
        assertThat(calls(TENANT.tokenPath())).isEqualTo(1);
        for (Credentials wrong : List.of(
                new Credentials.ClientCredentials(TENANT.clientId(), "not-the-secret"),
                new Credentials.Basic(TENANT.isuUser(), "not-the-secret"))) {
            try (RaasPeopleDirectory refused = directory(wrong, QUICK)) {
                assertThatThrownBy(() -> everybodyOf(refused))
                        .isInstanceOf(DirectoryRejectedException.class)
                        .hasMessageContaining("401")
                        .hasMessageNotContaining("not-the-secret");
            }
        }
    }

    @Test
    void throttling_an_outage_and_a_cut_connection_pass_and_nobody_is_read_twice() {
        for (Fault fault :
                List.of(Fault.TOO_MANY_REQUESTS, Fault.THROTTLED_AS_500, Fault.UNAVAILABLE, Fault.CUT_CONNECTION)) {
            simulator.faults().next(2, fault);
            assertThat(everybody())
                    .as(fault.name())
                    .extracting(DirectoryWorker::number)
                    .doesNotHaveDuplicates()
                    .hasSize(290);
        }
        simulator.tokens().expireAccessTokens();
        simulator.tokens().unavailable(2);
        assertThat(everybody()).hasSize(290);
    }

    @Test
    void tries_are_bounded() {
        simulator.faults().next(9, Fault.TOO_MANY_REQUESTS);
        assertThatThrownBy(this::everybody)
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessage("The report answered 429. Given up after 3 tries.");
        assertThat(calls(TENANT.reportPath())).isEqualTo(3);
    }

    @Test
    void a_missing_report_entry_is_a_failure_and_an_empty_one_is_not() {
        simulator.faults().next(1, Fault.NO_REPORT_ENTRY);
        assertThatThrownBy(this::everybody)
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("no list Report_Entry");
        assertThat(calls(TENANT.reportPath())).isEqualTo(1);
        simulator.faults().next(1, Fault.EMPTY_REPORT);
        assertThat(everybody()).isEmpty();
    }

    @Test
    void a_body_that_trickles_ends_with_the_time_limit() {
        simulator.faults().pauseBeforeEachEntry(Duration.ofMillis(20));
        Limits short_ = new Limits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(400),
                10_000_000,
                3,
                Duration.ofMillis(4));
        try (RaasPeopleDirectory hurried = directory(refreshToken(), short_)) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> everybodyOf(hurried))
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContaining("within the time limit");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void a_silent_server_ends_with_the_wait_for_the_next_bytes() {
        simulator.faults().pauseBeforeEachEntry(Duration.ofSeconds(5));
        Limits short_ = new Limits(
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(20),
                10_000_000,
                2,
                Duration.ofMillis(4));
        try (RaasPeopleDirectory hurried = directory(refreshToken(), short_)) {
            assertThatThrownBy(() -> everybodyOf(hurried))
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContaining("broke or timed out");
        }
    }

    @Test
    void an_answer_beyond_the_size_limit_is_refused() {
        Limits small = new Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), 20_000, 3, Duration.ofMillis(4));
        try (RaasPeopleDirectory bounded = directory(refreshToken(), small)) {
            assertThatThrownBy(() -> everybodyOf(bounded))
                    .isInstanceOf(DirectoryRejectedException.class)
                    .hasMessageContaining("more than 20000 bytes");
        }
    }

    @Test
    void a_wrong_report_name_says_where_to_look() {
        WorkdaySettings wrong = new WorkdaySettings(
                simulator.baseUri(), TENANT.reportPath() + "_2", simulator.tokenUri(), refreshToken(), QUICK);
        try (RaasPeopleDirectory lost = new RaasPeopleDirectory(wrong)) {
            assertThatThrownBy(() -> everybodyOf(lost))
                    .isInstanceOf(DirectoryRejectedException.class)
                    .hasMessageContaining("404")
                    .hasMessageContaining("report name");
        }
    }

    @Test
    void nobody_listening_is_an_outage() {
        simulator.close();
        assertThatThrownBy(this::everybody)
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessage("The connection to Workday broke or timed out (ConnectException). Given up after 3 tries.");
    }

    @Test
    void the_self_check_counts_workers_and_names_columns_without_permission() {
        assertThat(directory.selfCheck()).containsExactly(new SelfCheck(true, "The report delivers 290 workers."));
        simulator.faults().withoutPermissionFor("Management_Level", "Time_Zone");
        assertThat(directory.selfCheck())
                .anySatisfy(line -> {
                    assertThat(line.ok()).isFalse();
                    assertThat(line.text()).contains("Management_Level is empty on every row");
                })
                .anySatisfy(line -> {
                    assertThat(line.ok()).isTrue();
                    assertThat(line.text()).contains("Time_Zone");
                })
                .hasSize(3);
        simulator.tokens().expireAccessTokens();
        simulator.tokens().revokeRefreshToken();
        assertThat(directory.selfCheck())
                .singleElement()
                .satisfies(line -> assertThat(line.ok()).isFalse());
    }

    @Test
    void retry_after_is_honoured_and_a_redirect_is_not_followed() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answers(429, Map.of("Retry-After", "1"), "").answers(200, Map.of(), "{\"Report_Entry\":[]}");
            long start = System.nanoTime();
            assertThat(everybodyOf(basic(server.uri()))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        try (ScriptedServer server = new ScriptedServer()) {
            server.answers(302, Map.of("Location", server.uri() + "/login"), "");
            assertThatThrownBy(() -> everybodyOf(basic(server.uri())))
                    .isInstanceOf(DirectoryRejectedException.class)
                    .hasMessageContaining("302");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_login_page_instead_of_a_report_is_refused() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answers(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>");
            assertThatThrownBy(() -> everybodyOf(basic(server.uri())))
                    .isInstanceOf(DirectoryRejectedException.class)
                    .hasMessageContaining("not valid JSON");
        }
    }

    private Map<String, DirectoryWorker> workers() {
        return everybody().stream().collect(Collectors.toMap(w -> w.number().value(), Function.identity()));
    }

    private List<DirectoryWorker> everybody() {
        return everybodyOf(directory);
    }

    private long calls(String path) {
        return simulator.calls().stream().filter(call -> call.endsWith(path)).count();
    }

    private Credentials refreshToken() {
        return new Credentials.RefreshToken(TENANT.clientId(), TENANT.clientSecret(), tokens);
    }

    private RaasPeopleDirectory directory(Credentials credentials, Limits limits) {
        return new RaasPeopleDirectory(new WorkdaySettings(
                simulator.baseUri(), TENANT.reportPath(), simulator.tokenUri(), credentials, limits));
    }

    private static RaasPeopleDirectory basic(URI server) {
        Credentials credentials = new Credentials.Basic("ISU", "secret");
        return new RaasPeopleDirectory(new WorkdaySettings(server, "/report", null, credentials, QUICK));
    }
}
