package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.reversementoring.spi.Leases;

/** What every store of leases keeps to. The store is shared: each test has a name of its own. */
public interface LeasesContract {
    Duration LONG = Duration.ofMinutes(5);
    Duration SHORT = Duration.ofMillis(50);
    UUID ONE = new UUID(1, 1);
    UUID OTHER = new UUID(2, 2);

    /** Each call may answer another node's access to the same store. */
    Leases leases();

    private static String name() {
        return "https://" + UUID.randomUUID() + ".example";
    }

    /** Longer than {@link #SHORT}, also where clocks tick coarsely. */
    private static void shortWhile() {
        long end = System.nanoTime() + 2 * SHORT.toNanos();
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    default void one_holder_has_it_until_it_is_given_back() {
        String name = name();
        assertThat(leases().take(name, ONE, LONG)).isTrue();
        assertThat(leases().take(name, OTHER, LONG)).isFalse();
        leases().release(name, ONE);
        assertThat(leases().take(name, OTHER, LONG)).isTrue();
    }

    @Test
    default void names_do_not_hinder_each_other() {
        assertThat(leases().take(name(), ONE, LONG)).isTrue();
        assertThat(leases().take(name(), OTHER, LONG)).isTrue();
    }

    @Test
    default void what_ran_out_is_taken_over_and_its_former_holder_has_lost_it() {
        String name = name();
        assertThat(leases().take(name, ONE, SHORT)).isTrue();
        shortWhile();
        assertThat(leases().take(name, OTHER, LONG)).isTrue();
        assertThat(leases().renew(name, ONE, LONG)).isFalse();
        leases().release(name, ONE);
        assertThat(leases().take(name, ONE, LONG)).isFalse();
    }

    @Test
    default void a_renewed_one_does_not_run_out() {
        String name = name();
        assertThat(leases().take(name, ONE, SHORT)).isTrue();
        assertThat(leases().renew(name, ONE, LONG)).isTrue();
        shortWhile();
        assertThat(leases().take(name, OTHER, LONG)).isFalse();
    }

    @Test
    default void one_that_ran_out_is_still_renewed_where_nobody_took_it() {
        String name = name();
        assertThat(leases().take(name, ONE, SHORT)).isTrue();
        shortWhile();
        assertThat(leases().renew(name, ONE, LONG)).isTrue();
        assertThat(leases().take(name, OTHER, LONG)).isFalse();
    }

    @Test
    default void what_is_given_back_is_not_renewed() {
        String name = name();
        leases().take(name, ONE, LONG);
        leases().release(name, ONE);
        assertThat(leases().renew(name, ONE, LONG)).isFalse();
        assertThat(leases().renew(name(), ONE, LONG)).isFalse();
    }
}
