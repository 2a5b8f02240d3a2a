package org.reversementoring.privacycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One run of the whole check against the wired product; what it found is told by rule and by endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessMatrixTest {
    private final List<Finding> findings = new ArrayList<>();
    private PrivacyCheck.Result result;

    @BeforeAll
    void everyRoleTriesEveryEndpoint(@TempDir Path directory) {
        try (RunningProduct product = new RunningProduct(directory)) {
            result = PrivacyCheck.run(product.deployment(), findings::add);
        }
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRule() {
        return Arrays.stream(Rule.values())
                .map(rule -> dynamicTest(
                        rule + ": " + rule.meaning(),
                        () -> assertThat(findings)
                                .filteredOn(finding -> finding.rule().equals(rule.name()))
                                .isNotEmpty()
                                .allMatch(Finding::ok)));
    }

    @TestFactory
    Stream<DynamicTest> theEndpointKeepsTheMatrixForEveryRoleAtEveryPlace() {
        return Inventory.ofProduct().keys().stream()
                .map(key -> dynamicTest(
                        key,
                        () -> assertThat(findings)
                                .filteredOn(finding -> finding.text().startsWith(key + " "))
                                .isEmpty()));
    }

    @Test
    void noFindingRepeatsAPrivateWord() {
        assertThat(result.canaries()).hasSizeGreaterThan(50);
        assertThat(findings).noneMatch(finding -> result.canaries().stream().anyMatch(finding.text()::contains));
    }
}
