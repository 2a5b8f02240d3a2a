package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;

/** What is tried again, how long is waited, and who may change the site. */
class MoodleClientTest {
    private static final String OFF = "{\"exception\":\"x\",\"errorcode\":\"dmlwriteexception\",\"message\":\"m\"}";

    private final SimulatedStage stage = new SimulatedStage();
    private final Turns turns = new Turns(new InMemoryLeases(Clock.systemUTC()));
    private final MoodleClient client = new MoodleClient(settings(Duration.ofSeconds(20)));

    private MoodleSettings settings(Duration deadline) {
        return new MoodleSettings(
                stage.simulator.url(), SimulatedStage.TOKEN, "rm", 5, deadline, List.of(), "rm-completion");
    }

    @AfterEach
    void stop() {
        client.close();
        turns.close();
        stage.close();
    }

    /** Trouble at the first call of a function; the second would be answered. */
    enum Trouble {
        GATEWAY,
        LOST_RACE,
        LOST_ANSWER;

        void at(SimulatedStage stage, Function function) {
            String name = function.moodleName();
            switch (this) {
                case GATEWAY -> stage.simulator.faults().answerNext(name, 502, Map.of(), "<html>Bad gateway</html>");
                case LOST_RACE -> stage.simulator.faults().answerNext(name, 200, Map.of(), OFF);
                case LOST_ANSWER -> stage.simulator.faults().loseNextAnswer(name);
            }
        }
    }

    static Stream<Arguments> troubles() {
        return Arrays.stream(Function.values())
                .flatMap(function -> Arrays.stream(Trouble.values()).map(trouble -> Arguments.of(function, trouble)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void what_comes_out_the_same_is_tried_again_and_nothing_else(Function function, Trouble trouble) {
        trouble.at(stage, function);
        if (trouble != Trouble.LOST_ANSWER) {
            stage.simulator.faults().answerNext(function.moodleName(), 200, Map.of(), "{\"well\":1}");
        }
        Throwable thrown = catchThrowable(() -> call(function));
        int calls = function.nature().mayRepeat() ? 2 : 1;
        assertThat(stage.callsOf(function)).isEqualTo(calls);
        // Without parameters Moodle may refuse it; that it was asked again is what counts.
        assertThat(thrown instanceof PlatformUnavailableException).isEqualTo(calls == 1);
    }

    private JsonNode call(Function function) {
        return turns.take("site", turn -> client.changing(turn, () -> client.call(function, Parameters.none())));
    }

    @Test
    void after_the_last_try_it_is_given_up() {
        for (int i = 0; i < 9; i++) {
            stage.simulator.faults().answerNext(Function.SITE_INFO.moodleName(), 500, Map.of(), "");
        }
        assertThatExceptionOfType(PlatformUnavailableException.class)
                .isThrownBy(() -> call(Function.SITE_INFO))
                .withMessageContaining("HTTP 500");
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"200,accessexception", "403,", "404,", "302,", "400,"})
    void what_somebody_has_to_put_right_is_not_tried_again(int status, String code) {
        String body = "{\"exception\":\"x\",\"errorcode\":\"" + code + "\"}";
        stage.simulator.faults().answerNext(Function.SITE_INFO.moodleName(), status, Map.of(), body);
        assertThatExceptionOfType(PlatformRejectedException.class).isThrownBy(() -> call(Function.SITE_INFO));
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(1);
    }

    private void unavailable(Map<String, String> headers) {
        stage.simulator.faults().answerNext(Function.SITE_INFO.moodleName(), 503, headers, "<html></html>");
    }

    @Test
    void a_short_wait_that_is_asked_for_is_kept() {
        unavailable(Map.of("Retry-After", "1"));
        long before = System.nanoTime();
        call(Function.SITE_INFO);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(2);
    }

    @Test
    void a_long_wait_is_not_slept_but_said() {
        unavailable(Map.of("Retry-After", "300"));
        PlatformUnavailableException thrown =
                (PlatformUnavailableException) catchThrowable(() -> call(Function.SITE_INFO));
        assertThat(thrown.retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(1);
    }

    @Test
    void nothing_is_tried_again_beyond_the_deadline() {
        unavailable(Map.of("Retry-After", "1"));
        try (MoodleClient hurried = new MoodleClient(settings(Duration.ofMillis(900)))) {
            assertThatExceptionOfType(PlatformUnavailableException.class)
                    .isThrownBy(() -> hurried.call(Function.SITE_INFO, Parameters.none()));
        }
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(1);
    }

    @Test
    void nobody_changes_the_site_outside_of_a_turn() {
        assertThatIllegalStateException().isThrownBy(() -> client.call(Function.ENROL, Parameters.none()));
        assertThat(stage.simulator.calls()).isEmpty();
    }

    @Test
    void who_lost_the_turn_stops_before_the_next_change() throws InterruptedException {
        Duration lease = Duration.ofMillis(50);
        Turns short1 = new Turns(new InMemoryLeases(Clock.systemUTC()), lease, lease);
        short1.take(
                "site",
                turn -> client.changing(turn, () -> {
                    client.call(Function.SITE_INFO, Parameters.none());
                    short1.close();
                    pause(lease.multipliedBy(3));
                    assertThatExceptionOfType(PlatformUnavailableException.class)
                            .isThrownBy(() -> client.call(Function.ENROL, Parameters.none()))
                            .withMessageContaining("turn");
                    return "";
                }));
        assertThat(stage.callsOf(Function.SITE_INFO)).isEqualTo(1);
        assertThat(stage.callsOf(Function.ENROL)).isZero();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_token_is_in_no_log_and_in_nothing_that_is_thrown() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord record) {
                logged.add(formatter.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            call(Function.SITE_INFO);
            thrownSafely(() -> call(Function.CREATE_USERS));
            unavailable(Map.of("Retry-After", "300"));
            thrownSafely(() -> call(Function.SITE_INFO));
            stage.simulator.faults().loseNextAnswer(Function.SEND_MESSAGES.moodleName());
            thrownSafely(() -> call(Function.SEND_MESSAGES));
            stage.simulator.faults().answerNext(Function.SITE_INFO.moodleName(), 200, Map.of(), "<html></html>");
            thrownSafely(() -> call(Function.SITE_INFO));
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }
        // Somebody did log at the finest level.
        assertThat(logged).anyMatch(line -> line.contains("server.php")).noneMatch(SimulatedStageToken::isIn);
        assertThat(stage.simulator.calls()).noneMatch(call -> SimulatedStageToken.isIn(call.target()));
    }

    private static void thrownSafely(Runnable call) {
        for (Throwable thrown = catchThrowable(call::run); thrown != null; thrown = thrown.getCause()) {
            assertThat(SimulatedStageToken.isIn(thrown.toString())).isFalse();
        }
    }

    private static final class SimulatedStageToken {
        private static boolean isIn(String text) {
            return text.contains(SimulatedStage.TOKEN);
        }
    }
}
