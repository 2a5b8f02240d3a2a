package org.reversementoring.demo.story;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.reversementoring.mail.testing.MailSink;

/** What came by mail so far, at a real mail server on 127.0.0.1 that delivers nothing. */
public final class Letters {
    private final MailSink sink;

    public Letters(MailSink sink) {
        this.sink = sink;
    }

    /**
     * One letter as its reader sees it.
     *
     * @param body without line breaks at its end
     */
    public record Letter(String from, String to, String subject, String body) {
        static Letter of(MimeMessage message) {
            try {
                return new Letter(
                        message.getFrom()[0].toString(),
                        Arrays.toString(message.getAllRecipients()),
                        message.getSubject(),
                        message.getContent().toString().replace("\r\n", "\n").stripTrailing());
            } catch (MessagingException e) {
                throw new IllegalStateException("a letter cannot be read", e);
            } catch (IOException e) {
                throw new UncheckedIOException("a letter cannot be read", e);
            }
        }

        /** Everything but to whom. */
        public String words() {
            return from + "\n" + subject + "\n" + body;
        }
    }

    /** In order of arrival. */
    public List<Letter> all() {
        return sink.letters().stream().map(Letter::of).toList();
    }

    /** Those to this address. */
    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.to().contains(address)).toList();
    }
}
