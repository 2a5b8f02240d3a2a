package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeptSecret;
import org.reversementoring.confidentiality.KeptSecrets;
import org.reversementoring.confidentiality.RenewedSecrets;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** What every store of renewed secrets keeps to. The store is shared: each test has a connection of its own. */
public interface KeptSecretsContract {
    String SYSTEM = "workday";

    UnitOfWork work();

    KeptSecrets secrets();

    private static String account() {
        return "client-" + UUID.randomUUID();
    }

    private RenewedSecrets renewed(InMemorySealer sealer, InMemoryFingerprints fingerprints) {
        return new RenewedSecrets(work(), secrets(), sealer, fingerprints);
    }

    @Test
    default void a_secret_is_found_by_its_connection_as_it_was_and_a_connection_has_one() {
        KeptSecret secret = new KeptSecret("c/" + account(), "root", new SealedText("connection/c", "cipher"), 0);
        work().run(() -> secrets().add(secret));
        assertThat(work().run(() -> secrets().find(secret.connection()))).contains(secret.withVersion(1));
        assertThat(work().run(() -> secrets().find("c/never"))).isEmpty();
        refused(Problem.ALREADY_EXISTS, () -> secrets().add(secret));
        refused(Problem.STALE_VERSION, () -> secrets().save(secret));
        work().run(() -> secrets().save(secret.withVersion(1)));
    }

    private void refused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    @Test
    default void the_newest_secret_survives_a_restart_and_rests_sealed() {
        InMemorySealer sealer = new InMemorySealer();
        InMemoryFingerprints fingerprints = new InMemoryFingerprints();
        String account = account();
        RenewedSecrets before = renewed(sealer, fingerprints);
        assertThat(before.newest(SYSTEM, account, "configured")).isEqualTo("configured");
        before.keep(SYSTEM, account, "configured", "second");
        before.keep(SYSTEM, account, "configured", "third");

        RenewedSecrets after = renewed(sealer, fingerprints);
        assertThat(after.newest(SYSTEM, account, "configured")).isEqualTo("third");
        assertThat(after.newest(SYSTEM, account(), "configured")).isEqualTo("configured");
        KeptSecret row =
                work().run(() -> secrets().find(SYSTEM + "/" + account)).orElseThrow();
        assertThat(row.toString()).doesNotContain("third", "configured");
        assertThat(row.newest().cipher()).doesNotContain("third");
    }

    @Test
    default void a_secret_newly_put_into_the_settings_wins_over_the_kept_one_of_an_older() {
        InMemorySealer sealer = new InMemorySealer();
        InMemoryFingerprints fingerprints = new InMemoryFingerprints();
        String account = account();
        RenewedSecrets secrets = renewed(sealer, fingerprints);
        secrets.keep(SYSTEM, account, "configured", "second");
        assertThat(secrets.newest(SYSTEM, account, "made anew")).isEqualTo("made anew");
        secrets.keep(SYSTEM, account, "made anew", "its successor");
        assertThat(secrets.newest(SYSTEM, account, "made anew")).isEqualTo("its successor");
        assertThat(secrets.newest(SYSTEM, account, "configured")).isEqualTo("configured");
    }

    @Test
    default void where_the_key_is_gone_the_secret_of_the_settings_is_tried() {
        InMemoryFingerprints fingerprints = new InMemoryFingerprints();
        String account = account();
        renewed(new InMemorySealer(), fingerprints).keep(SYSTEM, account, "configured", "second");
        assertThat(renewed(new InMemorySealer(), fingerprints).newest(SYSTEM, account, "configured"))
                .isEqualTo("configured");
    }

    @Test
    default void threads_that_keep_at_once_leave_one_of_their_secrets_whole() throws Exception {
        InMemorySealer sealer = new InMemorySealer();
        RenewedSecrets secrets = renewed(sealer, new InMemoryFingerprints());
        String account = account();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> keeping = IntStream.range(0, 4)
                    .mapToObj(n -> (Callable<Boolean>) () -> {
                        secrets.keep(SYSTEM, account, "configured", "secret-" + n);
                        return true;
                    })
                    .toList();
            List<Boolean> kept = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(keeping)) {
                kept.add(one.get());
            }
            assertThat(kept).hasSize(4);
            assertThat(secrets.newest(SYSTEM, account, "configured")).matches("secret-[0-3]");
        } finally {
            threads.shutdownNow();
        }
    }
}
