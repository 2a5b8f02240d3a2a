package org.reversementoring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.mail.MailSettings.Security;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.spi.Postbox.Letter;
import org.reversementoring.spi.Postbox.Posted;
import org.reversementoring.spi.SelfCheck;

/** Against a real mail server, and against one that misbehaves. */
class SmtpPostboxTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String ANN = "ann@firm.example";
    private static final String BEN = "ben@firm.example";

    @TempDir
    Path folder;

    private MailSink sink;
    private FaultySmtp faulty;

    @BeforeEach
    void start() throws IOException {
        sink = MailSink.start();
        faulty = new FaultySmtp(sink.port());
    }

    @AfterEach
    void stop() throws IOException {
        faulty.close();
        sink.close();
    }

    private static MailSettings settings(int port, Security security) {
        return new MailSettings(
                "127.0.0.1",
                port,
                security,
                "",
                "",
                "Mentoring für alle <no-reply@mentoring.example>",
                "help@mentoring.example",
                Duration.ofMillis(400),
                Duration.ofMillis(1500));
    }

    private static SmtpPostbox plain(int port) {
        return new SmtpPostbox(settings(port, Security.NONE), CLOCK);
    }

    private static Letter to(String address) {
        return new Letter(
                KEY,
                address,
                "Es gibt etwas für dich zu lesen",
                "Hallo,\n\nes gibt etwas für dich zu lesen – ä ö ü ß.\n");
    }

    @Test
    void a_letter_arrives_with_its_umlauts_and_with_no_header_that_is_not_on_the_list() throws Exception {
        try (SmtpPostbox postbox = plain(sink.port())) {
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
        }
        MimeMessage letter = sink.letters().get(0);
        assertThat(letter.getSubject()).isEqualTo("Es gibt etwas für dich zu lesen");
        assertThat(letter.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("Hallo,\n\nes gibt etwas für dich zu lesen – ä ö ü ß.");
        assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<" + KEY + "@mentoring.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(letter.getHeader("Precedence")).containsExactly("bulk");
        assertThat(letter.getHeader("To")).containsExactly(ANN);
        assertThat(letter.getFrom()).extracting("address", "personal").hasSize(1);
        assertThat(letter.getFrom()[0].toString()).contains("no-reply@mentoring.example");
        assertThat(letter.getReplyTo()).extracting(Object::toString).containsExactly("help@mentoring.example");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
    }

    @Test
    void what_goes_over_the_line_is_ascii_and_greets_with_the_sender_s_domain_alone() {
        try (SmtpPostbox postbox = plain(faulty.port())) {
            postbox.post(to(ANN));
        }
        assertThat(faulty.said())
                .contains("EHLO mentoring.example", "MAIL FROM:<no-reply@mentoring.example>", "RCPT TO:<" + ANN + ">");
        assertThat(sink.to(ANN).get(0)).matches("\\p{ASCII}*");
    }

    @TestFactory
    Stream<DynamicTest> an_address_that_is_no_plain_address_is_refused_and_nothing_is_sent() {
        return Stream.of(
                        "",
                        "ann",
                        "ann@firm.example\r\nBcc: eve@evil.example",
                        "ann@firm.example, eve@evil.example",
                        "ann@firm.example eve@evil.example",
                        "Ann <ann@firm.example>",
                        "\"ann\"@firm.example",
                        "ann@[127.0.0.1]",
                        "ann@firm.example\0",
                        "änn@firm.example",
                        "ann@firm..example",
                        "a".repeat(65) + "@firm.example")
                .map(address -> DynamicTest.dynamicTest("'" + address.replaceAll("\\p{Cntrl}", "|") + "'", () -> {
                    try (SmtpPostbox postbox = plain(sink.port())) {
                        assertThat(postbox.post(to(address))).isEqualTo(Posted.REFUSED);
                    }
                    assertThat(sink.letters()).isEmpty();
                }));
    }

    @Test
    void a_key_or_a_subject_begins_no_other_header() {
        try (SmtpPostbox postbox = plain(sink.port())) {
            assertThatThrownBy(() -> postbox.post(new Letter(KEY + ">\r\nBcc: eve@evil.example", ANN, "a", "b")))
                    .isInstanceOf(IllegalArgumentException.class);
            postbox.post(new Letter(KEY, ANN, "a\r\nBcc: eve@evil.example\r\n\r\nx", "b"));
        }
        assertThat(sink.to("eve@evil.example")).isEmpty();
        assertThat(sink.to(ANN)).allSatisfy(text -> assertThat(text).doesNotContainPattern("(?m)^Bcc:"));
    }

    @Test
    void many_letters_go_over_one_connection_and_over_a_new_one_where_the_server_hung_up() {
        try (SmtpPostbox postbox = plain(faulty.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
            }
            assertThat(faulty.said().stream().filter(line -> line.startsWith("EHLO")))
                    .hasSize(1);
            faulty.fail(FaultySmtp.Fault.ONE_LETTER_A_CONNECTION);
            for (int i = 0; i < 3; i++) {
                assertThat(postbox.post(to(BEN))).isEqualTo(Posted.TAKEN);
            }
        }
        assertThat(sink.to(ANN)).hasSize(3);
        assertThat(sink.to(BEN)).hasSize(3);
    }

    @Test
    void one_refused_address_stops_no_other_letter() {
        faulty.answer("RCPT TO:<" + ANN, "550 5.1.1 no such user");
        try (SmtpPostbox postbox = plain(faulty.port())) {
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.REFUSED);
            assertThat(postbox.post(to(BEN))).isEqualTo(Posted.TAKEN);
            faulty.answer("RCPT TO:<" + ANN, "451 4.7.1 greylisted");
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TRY_LATER);
            assertThat(postbox.post(to(BEN))).isEqualTo(Posted.TAKEN);
            faulty.answer("RCPT TO:<" + ANN, "554 5.7.1 relay access denied");
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TRY_LATER);
            faulty.answer("RCPT TO:<" + ANN, null);
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
        }
    }

    @Test
    void what_the_server_refuses_for_all_is_no_fault_of_the_letter() {
        try (SmtpPostbox postbox = plain(faulty.port())) {
            faulty.answer("MAIL FROM", "550 5.7.1 sender not allowed");
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            faulty.answer("MAIL FROM", null);
            faulty.answer("RCPT TO", "421 4.3.2 shutting down");
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            faulty.answer("RCPT TO", null);
            faulty.answer("DATA", "554 5.6.0 I dislike it");
            assertThat(postbox.post(to(ANN))).isNotIn(Posted.TAKEN, Posted.REFUSED);
        }
    }

    @Test
    void a_server_that_is_down_is_out_of_reach() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (SmtpPostbox postbox = plain(nobody)) {
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            assertThat(postbox.selfCheck())
                    .containsExactly(new SelfCheck(
                            false,
                            "Mail server 127.0.0.1:" + nobody
                                    + ": cannot be reached; look at RM_MAIL_HOST, RM_MAIL_PORT and the network"));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_slow_server_never_holds_a_letter_beyond_the_deadline() {
        return Stream.of(FaultySmtp.Fault.SILENT, FaultySmtp.Fault.DRIPPING)
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    faulty.fail(fault);
                    try (SmtpPostbox postbox = plain(faulty.port())) {
                        long began = System.nanoTime();
                        assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
                        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
                        assertThat(postbox.selfCheck()).noneMatch(SelfCheck::ok);
                        faulty.fail(null);
                        assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
                    }
                    assertThat(leftThreads()).isEmpty();
                }));
    }

    private static List<String> leftThreads() throws InterruptedException {
        for (int i = 0; i < 50 && !postboxThreads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        return postboxThreads();
    }

    private static List<String> postboxThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter("smtp-postbox"::equals)
                .toList();
    }

    @Test
    void a_server_that_took_the_letter_and_said_nothing_gets_it_again_under_the_same_id() throws Exception {
        try (SmtpPostbox postbox = plain(faulty.port())) {
            faulty.fail(FaultySmtp.Fault.GONE_AFTER_DATA);
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            faulty.fail(null);
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
        }
        assertThat(sink.letters()).hasSize(2);
        assertThat(sink.letters().get(0).getMessageID())
                .isEqualTo(sink.letters().get(1).getMessageID());
    }

    @Test
    void where_tls_is_required_nothing_is_said_without_it() {
        try (SmtpPostbox postbox = new SmtpPostbox(settings(faulty.port(), Security.STARTTLS), CLOCK)) {
            assertThat(postbox.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            assertThat(postbox.selfCheck().get(0).text()).contains("offers no STARTTLS");
        }
        assertThat(faulty.said()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
        assertThat(sink.letters()).isEmpty();
    }

    @Test
    void a_letter_goes_over_tls_from_the_first_byte_or_after_starttls() throws Exception {
        SSLContext tls = Certificate.contextIn(folder, "ip:127.0.0.1");
        for (boolean implicit : List.of(true, false)) {
            try (FaultySmtp server = new FaultySmtp(sink.port(), tls, implicit);
                    SmtpPostbox postbox = new SmtpPostbox(
                            settings(server.port(), implicit ? Security.IMPLICIT : Security.STARTTLS),
                            CLOCK,
                            tls.getSocketFactory())) {
                assertThat(postbox.post(to(ANN))).isEqualTo(Posted.TAKEN);
                assertThat(postbox.selfCheck()).allMatch(SelfCheck::ok);
            }
        }
        assertThat(sink.to(ANN)).hasSize(2);
    }

    @Test
    void a_certificate_that_is_not_trusted_or_of_another_name_ends_it() throws Exception {
        SSLContext other = Certificate.contextIn(folder, "dns:elsewhere.example");
        for (boolean implicit : List.of(true, false)) {
            Security security = implicit ? Security.IMPLICIT : Security.STARTTLS;
            try (FaultySmtp server = new FaultySmtp(sink.port(), other, implicit);
                    SmtpPostbox strict = new SmtpPostbox(settings(server.port(), security), CLOCK);
                    SmtpPostbox trusting =
                            new SmtpPostbox(settings(server.port(), security), CLOCK, other.getSocketFactory())) {
                assertThat(strict.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
                assertThat(strict.selfCheck().get(0).text()).contains("no certificate that Java trusts");
                assertThat(trusting.post(to(ANN))).isEqualTo(Posted.OUT_OF_REACH);
            }
        }
        assertThat(sink.letters()).isEmpty();
    }

    @Test
    void it_signs_in_where_the_server_asks_for_it_and_a_wrong_password_is_said() {
        try (MailSink locked = MailSink.startFor("mentoring", "s3cret")) {
            for (String password : List.of("s3cret", "wrong")) {
                MailSettings settings = new MailSettings(
                        "127.0.0.1",
                        locked.port(),
                        Security.NONE,
                        "mentoring",
                        password,
                        "no-reply@mentoring.example",
                        "",
                        MailSettings.DEFAULT_ANSWER,
                        MailSettings.DEFAULT_DEADLINE);
                boolean right = password.equals("s3cret");
                try (SmtpPostbox postbox = new SmtpPostbox(settings, CLOCK)) {
                    assertThat(postbox.selfCheck()).allMatch(check -> check.ok() == right);
                    assertThat(postbox.selfCheck().get(0).text())
                            .contains(right ? "good" : "look at RM_MAIL_USER and RM_MAIL_PASSWORD")
                            .doesNotContain(password);
                    assertThat(postbox.post(to(ANN))).isEqualTo(right ? Posted.TAKEN : Posted.OUT_OF_REACH);
                }
                assertThat(settings.toString()).doesNotContain(password);
            }
        }
    }

    @Test
    void the_check_sends_nothing() {
        try (SmtpPostbox postbox = plain(faulty.port())) {
            assertThat(postbox.selfCheck())
                    .containsExactly(new SelfCheck(true, "Mail server 127.0.0.1:" + faulty.port() + ": good"));
        }
        assertThat(faulty.said()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
        assertThat(sink.letters()).isEmpty();
    }
}
