package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetentionArmTest {
    /** Exact Wilson interval of 36 in 50: 0.5833 to 0.8253. */
    @Test
    void theIntervalIsWilsonsRoundedOutwards() {
        assertThat(RetentionArm.of("Mentees", 36, 50))
                .isEqualTo(new RetentionArm("Mentees", Band.FROM_50, 70, 55, 85, null));
    }

    @Test
    void theIntervalStaysBetweenNoughtAndAHundred() {
        assertThat(RetentionArm.of("Mentors", 0, 5))
                .isEqualTo(new RetentionArm("Mentors", Band.FROM_5, 0, 0, 45, null));
        assertThat(RetentionArm.of("Mentors", 5, 5))
                .isEqualTo(new RetentionArm("Mentors", Band.FROM_5, 100, 55, 100, null));
    }
}
