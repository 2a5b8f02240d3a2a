package org.reversementoring.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in, and under whose name.
 *
 * @param user empty where the server asks for none
 * @param from the sender, such as {@code no-reply@example.com} or {@code Mentoring <no-reply@example.com>}
 * @param replyTo where answers go; empty for the sender
 * @param answerWithin how long one answer of the server may take
 * @param deadline for one letter altogether, however slowly the server answers
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String from,
        String replyTo,
        Duration answerWithin,
        Duration deadline) {
    public static final Duration DEFAULT_ANSWER = Duration.ofSeconds(10);
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** A single address without quotes, comments, blanks or anything that could begin another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,20}");

    /** A sender: an address, or a name without signs that structure headers, and the address in angle brackets. */
    private static final Pattern MAILBOX =
            Pattern.compile("(?<name>[^\\p{Cntrl}<>\"(),:;@\\\\\\[\\]]{1,100})<(?<address>[^<>]*)>");

    /** How the connection is kept from listeners. */
    public enum Security {
        /** Plain at first, then TLS before anything is said; without it nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        IMPLICIT,
        /** None: only for a server on this machine. */
        NONE
    }

    /** Throws IllegalArgumentException with a plain sentence, without values. */
    public MailSettings {
        if (security == Security.NONE && !isThisMachine(host)) {
            throw new IllegalArgumentException("mail without TLS is for a server on this machine alone");
        }
        if (!isMailbox(from) || !(replyTo.isEmpty() || isMailbox(replyTo))) {
            throw new IllegalArgumentException("the sender and the address for replies must be mail addresses");
        }
    }

    public static boolean isAddress(@Nullable String text) {
        return text != null && text.length() <= 254 && ADDRESS.matcher(text).matches();
    }

    /** An address, with or without a name before it. */
    public static boolean isMailbox(String text) {
        return isAddress(addressOf(text));
    }

    /** Whether the name or number of a host means this machine. */
    public static boolean isThisMachine(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    static String addressOf(String mailbox) {
        var matcher = MAILBOX.matcher(mailbox.strip());
        return matcher.matches() ? matcher.group("address").strip() : mailbox.strip();
    }

    static String nameOf(String mailbox) {
        var matcher = MAILBOX.matcher(mailbox.strip());
        return matcher.matches() ? matcher.group("name").strip() : "";
    }

    /** The sender's domain, under which letters are named and we greet. */
    String domain() {
        String address = addressOf(from);
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
