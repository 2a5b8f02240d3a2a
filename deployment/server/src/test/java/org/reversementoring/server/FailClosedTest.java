package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;

/**
 * SG33: where what decides is gone, nothing is answered but help. That help is answered then, and how, is proved by
 * {@link HelpIsAlwaysThereTest}; a lost key store by KeyLossTest, a lost policy file by {@link BurdenPolicyFileTest}.
 */
class FailClosedTest {
    /** Help, and a pulse that is answered with help; what is the same for everybody and lies in the product itself. */
    private static final Set<String> OPEN_WITHOUT_A_DATABASE =
            Set.of("GET resources", "GET pairs/{pair}/burden", "POST support-cases", "POST pairs/{pair}/pulses");

    @TempDir
    Path folder;

    private static RunningProduct.Answer ask(RunningProduct product, String token, ApiDocument.Operation operation) {
        String body = operation.body().isEmpty() ? "" : "{}";
        return product.call(token, operation.method(), operation.path("x"), body, "If-Match", "\"1\"");
    }

    /** Without the state of a node, which needs no caller and tells of nobody. */
    private static List<ApiDocument.Operation> operations() {
        return ApiDocument.operations().stream()
                .filter(operation -> !operation.template().startsWith("health/"))
                .toList();
    }

    @Test
    void withoutTheSignOnsKeysNobodyIsSignedIn() {
        try (RunningProduct product = new RunningProduct(folder)) {
            product.takeSignOnAway();
            for (ApiDocument.Operation operation : operations()) {
                int status = ask(product, product.token("170", StaffRole.OPERATOR), operation)
                        .status();
                assertThat(status).as(operation.toString()).isEqualTo(operation.isPublic() ? 200 : 503);
            }
        }
    }

    @Test
    void withoutTheDatabaseNothingIsAnsweredButHelp() throws Exception {
        try (TestPostgres postgres = new TestPostgres(folder.resolve("database"))) {
            Map<String, String> settings = new TreeMap<>(RunningProduct.settings(folder, ""));
            settings.putAll(postgres.settings());
            try (RunningProduct product = new RunningProduct(settings)) {
                Scene scene = Firm.with(product).scene().met();
                List<String> tokens = List.of(
                        scene.mentor,
                        scene.manager,
                        product.token("O0000001", StaffRole.OPERATOR, StaffRole.AUDITOR, StaffRole.DPO));
                postgres.stop();
                for (ApiDocument.Operation operation : operations()) {
                    for (String token : tokens) {
                        RunningProduct.Answer answer = ask(product, token, operation);
                        assertThat(answer.body()).as(operation.toString()).doesNotContain(scene.pair);
                        if (OPEN_WITHOUT_A_DATABASE.contains(operation.toString())) {
                            assertThat(answer.status()).as(operation.toString()).isIn(200, 400);
                        } else {
                            assertThat(answer.status()).as(operation.toString()).isEqualTo(503);
                        }
                    }
                }
            }
        }
    }
}
