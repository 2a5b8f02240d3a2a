package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionNatureTest {
    /** Moodle names its functions by what they do. */
    @ParameterizedTest
    @EnumSource(Function.class)
    void what_reads_is_called_so_and_what_creates_is_never_repeated(Function function) {
        String name = function.moodleName();
        boolean reads = name.matches(".*_(get|list|retrieve|call|search|view)_.*");
        boolean makes = name.matches(".*_(create|duplicate|copy|import|upload)_.*");
        assertThat(function.nature() == Nature.READ).isEqualTo(reads);
        assertThat(function.nature() == Nature.MAKE).isEqualTo(makes);
        assertThat(function.nature() == Nature.TELL).isEqualTo(name.contains("_send_"));
    }
}
