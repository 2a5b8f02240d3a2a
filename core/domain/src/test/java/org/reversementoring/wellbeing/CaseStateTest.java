package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

class CaseStateTest {
    /** Written out a second time, from the rules: every pair that is not here must be refused. */
    private static final Map<String, CaseState> ALLOWED = Map.ofEntries(
            Map.entry("REQUESTED ROUTE", CaseState.ROUTED),
            Map.entry("REQUESTED EXHAUST", CaseState.EXTERNAL_ONLY),
            Map.entry("REQUESTED WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("ROUTED ACKNOWLEDGE", CaseState.ACKNOWLEDGED),
            Map.entry("ROUTED ESCALATE", CaseState.ESCALATED),
            Map.entry("ROUTED RECUSE", CaseState.ESCALATED),
            Map.entry("ROUTED WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("ACKNOWLEDGED PLAN", CaseState.IN_SUPPORT),
            Map.entry("ACKNOWLEDGED ESCALATE", CaseState.ESCALATED),
            Map.entry("ACKNOWLEDGED RECUSE", CaseState.ESCALATED),
            Map.entry("ACKNOWLEDGED WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("IN_SUPPORT PLAN", CaseState.IN_SUPPORT),
            Map.entry("IN_SUPPORT CLOSE", CaseState.CLOSED),
            Map.entry("IN_SUPPORT RECUSE", CaseState.ESCALATED),
            Map.entry("IN_SUPPORT WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("CLOSED REOPEN", CaseState.REOPENED),
            Map.entry("ESCALATED ROUTE", CaseState.ROUTED),
            Map.entry("ESCALATED EXHAUST", CaseState.EXTERNAL_ONLY),
            Map.entry("ESCALATED WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("EXTERNAL_ONLY WITHDRAW", CaseState.WITHDRAWN),
            Map.entry("REOPENED ROUTE", CaseState.ROUTED),
            Map.entry("REOPENED EXHAUST", CaseState.EXTERNAL_ONLY),
            Map.entry("REOPENED WITHDRAW", CaseState.WITHDRAWN));

    static Stream<Arguments> square() {
        return Stream.of(CaseState.values())
                .flatMap(state -> Stream.of(CaseMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("square")
    @Tag("S090")
    void a_case_moves_only_as_the_rules_say(CaseState state, CaseMove move) {
        CaseState next = ALLOWED.get(state + " " + move);
        if (next == null) {
            assertThat(state.after(move)).isEmpty();
            assertThatThrownBy(() -> state.to(move))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.WRONG_STATE));
        } else {
            assertThat(state.to(move)).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @MethodSource("square")
    void no_move_but_a_withdrawal_withdraws_and_no_move_leads_back_to_the_request(CaseState state, CaseMove move) {
        CaseState next = state.after(move).orElse(null);
        assertThat(next == CaseState.WITHDRAWN).isEqualTo(next != null && move == CaseMove.WITHDRAW);
        assertThat(next == CaseState.REOPENED).isEqualTo(next != null && move == CaseMove.REOPEN);
        assertThat(next).isNotEqualTo(CaseState.REQUESTED);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void a_case_that_is_not_over_can_be_withdrawn_in_one_step(CaseState state) {
        assertThat(state.after(CaseMove.WITHDRAW).isPresent()).isEqualTo(!state.isOver());
    }
}
