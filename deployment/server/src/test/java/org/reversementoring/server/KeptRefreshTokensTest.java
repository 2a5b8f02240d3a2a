package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeptSecret;
import org.reversementoring.confidentiality.KeptSecrets;
import org.reversementoring.confidentiality.RenewedSecrets;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryKeptSecrets;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.RefreshTokens;
import org.reversementoring.workday.RestSettings;
import org.reversementoring.workday.RestSkillRecords;
import org.reversementoring.workday.WorkdayTenant;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class KeptRefreshTokensTest {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final AtomicBoolean away = new AtomicBoolean();
    private final RenewedSecrets secrets = new RenewedSecrets(
            work, failing(new InMemoryKeptSecrets(work)), new InMemorySealer(), new InMemoryFingerprints());
    private final Turns turns = new Turns(new InMemoryLeases(Clock.systemUTC()));

    @AfterEach
    void stop() {
        turns.close();
    }

    private KeptSecrets failing(KeptSecrets kept) {
        return new KeptSecrets() {
            @Override
            public Optional<KeptSecret> find(String connection) {
                if (away.get()) {
                    throw new IllegalStateException("the database is away");
                }
                return kept.find(connection);
            }

            @Override
            public KeptSecret add(KeptSecret secret) {
                return kept.add(secret);
            }

            @Override
            public KeptSecret save(KeptSecret secret) {
                return kept.save(secret);
            }
        };
    }

    private RefreshTokens node(String configured) {
        return new KeptRefreshTokens(secrets, turns, "client", configured);
    }

    @Test
    void a_new_token_reaches_the_other_nodes_and_one_newly_set_wins() {
        node("rt-1").replacedBy("rt-2");
        assertThat(node("rt-1").current()).isEqualTo("rt-2");
        assertThat(node("made anew").current()).isEqualTo("made anew");
    }

    @Test
    void a_token_that_the_database_does_not_take_serves_this_node_and_is_kept_as_soon_as_it_does() {
        RefreshTokens node = node("rt-1");
        away.set(true);
        node.replacedBy("rt-2");
        assertThat(node.current()).isEqualTo("rt-2");
        assertThatExceptionOfType(DirectoryUnavailableException.class)
                .isThrownBy(() -> node("rt-1").current())
                .withMessageContaining("database")
                .withMessageNotContaining("rt-");
        away.set(false);
        assertThat(node.current()).isEqualTo("rt-2");
        assertThat(node("rt-1").current()).isEqualTo("rt-2");
    }

    @Test
    void many_threads_of_two_nodes_sign_in_at_a_tenant_that_rotates_and_none_is_turned_away() throws Exception {
        try (WorkdaySimulator workday = WorkdaySimulator.start(Clock.systemUTC())) {
            workday.tokens().rotateRefreshTokens();
            String configured = workday.tenant().refreshToken();
            List<RestSkillRecords> nodes =
                    List.of(records(workday, node(configured)), records(workday, node(configured)));
            ExecutorService threads = Executors.newFixedThreadPool(6);
            try {
                for (int round = 0; round < 3; round++) {
                    workday.tokens().expireAccessTokens();
                    List<Callable<List<SelfCheck>>> checks = new ArrayList<>();
                    nodes.forEach(node -> checks.addAll(Collections.nCopies(3, node::selfCheck)));
                    for (Future<List<SelfCheck>> check : threads.invokeAll(checks)) {
                        assertThat(check.get()).allMatch(SelfCheck::ok);
                    }
                }
            } finally {
                threads.shutdownNow();
            }
            long signIns = workday.calls().stream()
                    .filter(call -> call.endsWith("/token"))
                    .count();
            assertThat(signIns).isEqualTo(6);
        }
    }

    private static RestSkillRecords records(WorkdaySimulator workday, RefreshTokens tokens) {
        Tenant tenant = workday.tenant();
        WorkdayTenant access = new WorkdayTenant(
                workday.tokenUri(),
                new Credentials.RefreshToken(tenant.clientId(), tenant.clientSecret(), tokens),
                "",
                Clock.systemUTC());
        URI api = workday.baseUri().resolve("/ccx/api");
        return new RestSkillRecords(
                new RestSettings(api, tenant.name(), "v7", "v2", ZoneOffset.UTC), access, Clock.systemUTC());
    }
}
