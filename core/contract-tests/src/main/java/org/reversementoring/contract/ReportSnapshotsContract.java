package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.ReportSnapshots;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link ReportSnapshots} must do. */
public interface ReportSnapshotsContract {
    ReportSnapshots snapshots();

    UnitOfWork work();

    @Test
    default void aKeptSnapshotComesBackAsItWas() {
        ReportSnapshot snapshot = ReportFixtures.snapshot(ReportFixtures.programme(), 1);
        work().run(() -> snapshots().add(snapshot));
        assertThat(work().run(() -> snapshots().find(snapshot.id()))).contains(snapshot.withVersion(1));
        assertThat(work().run(() -> snapshots().find(new ReportId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aWaveIsKeptOnce() {
        ProgrammeId programme = ReportFixtures.programme();
        ReportSnapshot first = work().run(() -> snapshots().add(ReportFixtures.snapshot(programme, 1)));
        for (ReportSnapshot again : new ReportSnapshot[] {first, ReportFixtures.snapshot(programme, 1)}) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> work().run(() -> snapshots().add(again)))
                    .extracting(RefusedException::problem)
                    .isEqualTo(Problem.ALREADY_EXISTS);
        }
        work().run(() -> snapshots().add(ReportFixtures.snapshot(ReportFixtures.programme(), 1)));
    }

    @Test
    default void aProgrammesSnapshotsComeInTheOrderOfTheirWaves() {
        ProgrammeId programme = ReportFixtures.programme();
        ReportSnapshot second = work().run(() -> snapshots().add(ReportFixtures.snapshot(programme, 2)));
        ReportSnapshot first = work().run(() -> snapshots().add(ReportFixtures.snapshot(programme, 1)));
        assertThat(work().run(() -> snapshots().of(programme))).containsExactly(first, second);
    }
}
