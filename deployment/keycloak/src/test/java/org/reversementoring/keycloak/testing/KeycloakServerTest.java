package org.reversementoring.keycloak.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {
    private final KeycloakDistribution distribution = KeycloakDistribution.ready();
    private final TestRealm realm = TestRealm.empty()
            .with(new TestUser("ines", "a password", "Ines", "Duarte", "ines@example.org", "2001", Set.of()));

    @Test
    void the_second_server_starts_from_the_snapshot_and_disturbs_nobody(@TempDir Path snapshots) throws Exception {
        Path snapshot = RealmSnapshot.place(realm, distribution, snapshots);
        assertThat(snapshot).doesNotExist();

        Set<ProcessHandle> before = processes();
        Set<ProcessHandle> ours;
        try (KeycloakServer first = KeycloakServer.start(realm, 0, distribution, snapshots)) {
            FileTime imported = Files.getLastModifiedTime(snapshot.resolve("h2/keycloakdb.mv.db"));
            try (KeycloakServer second = KeycloakServer.start(realm, 0, distribution, snapshots)) {
                ours = processes();
                ours.removeAll(before);
                assertThat(second.url()).isNotEqualTo(first.url());
                assertThat(first.token("ines", "a password")).isNotBlank();
                assertThat(second.token("ines", "a password")).isNotBlank();
            }
            assertThat(Files.getLastModifiedTime(snapshot.resolve("h2/keycloakdb.mv.db")))
                    .isEqualTo(imported);
            assertThat(first.token("ines", "a password")).isNotBlank();
        }
        assertThat(ours).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        try (Stream<Path> inCache = Files.list(snapshots)) {
            assertThat(inCache).noneMatch(path -> path.getFileName().toString().startsWith("unfinished"));
        }
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @Test
    void another_realm_has_another_snapshot(@TempDir Path snapshots) {
        assertThat(RealmSnapshot.place(realm, distribution, snapshots))
                .isEqualTo(RealmSnapshot.place(realm, distribution, snapshots))
                .isNotEqualTo(RealmSnapshot.place(TestRealm.empty(), distribution, snapshots));
    }

    @Test
    void a_server_that_cannot_start_says_why_and_leaves_nothing_behind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> KeycloakServer.start(TestRealm.staffed(), taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ended while it started")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }
}
