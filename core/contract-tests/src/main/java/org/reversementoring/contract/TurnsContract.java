package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reversementoring.spi.Leases;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;

/** Turns over leases of two nodes. */
@Timeout(60)
public interface TurnsContract {
    Duration LEASE = Duration.ofMillis(600);
    Duration PATIENT = Duration.ofSeconds(20);
    Duration IMPATIENT = Duration.ofMillis(100);

    /** The leases as each of two nodes sees them. */
    List<Leases> nodes();

    private Turns turns(int node, Duration patience) {
        return new Turns(nodes().get(node), LEASE, patience);
    }

    private static String name() {
        return "https://" + UUID.randomUUID() + ".example";
    }

    @Test
    default void one_at_a_time_of_all_threads_of_both_nodes() throws Exception {
        String name = name();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Turns one = turns(0, PATIENT);
                Turns other = turns(1, PATIENT)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Turns node = i % 2 == 0 ? one : other;
                all.add(threads.submit(() -> node.take(name, turn -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    pause(5);
                    turn.check();
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    default void work_longer_than_the_lease_keeps_its_turn() {
        String name = name();
        try (Turns one = turns(0, PATIENT);
                Turns other = turns(1, IMPATIENT)) {
            one.take(name, turn -> {
                pause(2 * LEASE.toMillis());
                assertThatCode(turn::check).doesNotThrowAnyException();
                assertThatExceptionOfType(PlatformUnavailableException.class)
                        .isThrownBy(() -> other.take(name, any -> "mine"));
                return "done";
            });
            assertThat(other.<String>take(name, any -> "mine")).isEqualTo("mine");
        }
    }

    /** A node whose renewals have ceased is one that fell, or that the database hears no more. */
    @Test
    default void a_fallen_nodes_turn_is_taken_over_and_its_work_stops_at_the_next_change() throws Exception {
        String name = name();
        CountDownLatch takenOver = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (Turns other = turns(1, PATIENT)) {
            Turns fallen = turns(0, PATIENT);
            Future<String> work = threads.submit(() -> fallen.take(name, turn -> {
                fallen.close();
                begun.countDown();
                await(takenOver);
                assertThatExceptionOfType(PlatformUnavailableException.class).isThrownBy(turn::check);
                return "stopped";
            }));
            await(begun);
            other.take(name, turn -> {
                takenOver.countDown();
                assertThat(get(work)).isEqualTo("stopped");
                // What the former holder gives back is not this turn.
                assertThatCode(turn::check).doesNotThrowAnyException();
                try (Turns third = turns(0, IMPATIENT)) {
                    assertThatExceptionOfType(PlatformUnavailableException.class)
                            .isThrownBy(() -> third.take(name, any -> "mine"));
                }
                return "done";
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void a_node_that_is_told_to_stop_ends_its_turn_before_the_next_change_and_frees_it_at_once() {
        String name = name();
        try (Turns stopping = turns(0, PATIENT);
                Turns other = turns(1, IMPATIENT)) {
            assertThatExceptionOfType(PlatformUnavailableException.class)
                    .isThrownBy(() -> stopping.take(name, turn -> {
                        stopping.end();
                        turn.check();
                        return "changed";
                    }))
                    .withMessageContaining("This node is stopping");
            assertThat(other.<String>take(name, any -> "mine")).isEqualTo("mine");
            assertThatExceptionOfType(PlatformUnavailableException.class)
                    .isThrownBy(() -> stopping.take(name, any -> "mine"))
                    .withMessageContaining("This node is stopping");
        }
    }

    @Test
    default void waiting_is_bounded_within_a_node_too() throws Exception {
        String name = name();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (Turns node = turns(0, IMPATIENT)) {
            Future<String> first = threads.submit(() -> node.take(name, turn -> {
                begun.countDown();
                await(end);
                return "done";
            }));
            await(begun);
            assertThatExceptionOfType(PlatformUnavailableException.class)
                    .isThrownBy(() -> node.take(name, any -> "mine"))
                    .withMessageContaining(name);
            end.countDown();
            assertThat(first.get()).isEqualTo("done");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void two_names_do_not_hinder_each_other() {
        try (Turns node = turns(0, IMPATIENT)) {
            String both = node.take(name(), one -> node.take(name(), other -> "both"));
            assertThat(both).isEqualTo("both");
        }
    }

    @Test
    default void work_that_fails_gives_its_turn_back() {
        String name = name();
        try (Turns one = turns(0, PATIENT);
                Turns other = turns(1, IMPATIENT)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> one.take(name, turn -> {
                        throw new IllegalStateException("failed");
                    }))
                    .withMessage("failed");
            assertThat(other.<String>take(name, any -> "mine")).isEqualTo("mine");
        }
    }

    @Test
    default void a_turn_inside_the_same_turn_is_a_mistake() {
        String name = name();
        try (Turns node = turns(0, IMPATIENT)) {
            assertThatIllegalStateException().isThrownBy(() -> node.take(name, one -> node.take(name, other -> "")));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(Future<String> work) {
        try {
            return work.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
