package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.pairing.PairId;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.server.Outbound.Made;
import org.reversementoring.server.Outbound.To;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.spi.TraceContext;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.RestSettings;
import org.reversementoring.workday.RestSkillRecords;
import org.reversementoring.workday.WorkdayTenant;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/**
 * A programme is lived through on the whole product with a Moodle, a Workday and a mail server behind recorders: every
 * call, with every field, is on the closed list, and everything on the list is made.
 */
class OutboundTest {
    private static final String TOKEN = "token-of-moodle";
    private static final String PUBLICATION = "00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-b1b1b1b1b1b1b1b1-01";
    private static final String END = "00-a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2-b2b2b2b2b2b2b2b2-01";
    private static final String SYNC = "00-a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3-b3b3b3b3b3b3b3b3-00";
    private static final String CANARY = "canary-outbound";
    /** Which the receiving server writes. */
    private static final Set<String> OF_THE_SINK = Set.of("Return-Path", "Received");

    private static final Logger OURS = Logger.getLogger("org.reversementoring");
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static final Handler LOG = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            LINES.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    static Path folder;

    private static MoodleSimulator moodle;
    private static WorkdaySimulator workday;
    private static MailSink sink;
    private static CallRecorder toMoodle;
    private static CallRecorder toWorkday;
    private static RunningProduct product;
    private static Scene scene;

    @BeforeAll
    static void live() throws IOException {
        moodle = new MoodleSimulator(0, TOKEN, Clock.systemUTC());
        workday = WorkdaySimulator.start(Clock.systemUTC());
        sink = MailSink.start();
        toMoodle = new CallRecorder(To.MOODLE, moodle.url(), OutboundTest::moodleName);
        toWorkday = new CallRecorder(To.WORKDAY, workday.baseUri(), OutboundTest::workdayName);
        OURS.setLevel(Level.INFO);
        OURS.addHandler(LOG);
        product = new RunningProduct(folder, settings());
        scene = Firm.with(product).scene();
        throughMoodle();
        privateThings();
        scene.nextDay();
        product.run("notice-delivery");
        theRest();
        throughWorkday();
    }

    @AfterAll
    static void stop() {
        OURS.removeHandler(LOG);
        OURS.setLevel(null);
        product.close();
        toWorkday.close();
        toMoodle.close();
        sink.close();
        workday.close();
        moodle.close();
    }

    private static Map<String, String> settings() {
        Tenant tenant = workday.tenant();
        Map<String, String> all = sink.settings();
        all.put("RM_MAIL_REPLY_TO", "help@mentoring.example");
        all.put("RM_MOODLE_URL", toMoodle.url().toString());
        all.put("RM_MOODLE_TOKEN", TOKEN);
        all.put("RM_WORKDAY_REPORT_URL", toWorkday.url() + tenant.reportPath());
        all.put("RM_WORKDAY_TOKEN_URL", toWorkday.url() + tenant.tokenPath());
        all.put("RM_WORKDAY_CLIENT_ID", tenant.clientId());
        all.put("RM_WORKDAY_CLIENT_SECRET", tenant.clientSecret());
        all.put("RM_WORKDAY_REFRESH_TOKEN", tenant.refreshToken());
        all.put("RM_WORKDAY_API_URL", toWorkday.url() + "/ccx/api");
        all.put("RM_WORKDAY_TENANT", tenant.name());
        all.put("RM_WORKDAY_MENTORSHIPS", "true");
        all.put("RM_WORKDAY_MENTOR_TYPE", workday.mentorships().mentorType("Reverse Mentor"));
        all.put("RM_WORKDAY_CLOSE_REASON_COMPLETED", workday.mentorships().closeReason("Completed"));
        all.put("RM_WORKDAY_CLOSE_REASON_ENDED", workday.mentorships().closeReason("Ended"));
        all.put("RM_WORKDAY_SKILLS", "true");
        return all;
    }

    private static String moodleName(String method, String path, String form) {
        String function = form.replaceAll("(?s).*(^|&)wsfunction=([^&]*).*", "$2");
        return method.equals("POST") && path.equals("/webservice/rest/server.php") ? function : method + " " + path;
    }

    private static String workdayName(String method, String path, String form) {
        if (method.equals("GET") && path.equals(workday.tenant().reportPath())) {
            return "GET report";
        }
        Tenant tenant = workday.tenant();
        if (method.equals("POST") && (path.equals(tenant.tokenPath()) || path.equals(tenant.gatewayTokenPath()))) {
            return "POST token";
        }
        return method + " "
                + path.replaceFirst("^/ccx/api/[A-Za-z]+/v\\d+/" + tenant.name() + "/", "")
                        .replaceAll("(workers|mentorships|externalSkillLevel)/[^/]+", "$1/{ID}");
    }

    private static void done(String token, String method, String path, String body, String... headers) {
        RunningProduct.Answer answer = product.call(token, method, path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    private static String etag(String token, String path) {
        return product.call(token, "GET", path, "").headers().get("etag").get(0);
    }

    /** Course, enrolment, completion, kick-off, calendar of the pair, message, and the way back. */
    private static void throughMoodle() {
        String programme = "programmes/" + scene.programme + "/";
        done(scene.manager, "POST", programme + "curricula/publication", "", "traceparent", PUBLICATION);
        done(
                scene.manager,
                "POST",
                programme + "kick-off",
                "{\"at\": \"2026-03-20T09:00:00Z\", \"place\": \"Hall\", \"title\": \"Kick-off\"}",
                "If-Match",
                etag(scene.manager, "programmes/" + scene.programme));
        product.relay();
        product.run("training-refresh");
        scene.accept(Side.MENTOR);
        scene.accept(Side.MENTEE);
        scene.step(Side.MENTOR, "PUT", "topics", "{\"topics\": [\"short-video\"]}", "If-Match", "\"0\"");
        for (Side side : Side.values()) {
            scene.step(side, "PUT", "releases", "{\"items\": [\"CALENDAR\"]}");
        }
        scene.step(Side.MENTEE, "POST", "sessions", "{\"meeting\": " + scene.meeting(Duration.ofDays(9)) + "}");
        product.relay();
        done(
                scene.mentor,
                "PUT",
                "me/notice-channels",
                "{\"channels\": [\"LMS\", \"MAIL\"], \"language\": \"de\"}",
                "If-Match",
                etag(scene.mentor, "me/notice-channels"));
    }

    /** What must not leave: a cause, words to a contact. */
    private static void privateThings() {
        done(
                scene.mentor,
                "POST",
                "support-cases",
                "{\"kind\": \"SUPPORT\", \"programme\": \"" + scene.programme + "\", \"pair\": \"" + scene.pair
                        + "\", \"urgency\": \"URGENT\", \"words\": \"" + CANARY + "\"}");
        scene.step(Side.MENTOR, "POST", "pause", "");
        product.relay();
        scene.step(Side.MENTOR, "POST", "resumption", "");
        done(scene.mentor, "POST", "pairs/" + scene.pair + "/end", "", "traceparent", END);
        product.relay();
    }

    /** Each method of the port at least once, also where the programme above went past it. */
    private static void theRest() {
        LearningPlatform platform = product.connections.platform;
        CourseRef course = platform.publish(
                new CourseSpec("rm-outbound", "Course", "rm-tpl-mentor", product.clock.instant(), null));
        Learner learner =
                new Learner(new EmployeeNumber(scene.mentorNumber), "Somebody", scene.mentorNumber + "@example.org");
        Learner other =
                new Learner(new EmployeeNumber(scene.menteeNumber), "Somebody", scene.menteeNumber + "@example.org");
        platform.enrol(course, List.of(learner, other));
        platform.progress(Map.of(course, List.of(learner.number())));
        platform.progress(Map.of(course, List.of(learner.number(), other.number())));
        moodle.administration().makesReport("rm-completion");
        platform.progress(Map.of(course, List.of(learner.number(), other.number())));
        platform.group(course, Map.of(new PairId(new UUID(7, 7)), List.of(learner)));
        platform.announce(
                course, new Announcement("rm-a", "Title", "Text", product.clock.instant(), Duration.ofHours(1)));
        platform.retract(course, "rm-a");
        platform.withdraw(course, List.of(learner.number()));
        platform.notify(learner.number(), "There is something to read");
        platform.archive(course, product.clock.instant());
        platform.selfCheck();
        platform.tryOut();
        platform.ambiguous(List.of(learner.number()));
    }

    private static void throughWorkday() {
        String operator = product.token("O0000001", StaffRole.OPERATOR);
        product.call(operator, "POST", "people/syncs", "", "traceparent", SYNC);
        product.connections.directory.selfCheck();
        writeBack();
        otherWaysToSignIn();
    }

    /** Each method of the two ports at least once. */
    private static void writeBack() {
        EmployeeNumber junior = new EmployeeNumber("28");
        EmployeeNumber senior = new EmployeeNumber("2");
        LocalDate start = LocalDate.of(2026, 12, 1);
        Mentorship wanted = new Mentorship(junior, senior, start, start.plusMonths(6));
        MentorshipRegister register = product.connections.mentorships.orElseThrow();
        register.selfCheck();
        register.submit(wanted);
        String id = register.find(wanted).orElseThrow().id();
        register.edit(id, new Mentorship(junior, senior, start, start.plusMonths(7)));
        register.close(id, wanted, CloseReason.COMPLETED);
        SkillRecords records = product.connections.skills.orElseThrow();
        records.write(junior, "short-video", 3);
        records.write(junior, "short-video", 4);
    }

    private static void otherWaysToSignIn() {
        Tenant tenant = workday.tenant();
        URI gateway = URI.create(toWorkday.url() + tenant.gatewayTokenPath());
        signIn(new WorkdayTenant(
                gateway,
                new Credentials.ClientCredentials(tenant.clientId(), tenant.clientSecret()),
                tenant.name(),
                Clock.systemUTC()));
        URI token = URI.create(toWorkday.url() + tenant.tokenPath());
        SigningKey key = SigningKey.read(WorkdayOptionsTest.key(folder));
        signIn(new WorkdayTenant(
                token, new Credentials.JwtBearer(tenant.clientId(), "", "ISU", key), "", Clock.systemUTC()));
    }

    private static void signIn(WorkdayTenant tenant) {
        URI api = URI.create(toWorkday.url() + "/ccx/api");
        RestSettings rest = new RestSettings(api, workday.tenant().name(), "v7", "v2", ZoneOffset.UTC);
        new RestSkillRecords(rest, tenant, Clock.systemUTC()).selfCheck();
    }

    private static List<Made> letters() {
        return sink.letters().stream()
                .map(letter -> new Made(To.MAIL, "letter", headers(letter)))
                .toList();
    }

    private static Set<String> headers(MimeMessage letter) {
        try {
            Set<String> names = new TreeSet<>();
            for (Header header : Collections.list(letter.getAllHeaders())) {
                names.add(header.getName());
            }
            names.removeAll(OF_THE_SINK);
            return names;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Made> all() {
        List<Made> all = new ArrayList<>(toMoodle.calls());
        all.addAll(toWorkday.calls());
        all.addAll(letters());
        return all;
    }

    @Test
    void everyOperationAndEveryFieldThatLeavesIsOnTheList() {
        assertThat(all()).isNotEmpty();
        assertThat(Outbound.foreign(all())).isEmpty();
    }

    @Test
    void everythingOnTheListIsMadeSoThatTheListIsNoWiderThanTheProduct() {
        assertThat(Outbound.idle(all(), EnumSet.of(To.MOODLE, To.WORKDAY, To.MAIL)))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenToWorkdayButMentorshipsAndLevelsOfSkill() {
        assertThat(toWorkday.calls())
                .extracting(Made::operation)
                .filteredOn(operation -> !operation.startsWith("GET "))
                .containsOnly(
                        "POST token",
                        "POST createMentorshipForWorker",
                        "POST mentorships/{ID}/edit",
                        "POST mentorships/{ID}/close",
                        "POST workers/{ID}/externalSkillLevel",
                        "PUT workers/{ID}/externalSkillLevel/{ID}");
        assertThat(toWorkday.texts())
                .filteredOn(text -> text.contains("\"purpose\"") || text.contains("\"context\""))
                .isNotEmpty()
                .allMatch(text -> text.matches("(?s).*\"(purpose|context)\":\"Reverse mentoring\".*"))
                .noneMatch(text -> text.contains("comment"));
    }

    @Test
    void theTraceOfARequestGoesOnToTheCallsThatItCausesEachWithASpanOfItsOwn() {
        List<String> ofPublication = toMoodle.parents().stream()
                .filter(parent -> parent.startsWith(PUBLICATION.substring(0, 35)))
                .toList();
        assertThat(ofPublication).isNotEmpty().doesNotHaveDuplicates().doesNotContain(PUBLICATION);
        assertThat(ofPublication).allMatch(parent -> parent.endsWith("-01"));
        assertThat(toWorkday.parents())
                .filteredOn(parent -> parent.startsWith(SYNC.substring(0, 35)))
                .isNotEmpty()
                .allMatch(parent -> parent.endsWith("-00"));
    }

    @Test
    void theTraceOfWhoEndsAPairGoesNowhereAndItsCallsGoOutUnderAnother() {
        List<String> all = new ArrayList<>(toMoodle.parents());
        all.addAll(toWorkday.parents());
        assertThat(all).noneMatch(parent -> parent.contains(END.substring(3, 35)));
        assertThat(all).allMatch(parent -> TraceContext.parse(parent).isPresent());
    }

    @Test
    void noNameOnTheListSpeaksOfPerformancePayOrPromotion() {
        assertThat(Outbound.ofCareers(Outbound.ALL)).isEmpty();
        assertThat(Outbound.ofCareers(List.of(
                        new Outbound(To.MOODLE, "core_grades_update_grades", Set.of("a"), ""),
                        new Outbound(To.WORKDAY, "PUT worker", Set.of("Performance_Rating"), ""))))
                .hasSize(2);
    }

    @Test
    void noLineOfTheLogTellsOfAnybody() {
        assertThat(LINES).anyMatch(line -> line.contains("people change ok, at most"));
        for (String word : List.of(
                CANARY,
                scene.mentorNumber,
                scene.menteeNumber,
                scene.pair.toString(),
                scene.programme.toString(),
                "support-cases",
                "SUPPORT",
                "example.org",
                TOKEN,
                scene.mentor)) {
            assertThat(LINES).as(word).noneMatch(line -> line.contains(word));
        }
    }

    @Test
    void noPrivateWordLeaves() {
        assertThat(toMoodle.texts()).noneMatch(text -> text.contains(CANARY));
        assertThat(toWorkday.texts()).noneMatch(text -> text.contains(CANARY));
        for (String number : List.of(scene.mentorNumber, scene.menteeNumber, Scene.CONTACT)) {
            assertThat(sink.to(number + "@example.org")).noneMatch(text -> text.contains(CANARY));
        }
        assertThat(sink.to(Scene.CONTACT + "@example.org")).isNotEmpty();
    }

    @Test
    void aForeignFieldAndAForeignOperationAreFound() throws Exception {
        try (CallRecorder recorder = new CallRecorder(To.MOODLE, moodle.url(), OutboundTest::moodleName);
                CallRecorder other = new CallRecorder(To.WORKDAY, workday.baseUri(), OutboundTest::workdayName)) {
            send(
                    recorder.url().resolve("/webservice/rest/server.php"),
                    "POST",
                    "wstoken=x&wsfunction=core_message_send_instant_messages&messages%5B0%5D%5Btext%5D=a"
                            + "&messages%5B7%5D%5Bscore%5D=3");
            send(
                    recorder.url().resolve("/webservice/rest/server.php"),
                    "POST",
                    "wstoken=x&wsfunction=core_grades_update_grades&grade=1");
            send(other.url().resolve("/ccx/api/performance"), "PUT", "rating=1");
            send(URI.create(other.url() + workday.tenant().reportPath() + "?format=json&worker=1"), "GET", "");
            List<Made> made = new ArrayList<>(recorder.calls());
            made.addAll(other.calls());
            made.add(new Made(To.MAIL, "letter", Set.of("Subject", "X-Pair")));
            assertThat(Outbound.foreign(made))
                    .contains(
                            "MOODLE core_message_send_instant_messages: messages[][score] is not on the list",
                            "MOODLE core_grades_update_grades is not on the list",
                            "WORKDAY PUT /ccx/api/performance is not on the list",
                            "WORKDAY PUT /ccx/api/performance: rating is not on the list",
                            "WORKDAY GET report: worker is not on the list",
                            "MAIL letter: X-Pair is not on the list")
                    .noneMatch(line -> line.contains("messages[][text]") || line.contains("Subject"));
            assertThat(Outbound.idle(made, EnumSet.of(To.MOODLE)))
                    .contains("MOODLE core_webservice_get_site_info: never made");
        }
    }

    private static void send(URI address, String method, String form) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }
}
