package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.server.WorkdayTown.TENANT;
import static org.reversementoring.server.WorkdayTown.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TimeOrderedIds;

/** When the nodes of a cluster sync by themselves, and what their logs say of it. */
class PeopleSyncJobTest {
    private static final Logger LOG = Logger.getLogger(PeopleSyncJob.class.getName());

    @TempDir
    private Path folder;

    private final List<LogRecord> alarms = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            alarms.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private WorkdayTown town;
    private RunningProduct one;
    private RunningProduct other;

    @BeforeEach
    void syncOnce() {
        LOG.addHandler(listener);
        town = new WorkdayTown(folder, Map.of());
        one = town.node();
        other = town.node();
        sync(one);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(listener);
        other.close();
        one.close();
        town.close();
    }

    @Test
    void oneNodeOfTheClusterReadsOnceADayAlsoAfterARestart() {
        int before = reads();
        wakeAll();
        assertThat(reads()).as("an operator synced today").isEqualTo(before);
        pass(Duration.ofDays(1));
        wakeAll();
        try (RunningProduct restarted = town.node()) {
            restarted.pass(Duration.ofDays(1));
            restarted.run("people-sync");
        }
        assertThat(reads()).isEqualTo(before + 1);
        assertThat(alarms).isEmpty();
    }

    @Test
    void aQuarantineIsOneAlarmWithTheWholeReportAndIsNotReadAgainThatDay() {
        for (int i = 30; i < 130; i++) {
            town.people().hide("" + i);
        }
        pass(Duration.ofDays(1));
        wakeAll();
        pass(Duration.ofHours(2));
        wakeAll();
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(alarm.getMessage())
                    .startsWith("People were not synced: QUARANTINED")
                    .contains("190 employed people, last time 290", "--accept-drop");
        });
    }

    @Test
    void anOutageIsTriedAgainAfterAnHourAndIsWhatTheLatestSyncSays() {
        AtomicInteger reads = new AtomicInteger();
        PeopleDirectory out = new PeopleDirectory() {
            @Override
            public void read(Intake intake) {
                reads.incrementAndGet();
                throw new DirectoryUnavailableException("It answered 503 four times.");
            }

            @Override
            public List<SelfCheck> selfCheck() {
                return List.of();
            }
        };
        pass(Duration.ofDays(1));
        for (int minute = 0; minute < 60; minute++) {
            new PeopleSyncJob(one.stores, syncFrom(out), one.clock).run();
            pass(Duration.ofMinutes(1));
        }
        assertThat(reads).hasValue(1);
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.getLevel()).isEqualTo(Level.WARNING);
            assertThat(alarm.getMessage()).contains("It answered 503 four times. It is tried again in an hour.");
        });
        assertThat(latest()).contains("FAILED", "It answered 503 four times.");
        wakeAll();
        assertThat(latest()).contains("ACCEPTED");
    }

    private PeopleSyncService syncFrom(PeopleDirectory directory) {
        Ids ids = new TimeOrderedIds(one.clock);
        return new PeopleSyncService(
                one.stores.ofPeopleSync,
                directory,
                one.connections.turns,
                new Events(one.stores.outbox, ids, one.clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(Map.of("Associate", 4), ZoneOffset.UTC, ZoneOffset.UTC, 20),
                ids,
                one.clock);
    }

    private String latest() {
        return one.call(one.token("operator", StaffRole.OPERATOR), "GET", "people/syncs/latest", "")
                .body();
    }

    private void wakeAll() {
        for (RunningProduct node : List.of(one, other)) {
            node.run("people-sync");
            node.run("people-sync");
        }
    }

    private void pass(Duration time) {
        one.pass(time);
        other.pass(time);
    }

    private int reads() {
        return (int) town.workday().calls().stream()
                .filter(call -> call.contains(TENANT.reportPath()))
                .count();
    }
}
