package org.reversementoring.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection to the server, open until it is closed or cut off. */
final class SmtpConnection {
    private final WatchedSockets sockets = new WatchedSockets();
    private final Session session;
    private final Transport transport;
    private final MailSettings settings;
    private boolean used;

    /** @param tls null for Java's own, which trusts what the Java trust store holds */
    SmtpConnection(MailSettings settings, @Nullable SSLSocketFactory tls) throws MessagingException {
        this.settings = settings;
        session = Session.getInstance(properties(tls));
        transport = session.getTransport("smtp");
    }

    private Properties properties(@Nullable SSLSocketFactory tls) {
        String millis = Long.toString(settings.answerWithin().toMillis());
        Properties all = new Properties();
        all.put("mail.smtp.host", settings.host());
        all.put("mail.smtp.port", Integer.toString(settings.port()));
        all.put("mail.smtp.connectiontimeout", millis);
        all.put("mail.smtp.timeout", millis);
        all.put("mail.smtp.socketFactory", sockets);
        all.put("mail.smtp.socketFactory.fallback", "false");
        // How we greet, and the sender for bounces: nothing of this machine.
        all.put("mail.smtp.localhost", settings.domain());
        all.put("mail.smtp.from", MailSettings.addressOf(settings.from()));
        all.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        all.put("mail.smtp.starttls.enable", is(MailSettings.Security.STARTTLS));
        all.put("mail.smtp.starttls.required", is(MailSettings.Security.STARTTLS));
        all.put("mail.smtp.ssl.enable", is(MailSettings.Security.IMPLICIT));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        if (tls != null) {
            all.put("mail.smtp.ssl.socketFactory", tls);
        }
        return all;
    }

    private String is(MailSettings.Security security) {
        return Boolean.toString(settings.security() == security);
    }

    void open() throws MessagingException {
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password());
        }
    }

    /** Whether a letter went over it before, so that the server may have closed it since. */
    boolean isUsed() {
        return used;
    }

    Session session() {
        return session;
    }

    void send(LetterMessage message) throws MessagingException {
        transport.sendMessage(message, new Address[] {new InternetAddress(message.address(), true)});
        used = true;
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The server hung up first.
        }
    }

    /** From another thread, while this one waits for an answer. */
    void cut() {
        sockets.cut();
    }
}
