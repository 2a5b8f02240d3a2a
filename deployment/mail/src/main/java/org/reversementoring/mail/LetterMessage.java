package org.reversementoring.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.reversementoring.spi.Postbox.Letter;

/** A letter as it goes over the line. Its id says nothing: no time, no machine, no person. */
final class LetterMessage extends MimeMessage {
    private final String id;
    private final String address;

    LetterMessage(Session session, MailSettings settings, Letter letter, Instant at) throws MessagingException {
        super(session);
        id = "<" + letter.key() + "@" + settings.domain() + ">";
        address = letter.address();
        setFrom(mailbox(settings.from()));
        if (!settings.replyTo().isEmpty()) {
            setReplyTo(new InternetAddress[] {mailbox(settings.replyTo())});
        }
        setRecipient(RecipientType.TO, new InternetAddress(address, true));
        setSentDate(Date.from(at));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.body(), StandardCharsets.UTF_8.name());
        // RFC 3834, and its two forerunners: nobody's absence note shall answer.
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setHeader("Precedence", "bulk");
        saveChanges();
    }

    private static InternetAddress mailbox(String text) throws MessagingException {
        InternetAddress mailbox = new InternetAddress(MailSettings.addressOf(text), true);
        String name = MailSettings.nameOf(text);
        if (!name.isEmpty()) {
            try {
                mailbox.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return mailbox;
    }

    String address() {
        return address;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
