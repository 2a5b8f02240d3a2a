package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.problem.RefusedException;

class MetricsServiceTest {
    private static final Actor STRANGER = new Actor("stranger", null, null, Set.of(), false);

    @Test
    void whoMayNotReadThemIsRefusedWithoutWaitingForWhoMay() {
        MetricsService service = new MetricsService(
                null,
                null,
                new InMemoryUnitOfWork(),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()));
        // As long as a reading takes, its thread has this monitor.
        synchronized (service) {
            assertThatThrownBy(() -> CompletableFuture.runAsync(() -> service.read(STRANGER))
                            .get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RefusedException.class);
        }
    }
}
