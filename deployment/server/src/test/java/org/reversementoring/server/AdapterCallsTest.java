package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.rest.HealthResource.State;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** What is seen of a connected system is what the last call saw. */
class AdapterCallsTest {
    @TempDir
    Path folder;

    @Test
    void a_system_that_was_not_called_is_unknown_and_one_that_is_not_set_up_is_off() throws IOException {
        try (MoodleSimulator moodle = new MoodleSimulator(0, "token", Clock.systemUTC());
                Connections connections = connected(moodle)) {
            assertThat(connections.calls.state(Adapter.MOODLE)).isEqualTo(State.UNKNOWN);
            assertThat(connections.calls.state(Adapter.MAIL)).isEqualTo(State.OFF);
            connections.look();
            assertThat(connections.calls.state(Adapter.MOODLE)).isEqualTo(State.UP);
            assertThat(connections.calls.state(Adapter.MAIL)).isEqualTo(State.OFF);
        }
    }

    @Test
    void a_call_tells_by_how_it_ends_and_throws_what_it_threw() throws IOException {
        MoodleSimulator moodle = new MoodleSimulator(0, "token", Clock.systemUTC());
        int port = moodle.url().getPort();
        try (Connections connections = connected(moodle)) {
            LearningPlatform platform = connections.platform;
            connections.look();
            moodle.close();
            assertThatThrownBy(() -> platform.notify(new EmployeeNumber("100001"), "There is something to read."))
                    .isInstanceOf(PlatformUnavailableException.class);
            assertThat(connections.calls.state(Adapter.MOODLE)).isEqualTo(State.DOWN);
            try (MoodleSimulator again = new MoodleSimulator(port, "token", Clock.systemUTC())) {
                assertThat(again.url().getPort()).isEqualTo(port);
                assertThatThrownBy(() -> platform.notify(new EmployeeNumber("100001"), "There is something to read."))
                        .isInstanceOf(PlatformRejectedException.class);
                assertThat(connections.calls.state(Adapter.MOODLE)).isEqualTo(State.DOWN);
                platform.ambiguous(List.of(new EmployeeNumber("100001")));
                assertThat(connections.calls.state(Adapter.MOODLE)).isEqualTo(State.UP);
            }
        }
    }

    @Test
    void only_calls_that_go_by_the_clock_are_counted() throws IOException {
        try (MoodleSimulator moodle = new MoodleSimulator(0, "token", Clock.systemUTC());
                Connections connections = connected(moodle)) {
            assertThatThrownBy(() ->
                            connections.platform.notify(new EmployeeNumber("100001"), "There is something to read."))
                    .isInstanceOf(PlatformRejectedException.class);
            connections.platform.ambiguous(List.of(new EmployeeNumber("100001")));
            assertThat(connections.calls.durations.collect().getDataPoints()).isEmpty();

            assertThat(connections.platform.progress(Map.of())).isEmpty();
            assertThat(connections.calls.durations.collect().getDataPoints()).hasSize(1);
        }
    }

    private Connections connected(MoodleSimulator moodle) {
        Settings settings = Settings.read(
                Map.of(
                        "RM_OIDC_ISSUER",
                        "https://sso.example.com/realms/reverse-mentoring",
                        "RM_KEY_FILE",
                        folder.resolve("keys.json").toString(),
                        "RM_MOODLE_URL",
                        moodle.url().toString(),
                        "RM_MOODLE_TOKEN",
                        "token"),
                null);
        return Connections.look(settings, Clock.systemUTC(), null);
    }
}
