package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.problem.RefusedException;

class HibernateUnitOfWorkTest {
    private static final int MORE_THAN_THE_POOL_HOLDS = 40;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Timeout(90)
    void aRefusedUnitGivesItsConnectionBack(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> work.run(() -> {
                        work.em()
                                .createQuery("select count(r) from ProgrammeRow r")
                                .getSingleResult();
                        throw RefusedException.notAllowed();
                    }));
        }
        assertThat(work.<Object>run(() -> work.em()
                        .createQuery("select count(r) from ProgrammeRow r")
                        .getSingleResult()))
                .isInstanceOf(Long.class);
    }
}
