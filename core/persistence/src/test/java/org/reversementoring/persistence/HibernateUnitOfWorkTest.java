package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.ChannelChoices;
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
    void twoThatWaitForOneAnotherBothGetDone(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        HibernateChannelChoices choices = new HibernateChannelChoices(work);
        PersonId one = new PersonId(UUID.randomUUID());
        PersonId other = new PersonId(UUID.randomUUID());
        work.run(() -> choices.add(ChannelChoice.standard(one)));
        work.run(() -> choices.add(ChannelChoice.standard(other)));
        CyclicBarrier both = new CyclicBarrier(2);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> changeInOrder(work, choices, one, other, both)),
                        CompletableFuture.runAsync(() -> changeInOrder(work, choices, other, one, both)))
                .join();
        assertThat(work.run(() -> choices.find(one).orElseThrow().version())).isEqualTo(3);
        assertThat(work.run(() -> choices.find(other).orElseThrow().version())).isEqualTo(3);
    }

    private static void changeInOrder(
            HibernateUnitOfWork work, ChannelChoices choices, PersonId first, PersonId second, CyclicBarrier both) {
        AtomicBoolean again = new AtomicBoolean();
        work.runDespiteChanges(() -> {
            choices.save(choices.find(first).orElseThrow());
            if (!again.getAndSet(true)) {
                await(both);
            }
            return choices.save(choices.find(second).orElseThrow());
        });
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
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
