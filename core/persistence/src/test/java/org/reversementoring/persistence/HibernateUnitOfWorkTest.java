package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

class HibernateUnitOfWorkTest {
    private static final int MORE_THAN_THE_POOL_HOLDS = 40;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Timeout(90)
    void whoAddsWhatAnotherUnitAddedMeanwhileFindsItAtTheNextTry(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        HibernateChannelChoices choices = new HibernateChannelChoices(work);
        PersonId person = new PersonId(UUID.randomUUID());
        AtomicInteger tries = new AtomicInteger();
        ChannelChoice kept = work.runDespiteChanges(() -> {
            Optional<ChannelChoice> found = choices.find(person);
            if (tries.incrementAndGet() == 1) {
                CompletableFuture.runAsync(
                                () -> work.run(() -> choices.add(new ChannelChoice(person, 0, Set.of(), "de"))))
                        .join();
            }
            return found.map(choices::save).orElseGet(() -> choices.add(ChannelChoice.standard(person)));
        });
        assertThat(tries).hasValue(2);
        assertThat(kept).isEqualTo(new ChannelChoice(person, 2, Set.of(), "de"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Timeout(90)
    void aChangeThatAnotherUnitOvertookIsRefusedWhereItIsMade(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        HibernateChannelChoices choices = new HibernateChannelChoices(work);
        PersonId person = new PersonId(UUID.randomUUID());
        work.run(() -> choices.add(ChannelChoice.standard(person)));
        AtomicReference<Problem> seen = new AtomicReference<>();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work.run(() -> {
                    ChannelChoice read = choices.find(person).orElseThrow();
                    CompletableFuture.runAsync(() -> work.run(() -> choices.save(read)))
                            .join();
                    try {
                        choices.save(new ChannelChoice(person, read.version(), Set.of(), "de"));
                    } catch (RefusedException e) {
                        seen.set(e.problem());
                        throw e;
                    }
                }));
        assertThat(seen).hasValue(Problem.STALE_VERSION);
    }

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
