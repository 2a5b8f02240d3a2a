package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns.Turn;

/**
 * Calls web service functions. What may be repeated is tried again after a short pause; what makes something is called
 * at most once; all within one deadline. Changes are made by whoever has the turn of the site, as long as they have it.
 * What it throws holds neither token nor answer.
 */
final class MoodleClient implements AutoCloseable {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** Who is asked to wait longer does not, but says so. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MoodleSettings settings;
    private final Exchange exchange;
    /** Not static: turns are those of one site. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Turn> turns = new ThreadLocal<>();

    MoodleClient(MoodleSettings settings) {
        this.settings = settings;
        exchange = new Exchange(settings.resolve("webservice/rest/server.php"), settings.deadline());
    }

    /** Does the work, which changes the site, on this thread. */
    <T> T changing(Turn turn, Supplier<T> work) {
        turns.set(turn);
        try {
            return work.get();
        } finally {
            turns.remove();
        }
    }

    /** The function's answer; a JSON null for those that answer nothing. */
    JsonNode call(Function function, Parameters parameters) {
        byte[] form = parameters.encoded(settings.token(), function);
        long end = System.nanoTime() + settings.deadline().toNanos();
        int tries = function.nature().mayRepeat() ? TRIES : 1;
        for (int tried = 1; ; tried++) {
            checkTurn(function);
            try {
                return Reply.read(function, exchange.post(function, form, Duration.ofNanos(end - System.nanoTime())));
            } catch (MoodleOutage outage) {
                Duration pause = outage.retryAfter().orElse(pause(tried));
                boolean tooLong = pause.compareTo(LONGEST_PAUSE) > 0 || System.nanoTime() + pause.toNanos() - end >= 0;
                if (tried == tries || tooLong) {
                    throw outage;
                }
                sleep(pause);
            }
        }
    }

    /** As {@link #call}, for functions that report what they could not do as warnings. */
    void update(Function function, Parameters parameters) {
        JsonNode warnings = call(function, parameters).path("warnings");
        if (!warnings.isEmpty()) {
            throw new MoodleRejection(
                    function, Reply.plain(warnings.path(0).path("warningcode").asText()));
        }
    }

    private void checkTurn(Function function) {
        if (function.nature().needsTurn()) {
            Turn turn = turns.get();
            if (turn == null) {
                throw new IllegalStateException(function.moodleName() + " outside of a turn");
            }
            turn.check();
        }
    }

    /** Twice as long each time, and less by chance, so that callers do not come back all at once. */
    private static Duration pause(int tried) {
        long longest = FIRST_PAUSE.toMillis() << (tried - 1);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformUnavailableException("Interrupted while waiting for Moodle.");
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
