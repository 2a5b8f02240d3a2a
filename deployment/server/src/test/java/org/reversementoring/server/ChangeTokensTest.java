package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;

/** SG14: whoever changes what others change too says which version they read. */
class ChangeTokensTest {
    /** Set by one person alone, whole and at once; or taken back, which succeeds whatever the version. */
    private static final Set<String> WITHOUT = Set.of(
            "DELETE me/credits/{programme}/{kind}/release",
            "DELETE programmes/{programme}/learning-offers/{offer}",
            "DELETE programmes/{programme}/participations/{side}",
            "DELETE stories/{story}/release",
            "PUT me/credits/{programme}/{kind}/release",
            "PUT me/skill-levels",
            "PUT pairs/{pair}/burden/mutes",
            "PUT pairs/{pair}/cause",
            "PUT pairs/{pair}/expectations",
            "PUT pairs/{pair}/releases",
            "PUT sessions/{session}/facilitator",
            "PUT stories/{story}/release");

    @TempDir
    static Path folder;

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = new RunningProduct(folder);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static boolean takesAVersion(ApiDocument.Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> "#/components/parameters/IfMatch".equals(parameter.get("$ref")));
    }

    @Test
    void everyChangeTakesAVersionButThoseOfOneself() {
        assertThat(ApiDocument.operations().stream()
                        .filter(operation -> Set.of("PUT", "DELETE").contains(operation.method()))
                        .filter(operation -> !takesAVersion(operation))
                        .map(ApiDocument.Operation::toString))
                .containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    @Test
    void withoutOneItIsRefusedWhateverTheRecord() {
        String token = product.token("170", StaffRole.PROGRAMME_MANAGER, StaffRole.OPERATOR, StaffRole.DPO);
        int refused = 0;
        List<ApiDocument.Operation> changes = ApiDocument.operations().stream()
                .filter(ChangeTokensTest::takesAVersion)
                .toList();
        for (ApiDocument.Operation operation : changes) {
            String body = operation.body().isEmpty() ? "" : "{}";
            int status = product.call(token, operation.method(), operation.path("x"), body)
                    .status();
            assertThat(status).as(operation.toString()).isIn(428, 400, 403, 404);
            refused += status == 428 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(changes.size() / 2);
    }
}
