package org.reversementoring.mail.testing;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real SMTP server on 127.0.0.1 that takes every letter, delivers none, and can write them to a folder as a mail sink
 * does.
 */
public final class MailSink implements AutoCloseable {
    /** Kept, because a logger that nobody holds forgets its level; it would tell of each new address. */
    private static final Logger SERVER_LOG = Logger.getLogger("com.icegreen.greenmail");

    static {
        SERVER_LOG.setLevel(Level.WARNING);
    }

    private final GreenMail server;

    private MailSink(GreenMail server) {
        this.server = server;
    }

    /** Listens from now on; on any free port. */
    public static MailSink start() {
        return start(0);
    }

    /** @param port 0 for any free one */
    public static MailSink start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailSink(server);
    }

    /** As {@link #start()}; takes letters only from who signs in with these. */
    public static MailSink startFor(String user, String password) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setAuthRequired(true);
        server.start();
        server.setUser(user + "@example.com", user, password);
        return new MailSink(server);
    }

    public int port() {
        SmtpServer smtp = server.getSmtp();
        return smtp.getPort();
    }

    /** The product's settings for it, in the clear as for every server on the same machine. */
    public Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "RM_MAIL_HOST", "127.0.0.1",
                "RM_MAIL_PORT", Integer.toString(port()),
                "RM_MAIL_FROM", "Mentoring <no-reply@mentoring.example>"));
    }

    /** Every letter so far, in order of arrival. */
    public List<MimeMessage> letters() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The letters to this address, each as it came over the line: header and body, lines ending with CR and LF. */
    public List<String> to(String address) {
        return letters().stream()
                .filter(letter -> isTo(letter, address))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.toString(letter.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes every letter so far into files of this folder, named by their number. */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            List<MimeMessage> all = letters();
            for (int i = 0; i < all.size(); i++) {
                Files.writeString(
                        folder.resolve("%04d.eml".formatted(i)),
                        GreenMailUtil.getWholeMessage(all.get(i)),
                        StandardCharsets.ISO_8859_1);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops listening; what came stays to be looked at. */
    @Override
    public void close() {
        server.stop();
    }
}
