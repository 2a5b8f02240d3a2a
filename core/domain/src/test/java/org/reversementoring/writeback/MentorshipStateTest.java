package org.reversementoring.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MentorshipStateTest {
    /** Written out a second time, from the rules: every step that is not here must be refused. */
    private static final Set<String> ALLOWED = Set.of(
            "WANTED ASKED",
            "WANTED RECORDED",
            "WANTED DROPPED_THERE",
            "ASKED WANTED",
            "ASKED SUBMITTED",
            "ASKED RECORDED",
            "ASKED CLOSING",
            "ASKED DROPPED_THERE",
            "SUBMITTED RECORDED",
            "SUBMITTED CLOSING",
            "SUBMITTED DROPPED_THERE",
            "RECORDED CLOSING",
            "RECORDED DROPPED_THERE",
            "CLOSING SUBMITTED",
            "CLOSING CLOSED",
            "CLOSED WANTED",
            "DROPPED_THERE CLOSING");

    static Stream<Arguments> square() {
        return Stream.of(MentorshipState.values())
                .flatMap(from -> Stream.of(MentorshipState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("square")
    void a_mentorship_moves_only_as_the_rules_say(MentorshipState from, MentorshipState to) {
        if (ALLOWED.contains(from + " " + to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThat(from.next()).doesNotContain(to);
            assertThatIllegalStateException().isThrownBy(() -> from.to(to));
        }
    }
}
