package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Certificate;
import org.reversementoring.privacy.Counts;
import org.reversementoring.privacy.Erasure;
import org.reversementoring.privacy.ErasureId;
import org.reversementoring.privacy.ErasureState;
import org.reversementoring.privacy.Erasures;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.UnitOfWork;

/** What every store of erasure requests keeps to. */
public interface ErasuresContract {
    TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    Erasures erasures();

    private static Erasure request(PersonId person, ErasureState state, @Nullable Certificate certificate) {
        return new Erasure(
                new ErasureId(IDS.next()),
                0,
                person,
                new PairId(UUID.randomUUID()),
                NOW,
                state,
                List.of("person/" + person.value()),
                new Counts(new TreeMap<>(Map.of("sessions", 3))),
                false,
                certificate);
    }

    private static Erasure carriedOut(PersonId person) {
        Certificate certificate =
                new Certificate(new Counts(new TreeMap<>(Map.of("keys", 1))), NOW, NOW, NOW, List.of("something"));
        return request(person, ErasureState.CARRIED_OUT, certificate);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    @Test
    default void a_kept_request_comes_back_as_it_was() {
        for (Erasure erasure : List.of(request(person(), ErasureState.WAITING, null), carriedOut(person()))) {
            Erasure kept = work().run(() -> erasures().add(erasure));
            assertThat(kept).isEqualTo(erasure.withVersion(1));
            assertThat(work().run(() -> erasures().find(erasure.id()))).contains(kept);
        }
    }

    @Test
    default void open_requests_and_those_of_a_person_are_found() {
        PersonId person = person();
        Erasure open = work().run(() -> erasures().add(request(person, ErasureState.REQUESTED, null)));
        Erasure done = work().run(() -> erasures().add(carriedOut(person)));
        assertThat(work().run(() -> erasures().open())).contains(open).doesNotContain(done);
        assertThat(work().run(() -> erasures().ofPerson(person))).containsExactly(open, done);
        assertThat(work().run(() -> Page.all(r -> erasures().page(r)))).contains(open, done);
        work().run(() -> erasures().remove(done.id()));
        assertThat(work().run(() -> erasures().ofPerson(person))).containsExactly(open);
    }

    @Test
    default void a_known_id_and_an_old_version_are_refused() {
        Erasure kept = work().run(() -> erasures().add(request(person(), ErasureState.REQUESTED, null)));
        refused(Problem.ALREADY_EXISTS, () -> erasures().add(kept));
        work().run(() -> erasures().save(kept));
        refused(Problem.STALE_VERSION, () -> erasures().save(kept));
    }

    private void refused(Problem problem, Runnable step) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(step))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }
}
