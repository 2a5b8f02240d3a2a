package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void whatFailsToCloseKeepsNothingElseOpenAndIsTold() {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        assertThatIllegalStateException()
                .isThrownBy(() -> Closing.all(
                        () -> {
                            throw first;
                        },
                        () -> closed.add("jobs"),
                        () -> {
                            throw second;
                        },
                        () -> closed.add("database")))
                .withMessage("2 of 4 did not close in order")
                .withCause(first)
                .satisfies(all -> assertThat(all.getSuppressed()).containsExactly(second));
        assertThat(closed).containsExactly("jobs", "database");
    }
}
