package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.curriculum.TrainingStatus;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** What every store of training records keeps to. */
public interface TrainingRecordsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    TrainingRecords records();

    UnitOfWork work();

    @Test
    default void aKeptRecordComesBackAsItWas() {
        TrainingRecord done = record(programme(), person(), Side.MENTOR).completed(NOW.plusSeconds(60));
        work().run(() -> records().add(done));
        assertThat(work().run(() -> records().find(done.programme(), done.person(), Side.MENTOR)))
                .contains(done.withVersion(1));
    }

    @Test
    default void theStatusFollowsTheRecordOfThatSideAlone() {
        TrainingRecord mentor = keep(record(programme(), person(), Side.MENTOR));
        assertThat(status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(status(mentor, Side.MENTEE)).isEqualTo(TrainingStatus.NOT_ENROLLED);
        work().run(() -> records().save(mentor.completed(NOW)));
        assertThat(status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        work().run(() -> records().remove(mentor.id()));
        work().run(() -> records().remove(mentor.id()));
        assertThat(status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);
    }

    @Test
    default void aPersonHasOneRecordOnOneSideOfAProgramme() {
        TrainingRecord first = keep(record(programme(), person(), Side.MENTOR));
        keep(record(first.programme(), first.person(), Side.MENTEE));
        refused(Problem.ALREADY_EXISTS, () -> records().add(record(first.programme(), first.person(), Side.MENTOR)));
    }

    @Test
    default void aChangeOfAnOlderVersionIsRefused() {
        TrainingRecord first = keep(record(programme(), person(), Side.MENTOR));
        TrainingRecord second = work().run(() -> records().save(first.completed(NOW)));
        assertThat(second.version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> records().save(first.completed(NOW)));
    }

    @Test
    default void recordsAreListedByProgrammeAndByPerson() {
        TrainingRecord one = keep(record(programme(), person(), Side.MENTOR));
        TrainingRecord sameProgramme = keep(record(one.programme(), person(), Side.MENTEE));
        TrainingRecord samePerson = keep(record(programme(), one.person(), Side.MENTEE));
        assertThat(work().run(() -> records().ofProgramme(one.programme())))
                .containsExactlyInAnyOrder(one, sameProgramme);
        assertThat(work().run(() -> records().ofPerson(one.person()))).containsExactlyInAnyOrder(one, samePerson);
    }

    private TrainingRecord keep(TrainingRecord trained) {
        return work().run(() -> records().add(trained));
    }

    private TrainingStatus status(TrainingRecord of, Side side) {
        return work().run(() -> records().status(of.programme(), of.person(), side));
    }

    private void refused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    private static TrainingRecord record(ProgrammeId programme, PersonId person, Side side) {
        return TrainingRecord.enrolled(new TrainingRecordId(UUID.randomUUID()), programme, person, side, NOW);
    }

    private static ProgrammeId programme() {
        return new ProgrammeId(UUID.randomUUID());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
