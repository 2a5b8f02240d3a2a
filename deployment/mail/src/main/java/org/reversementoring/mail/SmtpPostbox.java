package org.reversementoring.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.Postbox;
import org.reversementoring.spi.SelfCheck;

/**
 * Hands letters to a mail server over SMTP, several over one connection. A letter takes {@link MailSettings#deadline}
 * at most; then the connection is cut off, whatever the server does. What it says names no address.
 */
public final class SmtpPostbox implements Postbox, AutoCloseable {
    /** RFC 3463: a matter of security or policy, such as relaying denied, which the operator can mend. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d+");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16,128}");

    private final MailSettings settings;
    private final @Nullable SSLSocketFactory tls;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "smtp-postbox");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable SmtpConnection connection;

    public SmtpPostbox(MailSettings settings, Clock clock) {
        this(settings, clock, null);
    }

    SmtpPostbox(MailSettings settings, Clock clock, @Nullable SSLSocketFactory tls) {
        this.settings = settings;
        this.clock = clock;
        this.tls = tls;
    }

    @Override
    public Posted post(Letter letter) {
        if (!KEY.matcher(letter.key()).matches()) {
            throw new IllegalArgumentException("the key of a letter has 16 to 128 hexadecimal digits");
        }
        if (!MailSettings.isAddress(letter.address())) {
            return Posted.REFUSED;
        }
        return inTime(() -> tryToPost(letter)).orElse(Posted.OUT_OF_REACH);
    }

    private Posted tryToPost(Letter letter) {
        SmtpConnection open = connection;
        if (open != null && open.isUsed()) {
            try {
                return handIn(letter, open);
            } catch (MessagingException e) {
                // Servers hang up after a while or a number of letters: then once more on a new connection.
                drop(open);
            }
        }
        SmtpConnection fresh = null;
        try {
            fresh = connect();
            return handIn(letter, fresh);
        } catch (MessagingException e) {
            drop(fresh);
            return Posted.OUT_OF_REACH;
        }
    }

    private SmtpConnection connect() throws MessagingException {
        SmtpConnection fresh = new SmtpConnection(settings, tls);
        connection = fresh;
        try {
            fresh.open();
            return fresh;
        } catch (MessagingException e) {
            drop(fresh);
            throw e;
        }
    }

    /** Throws where the connection or the whole server failed, and not this letter. */
    private Posted handIn(Letter letter, SmtpConnection open) throws MessagingException {
        try {
            open.send(new LetterMessage(open.session(), settings, letter, clock.instant()));
            return Posted.TAKEN;
        } catch (MessagingException e) {
            Posted ofLetter = verdict(e);
            if (ofLetter == null) {
                throw e;
            }
            drop(open);
            return ofLetter;
        }
    }

    /**
     * What the server said about this letter alone. Only a refusal of the address (5xx to RCPT) is for good: what is
     * refused later, such as a full mailbox or a content that a filter dislikes, may pass another time. Null where it
     * said nothing about the letter.
     */
    private static @Nullable Posted verdict(MessagingException failed) {
        for (Exception e = failed; e instanceof MessagingException said; e = said.getNextException()) {
            if (said instanceof SMTPAddressFailedException address) {
                return ofAddress(address);
            }
        }
        if (failed instanceof SMTPSendFailedException sending
                && ".".equals(sending.getCommand())
                && sending.getReturnCode() >= 400
                && sending.getReturnCode() != 421) {
            return Posted.TRY_LATER;
        }
        return null;
    }

    private static @Nullable Posted ofAddress(SMTPAddressFailedException said) {
        int code = said.getReturnCode();
        if (code == 421 || code < 400) {
            return null;
        }
        boolean policy = POLICY.matcher(String.valueOf(said.getMessage())).find();
        return code < 500 || policy ? Posted.TRY_LATER : Posted.REFUSED;
    }

    private void drop(@Nullable SmtpConnection old) {
        connection = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void rest() {
        SmtpConnection open = connection;
        if (open != null) {
            inTime(() -> {
                drop(open);
                return true;
            });
        }
    }

    /** Empty where it took too long; then nothing of it goes on. */
    private <T> Optional<T> inTime(Callable<T> step) {
        Future<T> done = threads.submit(step);
        try {
            return Optional.of(done.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            cut(done);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            cut(done);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException unreadable) {
            // The library stumbled over what the server said.
            cut(done);
            return Optional.empty();
        }
    }

    private void cut(Future<?> step) {
        step.cancel(true);
        SmtpConnection open = connection;
        connection = null;
        if (open != null) {
            open.cut();
        }
    }

    @Override
    public List<SelfCheck> selfCheck() {
        String server = "Mail server " + settings + ": ";
        return List.of(inTime(this::look)
                .map(fault -> new SelfCheck(fault.isEmpty(), server + (fault.isEmpty() ? "good" : fault)))
                .orElseGet(() -> new SelfCheck(
                        false, server + "does not answer within " + settings.deadline() + "; look at the network")));
    }

    /** What is wrong, in words for an operator; empty where letters would be taken. */
    private String look() {
        SmtpConnection fresh = null;
        try {
            fresh = connect();
            return "";
        } catch (AuthenticationFailedException e) {
            return "does not let us in; look at RM_MAIL_USER and RM_MAIL_PASSWORD";
        } catch (MessagingException e) {
            return fault(e);
        } finally {
            drop(fresh);
        }
    }

    private String fault(MessagingException failed) {
        for (Throwable e = failed; e != null; e = e.getCause()) {
            if (e instanceof SSLException) {
                return "has no certificate that Java trusts for this name; look at the trust store and RM_MAIL_HOST";
            }
        }
        if (failed.getCause() instanceof IOException) {
            return "cannot be reached; look at RM_MAIL_HOST, RM_MAIL_PORT and the network";
        }
        if (settings.security() == MailSettings.Security.STARTTLS) {
            return "does not greet, or offers no STARTTLS; look at RM_MAIL_PORT and RM_MAIL_TLS";
        }
        return "does not greet as a mail server; look at RM_MAIL_PORT and RM_MAIL_TLS";
    }

    @Override
    public void close() {
        rest();
        threads.shutdownNow();
    }
}
