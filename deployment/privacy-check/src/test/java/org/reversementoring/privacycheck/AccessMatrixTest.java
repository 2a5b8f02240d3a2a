package org.reversementoring.privacycheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessMatrixTest {
    private static void debug(List<Finding> f) {
        try {
            java.nio.file.Files.write(
                    java.nio.file.Path.of("/tmp/findings.txt"),
                    f.stream().map(Object::toString).toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theProductKeepsTheAccessMatrixForEveryRoleAtEveryEndpoint(@TempDir Path directory) {
        List<Finding> findings = new ArrayList<>();
        try (RunningProduct product = new RunningProduct(directory)) {
            PrivacyCheck.run(product.deployment(), findings::add);
        }
        debug(findings);
        assertThat(findings).filteredOn(f -> !f.ok()).isEmpty();
    }
}
