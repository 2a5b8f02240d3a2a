package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryMismatchException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Entry;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;
import org.reversementoring.workday.ScriptedServer.Request;

/** The wire of the REST services against answers as Workday writes them. */
class RestCallsTest {
    private static final Resource WORKERS = new Resource(Service.STAFFING, "workers", "workers");
    private static final String JUNIOR = "9de2f0ae096702dba1aa88cf53b17c1f";
    private static final String SENIOR = "62d7d5184b7a313dc64255bdb8187847";
    private static final String TYPE = "e3540ff43662ea453d1c3def37d7c1aa";
    private static final String COMPLETED = "b973360fec1126d6399f7a4b830ecbca";
    private static final String NONE = "{\"data\":[],\"total\":0}";
    private static final Mentorship WANTED = new Mentorship(
            new EmployeeNumber("100233"),
            new EmployeeNumber("100017"),
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2027, 5, 31));

    private ScriptedServer server;
    private RestCalls calls;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        calls = RestFixture.calls(server.uri(), "acme_dpt1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String sample(String name) {
        try (InputStream in = RestCallsTest.class.getResourceAsStream("rest/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScriptedServer ok(String... bodies) {
        for (String body : bodies) {
            server.answers(200, Map.of("Content-Type", "application/json"), body);
        }
        return server;
    }

    private static String worker(String wid) {
        return "{\"id\":\"" + wid + "\",\"descriptor\":\"Somebody\"}";
    }

    private RestMentorshipRegister register() {
        return new RestMentorshipRegister(calls, new MentorshipTerms(TYPE, COMPLETED, "2".repeat(32)));
    }

    /** Look-ups of both people: each as an employee, then as a contingent worker. */
    private void bothAreFound() {
        ok(worker(JUNIOR)).answers(404, Map.of(), sample("error_404"));
        ok(worker(SENIOR)).answers(404, Map.of(), sample("error_404"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void an_address_has_service_version_and_tenant_and_at_the_gateway_no_tenant() {
        ok(NONE);
        calls.get(WORKERS, Map.of("search", "a b&c=ö"));
        RestFixture.calls(server.uri(), "").get(WORKERS, Map.of());
        assertThat(server.seen())
                .extracting(Request::uri)
                .containsExactly(
                        "/ccx/api/staffing/v7/acme_dpt1/workers?search=a%20b%26c%3D%C3%B6",
                        "/ccx/api/staffing/v7/workers");
        assertThat(server.seen()).extracting(Request::method).containsOnly("GET");
    }

    @Test
    void settings_that_make_no_address_are_refused() {
        URI base = URI.create("https://services1.example.com/ccx/api");
        for (String version : List.of("7", "v7/..", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RestSettings(base, "acme", version, "v2", RestFixture.PACIFIC));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestSettings(base, "a/b", "v7", "v2", RestFixture.PACIFIC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestSettings(
                        URI.create("http://services1.example.com"), "acme", "v7", "v2", RestFixture.PACIFIC))
                .withMessageContaining("https");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MentorshipTerms("Reverse Mentor", COMPLETED, COMPLETED))
                .withMessageContaining("mentorType");
    }

    @Test
    void a_number_is_looked_up_in_both_types_and_nothing_but_workdays_own_id_is_taken() {
        bothAreFound();
        assertThat(new Workers(calls).wid(new EmployeeNumber("10?0/2"), "the mentor"))
                .isEqualTo(JUNIOR);
        assertThat(server.seen())
                .extracting(Request::uri)
                .containsExactly(
                        "/ccx/api/staffing/v7/acme_dpt1/workers/Employee_ID=10%3F0%2F2",
                        "/ccx/api/staffing/v7/acme_dpt1/workers/Contingent_Worker_ID=10%3F0%2F2");
    }

    @Test
    void unknown_unseen_unserved_and_ambiguous_workers_are_told_apart_without_the_number() {
        EmployeeNumber number = new EmployeeNumber("100233");
        Map<List<String>, String> cases = Map.of(
                List.of("404", "404", sample("staffing_v6_workers.page")), "no worker with the number of the mentor",
                List.of("404", "404", NONE), "no worker at all",
                List.of("404", "404", "404"), "not served",
                List.of("404", "404", "403"), "403 S22",
                List.of(worker(JUNIOR), worker(SENIOR)), "two workers");
        cases.forEach((answers, words) -> {
            try (ScriptedServer one = new ScriptedServer()) {
                for (String answer : answers) {
                    if (answer.matches("\\d{3}")) {
                        one.answers(
                                Integer.parseInt(answer),
                                Map.of(),
                                sample(answer.equals("403") ? "error_403_S22" : "error_" + answer));
                    } else {
                        one.answers(200, Map.of(), answer);
                    }
                }
                assertThatExceptionOfType(DirectoryRejectedException.class)
                        .as(words)
                        .isThrownBy(() -> new Workers(RestFixture.calls(one.uri(), "")).wid(number, "the mentor"))
                        .withMessageContaining(words)
                        .withMessageNotContaining(number.value());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void an_error_says_what_to_do_and_repeats_codes_and_fields_and_no_other_word() {
        record Case(int status, String body, List<String> words) {}
        for (Case each : List.of(
                new Case(
                        403,
                        sample("error_403_S22"),
                        List.of("403 S22", "Report/Task", "Staffing", "pending security")),
                new Case(400, sample("error_400_validation"), List.of("400 A2004", "Skills Cloud")),
                new Case(404, sample("error_404"), List.of("not there", "hides", "not served")),
                new Case(401, sample("error_401"), List.of("401", "API client")),
                new Case(302, "", List.of("302", "API URL")),
                new Case(
                        200,
                        "{\"error\":\"Tom Okafor is not eligible\",\"code\":\"S22\"}",
                        List.of("200 S22", "Report/Task")),
                new Case(200, "<html>Sign in</html>", List.of("no JSON object")),
                new Case(
                        400,
                        "{\"error\":\"e\",\"errors\":[{\"error\":\"Tom Okafor left\",\"field\":\"mentor\"},"
                                + "{\"field\":\"Tom Okafor's\"}]}",
                        List.of("(mentor)")))) {
            try (ScriptedServer one = new ScriptedServer()) {
                one.answers(each.status(), Map.of("Location", "/login"), each.body());
                assertThatExceptionOfType(DirectoryRejectedException.class)
                        .isThrownBy(() -> RestFixture.calls(one.uri(), "").get(WORKERS, Map.of()))
                        .satisfies(thrown -> assertThat(thrown.getMessage())
                                .contains(each.words())
                                .doesNotContain("Okafor"));
                assertThat(one.requests()).isEqualTo(1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void reads_are_tried_again_as_long_as_retry_after_asks_and_then_given_up() {
        server.answers(429, Map.of("Retry-After", "1"), sample("error_429"));
        ok(NONE);
        long start = System.nanoTime();
        assertThat(calls.get(WORKERS, Map.of()).path("data")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        ok().answers(503, Map.of(), "");
        assertThatExceptionOfType(DirectoryUnavailableException.class)
                .isThrownBy(() -> {
                    calls.get(WORKERS, Map.of());
                    calls.get(WORKERS, Map.of());
                })
                .withMessageContaining("503")
                .withMessageContaining("after 3 tries");
    }

    @Test
    void an_answer_beyond_all_measure_is_not_read_to_its_end() {
        ok("{\"data\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThatThrownBy(() -> calls.get(WORKERS, Map.of()))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("more than 1000000 bytes");
    }

    private static String page(int total, Integer... ids) {
        return "{\"data\":["
                + List.of(ids).stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","))
                + "],\"total\":" + total + "}";
    }

    private List<String> ids(int limit) {
        return new Listing(calls, limit)
                .all(WORKERS, Map.of()).stream()
                        .map(row -> row.path("id").asText())
                        .toList();
    }

    @Test
    void pages_are_read_to_the_short_or_empty_one_whatever_the_total_says() {
        ok(page(0, 1, 2), page(0, 3));
        assertThat(ids(2)).containsExactly("1", "2", "3");
        assertThat(server.seen())
                .extracting(Request::uri)
                .allMatch(uri -> uri.contains("limit=2"))
                .last()
                .asString()
                .contains("offset=2");
    }

    @Test
    void a_full_last_page_is_followed_by_an_empty_one_and_a_clamped_limit_by_the_rest() {
        ok(page(2, 1, 2), page(2));
        assertThat(ids(2)).containsExactly("1", "2");
        int before = server.requests();
        try (ScriptedServer clamping = new ScriptedServer()) {
            clamping.answers(200, Map.of(), page(3, 1, 2))
                    .answers(200, Map.of(), page(3, 3))
                    .answers(200, Map.of(), page(3));
            assertThat(new Listing(RestFixture.calls(clamping.uri(), ""), 100).all(WORKERS, Map.of()))
                    .hasSize(3);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(before).isEqualTo(2);
    }

    @Test
    void a_row_that_shifted_between_pages_makes_the_list_be_read_anew() {
        ok(page(4, 1, 2), page(4, 2, 3), page(4, 1, 2), page(4, 3, 4), page(4));
        assertThat(ids(2)).containsExactly("1", "2", "3", "4");
        try (ScriptedServer shifting = new ScriptedServer()) {
            shifting.answers(200, Map.of(), page(9, 1, 1));
            assertThatExceptionOfType(DirectoryUnavailableException.class)
                    .isThrownBy(() -> new Listing(RestFixture.calls(shifting.uri(), ""), 2).all(WORKERS, Map.of()))
                    .withMessageContaining("changed while they were read");
            assertThat(shifting.requests()).isEqualTo(4);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_list_without_data_or_a_row_without_an_id_is_refused() {
        ok("{\"total\":0}");
        assertThatThrownBy(() -> ids(2)).hasMessageContaining("no list of data");
        try (ScriptedServer other = new ScriptedServer()) {
            other.answers(200, Map.of(), "{\"data\":[{}]}");
            assertThatThrownBy(() -> new Listing(RestFixture.calls(other.uri(), "")).all(WORKERS, Map.of()))
                    .hasMessageContaining("without an id");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_mentorship_is_found_in_the_answer_as_workday_writes_it() {
        bothAreFound();
        ok(NONE, sample("talent_v2_mentorships.page"));
        assertThat(register().find(WANTED))
                .contains(new Entry(
                        "1469971e170c7036d2d45f84544ee2aa",
                        false,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 5, 31)));
        String filter = "mentee=" + SENIOR + "&mentor=" + JUNIOR + "&mentorType=" + TYPE + "&offset=0";
        assertThat(server.seen())
                .extracting(Request::uri)
                .endsWith(
                        "/ccx/api/talentManagement/v2/acme_dpt1/mentorships?closed=true&limit=100&" + filter,
                        "/ccx/api/talentManagement/v2/acme_dpt1/mentorships?closed=false&limit=100&" + filter);
    }

    @Test
    void a_mentorship_is_submitted_with_the_junior_as_mentor_and_the_days_of_the_tenant() throws Exception {
        bothAreFound();
        ok(NONE, NONE).answers(201, Map.of(), sample("talent_v2_createMentorshipForWorker.response_201"));
        register().submit(WANTED);
        Request sent = server.seen().get(server.requests() - 1);
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.uri()).isEqualTo("/ccx/api/talentManagement/v2/acme_dpt1/createMentorshipForWorker");
        JsonNode expected = json(sample("talent_v2_createMentorshipForWorker.request"));
        JsonNode body = json(sent.body());
        for (String field : List.of("mentor", "mentee", "mentorType", "startDate", "endDate")) {
            assertThat(body.path(field)).as(field).isEqualTo(expected.path(field));
        }
        assertThat(body.path("purpose").asText()).isEqualTo("Reverse mentoring");
        assertThat(body.has("comment")).isFalse();
    }

    @Test
    void a_creation_whose_success_cannot_be_read_is_not_known_and_never_told_to_be_rejected() {
        Map<String, Integer> unread =
                Map.of("", 202, "<html>Please wait</html>", 200, "[]", 201, "{\"id\":\"" + "x".repeat(1_100_000), 201);
        unread.forEach((body, status) -> {
            try (ScriptedServer one = new ScriptedServer()) {
                one.answers(status, Map.of(), body);
                Resource creation = new Resource(Service.TALENT, "createMentorshipForWorker", "creation");
                assertThatExceptionOfType(DirectoryUnavailableException.class)
                        .as(status + " of " + body.length())
                        .isThrownBy(() -> RestFixture.calls(one.uri(), "").post(creation, Map.of()))
                        .withMessageContaining("not sent again");
                assertThat(one.requests()).isEqualTo(1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void both_reasons_to_close_may_be_one() {
        ok(worker(JUNIOR), NONE, NONE);
        MentorshipTerms oneReason = new MentorshipTerms(TYPE, COMPLETED, COMPLETED);
        assertThat(new RestMentorshipRegister(calls, oneReason).selfCheck())
                .extracting(SelfCheck::text)
                .containsOnlyOnce("Workday serves talentManagement/v2 and takes a reason to close of the settings.");
    }

    @Test
    void an_answer_that_swaps_mentor_and_mentee_is_no_plain_rejection_and_says_so() {
        String swapped = sample("talent_v2_createMentorshipForWorker.response_201")
                .replace(JUNIOR, "x")
                .replace(SENIOR, JUNIOR)
                .replace("\"x\"", "\"" + SENIOR + "\"");
        bothAreFound();
        ok(NONE, NONE).answers(201, Map.of(), swapped);
        assertThatExceptionOfType(DirectoryMismatchException.class)
                .isThrownBy(() -> register().submit(WANTED))
                .withMessageContaining("mentor and mentee swapped");

        try (ScriptedServer other = new ScriptedServer()) {
            other.answers(200, Map.of(), worker(JUNIOR)).answers(404, Map.of(), "");
            other.answers(200, Map.of(), worker(SENIOR)).answers(404, Map.of(), "");
            other.answers(200, Map.of(), "{\"data\":[" + swapped + "]}");
            RestMentorshipRegister register = new RestMentorshipRegister(
                    RestFixture.calls(other.uri(), ""), new MentorshipTerms(TYPE, COMPLETED, COMPLETED));
            assertThatExceptionOfType(DirectoryRejectedException.class)
                    .isThrownBy(() -> register.find(WANTED))
                    .withMessageContaining("mentor and mentee swapped");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_worker_on_both_sides_is_no_mentorship() {
        ok(worker(JUNIOR)).answers(404, Map.of(), "");
        ok(worker(JUNIOR)).answers(404, Map.of(), "");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> register().submit(WANTED))
                .withMessageContaining("one worker");
        assertThat(server.seen()).extracting(Request::method).containsOnly("GET");
    }

    @Test
    void closing_carries_the_reason_and_the_days_and_no_comment() throws Exception {
        String row = json(sample("talent_v2_mentorships.page")).at("/data/0").toString();
        ok(row);
        bothAreFound();
        ok(NONE).answers(201, Map.of(), "{}");
        register().close("1469971e170c7036d2d45f84544ee2aa", WANTED, CloseReason.COMPLETED);
        Request sent = server.seen().get(server.requests() - 1);
        assertThat(sent.uri())
                .isEqualTo("/ccx/api/talentManagement/v2/acme_dpt1/mentorships/1469971e170c7036d2d45f84544ee2aa/close");
        JsonNode expected = json(sample("talent_v2_mentorship_close.request"));
        JsonNode body = json(sent.body());
        for (String field : List.of("closeMentorshipReason", "startDate", "endDate")) {
            assertThat(body.path(field)).as(field).isEqualTo(expected.path(field));
        }
        assertThat(body).hasSize(3);
    }

    @Test
    void at_most_two_calls_are_on_their_way_and_five_go_out_a_second() throws Exception {
        Pace pace = new Pace();
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Long> call = () -> pace.run(() -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            long at = System.nanoTime();
            now.decrementAndGet();
            return at;
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            long start = System.nanoTime();
            List<Long> times = new ArrayList<>();
            for (Future<Long> one :
                    threads.invokeAll(IntStream.range(0, 10).mapToObj(n -> call).toList())) {
                times.add(one.get() - start);
            }
            times.sort(null);
            assertThat(most.get()).isLessThanOrEqualTo(2);
            assertThat(times.get(4)).isLessThan(Duration.ofMillis(900).toNanos());
            assertThat(times.get(9)).isGreaterThan(Duration.ofMillis(900).toNanos());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void who_finds_every_place_taken_is_told_after_a_while() throws Exception {
        Pace pace = new Pace(1000, Duration.ofMillis(50));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> slow = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                slow.add(threads.submit(() -> pace.run(() -> {
                    try {
                        Thread.sleep(600);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "done";
                })));
            }
            Thread.sleep(100);
            assertThatExceptionOfType(DirectoryUnavailableException.class)
                    .isThrownBy(() -> pace.run(() -> "too late"))
                    .withMessageContaining("take too long");
            for (Future<Object> one : slow) {
                assertThat(one.get()).isEqualTo("done");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
