package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.event.Notice;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.pairing.PairId;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/** What people are told outside of the product: the whole product with a real mail server and a Moodle. */
class NoticesLeaveTest {
    private static final String TOKEN = "token-of-moodle";
    /** What differs from letter to letter by nature; the last is the mail server's own. */
    private static final Pattern OWN_LINES = Pattern.compile("(?m)^(Date|To|Message-ID|Received): .*\\R");

    @TempDir
    static Path folder;

    private static MailSink sink;
    private static MoodleSimulator moodle;
    private static RunningProduct product;
    private static Workforce workforce;
    private static Firm firm;

    @BeforeAll
    static void start() throws IOException {
        sink = MailSink.start();
        moodle = new MoodleSimulator(0, TOKEN, Clock.systemUTC());
        Map<String, String> settings = sink.settings();
        settings.put("RM_PUBLIC_URL", "https://intranet.example/mentoring");
        settings.put("RM_MOODLE_URL", moodle.url().toString());
        settings.put("RM_MOODLE_TOKEN", TOKEN);
        product = new RunningProduct(folder, settings);
        firm = Firm.with(product);
        workforce = firm.workforce();
    }

    @AfterAll
    static void stop() {
        product.close();
        moodle.close();
        sink.close();
    }

    private static List<String> lettersTo(String number) {
        return sink.to(number + "@example.org");
    }

    private static void tell(PersonId person, Notice.Kind kind) {
        product.stores.work.run(() -> product.stores.notices.add(Notice.ofPair(
                UUID.randomUUID(), person, product.clock.instant(), kind, new PairId(UUID.randomUUID()))));
    }

    private static PersonId person(String number) {
        return product.stores.work.run(() -> product.stores
                .people
                .find(new EmployeeNumber(number))
                .orElseThrow()
                .id());
    }

    private static String choose(String token, String body) {
        RunningProduct.Answer read = product.call(token, "GET", "me/notice-channels", "");
        RunningProduct.Answer answer = product.call(
                token,
                "PUT",
                "me/notice-channels",
                body,
                "If-Match",
                read.headers().get("etag").get(0));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyKindOfNoticeIsTheSameLetterByteForByteInEachLanguage() {
        String number = "E7000001";
        PersonId person = workforce.employ(number);
        for (String language : List.of("de", "en")) {
            choose(product.token(number), "{\"channels\": [\"MAIL\"], \"language\": \"" + language + "\"}");
            int before = lettersTo(number).size();
            for (Notice.Kind kind : Notice.Kind.values()) {
                tell(person, kind);
                product.run("notice-delivery");
            }
            List<String> letters = lettersTo(number);
            assertThat(letters).hasSize(before + Notice.Kind.values().length);
            assertThat(letters.subList(before, letters.size()).stream()
                            .map(letter -> OWN_LINES.matcher(letter).replaceAll(""))
                            .collect(Collectors.toSet()))
                    .hasSize(1)
                    .allSatisfy(letter -> assertThat(letter)
                            .contains(
                                    "https://intranet.example/mentoring",
                                    "Subject: "
                                            + (language.equals("de")
                                                    ? "=?UTF-8?Q?Es_gibt_etwas_f=C3=BCr_dich"
                                                    : "There is something to read"))
                            .doesNotContain(number, "Somebody"));
        }
    }

    @Test
    void bothMembersHearOfThePairInTheDailyBatchAloneAndInOneLetter() {
        Scene scene = firm.scene();
        product.run("pair-notices");
        product.run("notice-delivery");
        assertThat(lettersTo(scene.mentorNumber)).isEmpty();
        scene.nextDay();
        scene.accept(Side.MENTOR);
        scene.accept(Side.MENTEE);
        scene.nextDay();
        product.run("notice-delivery");
        product.run("notice-delivery");
        List<String> toMentor = lettersTo(scene.mentorNumber);
        List<String> toMentee = lettersTo(scene.menteeNumber);
        assertThat(toMentor).hasSize(1);
        assertThat(toMentee).hasSize(1);
        assertThat(OWN_LINES.matcher(toMentor.get(0)).replaceAll(""))
                .isEqualTo(OWN_LINES.matcher(toMentee.get(0)).replaceAll(""));
        assertThat(toMentor.get(0)).doesNotContain(scene.pair, scene.programme, scene.menteeNumber);
        assertThat(lettersTo(Scene.MANAGER)).isEmpty();
    }

    @Test
    void aMessageOfTheLearningPlatformSaysTheSameAndGoesToWhoChoseIt() {
        String number = "E7000002";
        PersonId person = workforce.employ(number);
        String answer = choose(product.token(number), "{\"channels\": [\"LMS\"], \"language\": \"de\"}");
        assertThat(answer).contains("\"available\":[\"MAIL\",\"LMS\"]").contains("\"channels\":[\"LMS\"]");
        moodleAccount(number);
        tell(person, Notice.Kind.PAIR_PAUSED);
        moodle.faults().maintenance(true);
        product.run("notice-delivery");
        assertThat(moodle.snapshot().path("messages")).isEmpty();
        moodle.faults().clear();
        product.pass(Duration.ofMinutes(1));
        product.run("notice-delivery");
        product.run("notice-delivery");
        assertThat(moodle.snapshot().path("messages")).hasSize(1);
        assertThat(moodle.snapshot().path("messages").path(0).path("text").asText())
                .startsWith("Es gibt etwas für dich zu lesen<br>")
                .contains("https://intranet.example/mentoring")
                .doesNotContain(number, "Somebody", "pausiert", "Paar");
        assertThat(lettersTo(number)).isEmpty();
    }

    private static void moodleAccount(String number) {
        var course = product.connections.platform.publish(new org.reversementoring.spi.LearningPlatform.CourseSpec(
                "rm-test", "Course", "rm-tpl-mentor", product.clock.instant(), null));
        product.connections.platform.enrol(
                course,
                List.of(new org.reversementoring.spi.LearningPlatform.Learner(
                        new EmployeeNumber(number), "Somebody Else", number + "@example.org")));
    }

    @Test
    void aSupportContactIsToldWithTheNextRunAndNoRequestWaitsForAServerThatIsDown() throws IOException {
        Map<String, String> settings = Map.of(
                "RM_MAIL_HOST", "127.0.0.1",
                "RM_MAIL_PORT", Integer.toString(nobody()),
                "RM_MAIL_FROM", "no-reply@mentoring.example");
        Path place = Files.createDirectories(folder.resolve("down"));
        Set<String> log = new HashSet<>();
        Handler listener = listener(log);
        Logger logger = Logger.getLogger(NoticeLog.class.getName());
        logger.addHandler(listener);
        try (RunningProduct down = new RunningProduct(place, settings)) {
            Firm other = Firm.with(down);
            Scene scene = other.scene();
            scene.accept(Side.MENTOR);
            scene.accept(Side.MENTEE);
            RunningProduct.Answer help = down.call(
                    scene.mentor,
                    "POST",
                    "support-cases",
                    "{\"kind\": \"SUPPORT\", \"programme\": \"" + scene.programme + "\", \"pair\": \"" + scene.pair
                            + "\", \"urgency\": \"URGENT\"}");
            assertThat(help.status()).as(help.body()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                down.run("notice-delivery");
            }
            assertThat(down.stores.work.run(() -> down.stores.notices.waiting(other.contact())))
                    .isNotEmpty();
            assertThat(log)
                    .hasSize(1)
                    .allSatisfy(line ->
                            assertThat(line).contains("MAIL is out of reach").doesNotContain("@", Scene.CONTACT));
        } finally {
            logger.removeHandler(listener);
        }
    }

    private static int nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Handler listener(Set<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void whoAsksForHelpIsAnsweredAndTheContactGetsTheSameLetterAsEverybody() {
        Scene scene = firm.scene();
        scene.accept(Side.MENTOR);
        scene.accept(Side.MENTEE);
        int before = lettersTo(Scene.CONTACT).size();
        RunningProduct.Answer help = product.call(
                scene.mentor,
                "POST",
                "support-cases",
                "{\"kind\": \"SUPPORT\", \"programme\": \"" + scene.programme + "\", \"pair\": \"" + scene.pair
                        + "\", \"urgency\": \"URGENT\"}");
        assertThat(help.status()).as(help.body()).isEqualTo(200);
        product.run("notice-delivery");
        List<String> letters = lettersTo(Scene.CONTACT);
        assertThat(letters).hasSize(before + 1);
        assertThat(letters.get(before))
                .contains("Subject: There is something to read")
                .doesNotContain(scene.pair, scene.programme, scene.mentorNumber, "urgent", "support");
        assertThat(lettersTo(scene.menteeNumber)).isEmpty();
    }

    @Test
    void whatEverybodyChoseTravelsInTheirExport() {
        String number = "E7000003";
        workforce.employ(number);
        String token = product.token(number);
        assertThat(product.call(token, "GET", "me/notice-channels", "").body())
                .contains("\"channels\":[\"MAIL\"]", "\"version\":0");
        choose(token, "{\"channels\": [], \"language\": \"de\"}");
        RunningProduct.Answer stale =
                product.call(token, "PUT", "me/notice-channels", "{\"channels\": []}", "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        RunningProduct.Answer nothing = product.call(token, "PUT", "me/notice-channels", "{}", "If-Match", "\"1\"");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("channels");
        assertThat(product.call(token, "GET", "me/export", "").body())
                .contains("notice-channels")
                .contains("\"language\":\"de\"");
        tell(person(number), Notice.Kind.SOMETHING_TO_READ);
        product.run("notice-delivery");
        assertThat(lettersTo(number)).isEmpty();
    }

    @Test
    void theSinkWritesEveryLetterIntoAFolder() throws IOException {
        String number = "E7000004";
        tell(workforce.employ(number), Notice.Kind.SOMETHING_TO_READ);
        product.run("notice-delivery");
        Path letters = sink.writeTo(folder.resolve("letters"));
        try (var files = Files.list(letters)) {
            assertThat(files.map(NoticesLeaveTest::text).filter(text -> text.contains("To: " + number)))
                    .hasSize(1);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
