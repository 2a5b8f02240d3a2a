package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

class PolicyTest {
    private final Policy policy = new Policy((action, standing, verdict) -> {});

    @Test
    void everyDataItemHasACellForEveryRole() {
        for (DataItem item : DataItem.values()) {
            for (Role role : Role.values()) {
                assertThat(AccessMatrix.shipped().grant(item, role)).isNotNull();
            }
        }
    }

    @Test
    void nobodyWithoutAStandingMayDoAnything() {
        for (Action action : Action.values()) {
            assertThat(policy.decide(action, Standing.none(Actor.SYSTEM))).isEqualTo(Verdict.HIDE);
        }
    }

    @Test
    @Tag("S051")
    void noStaffRoleReadsWhatAPairShares() {
        List<Action> content = Arrays.stream(Action.values())
                .filter(a -> a.item().dataClass() == DataClass.PAIR)
                .filter(a -> a.way() == Grant.Way.READ || a.way() == Grant.Way.WRITE)
                .toList();
        assertThat(content).isNotEmpty();
        for (Action action : content) {
            for (Role role :
                    List.of(Role.PROG_MGR, Role.SUPPORT, Role.HR_LINE, Role.OPERATOR, Role.AUDITOR, Role.DPO)) {
                assertThat(policy.decide(action, standing(role)))
                        .as("%s as %s", action, role)
                        .isNotEqualTo(Verdict.ALLOW);
            }
        }
    }

    @Test
    void theMenteeLearnsNothingOfTheMentorsBurden() {
        Standing mentee = standing(Role.MENTEE).onOwn();
        assertThat(policy.decide(Action.READ_BURDEN, mentee)).isEqualTo(Verdict.HIDE);
        assertThat(policy.decide(Action.READ_BURDEN, standing(Role.MENTOR))).isEqualTo(Verdict.ALLOW);
    }

    @Test
    @Tag("S104")
    void aLineManagerSeesNobodysParticipation() {
        Standing line = standing(Role.HR_LINE);
        assertThat(policy.decide(Action.READ_PARTICIPATION, line)).isEqualTo(Verdict.REFUSE);
        assertThat(policy.decide(Action.READ_PAIR, line)).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void ownOnlyHoldsForTheOwnRecordAlone() {
        assertThat(policy.decide(Action.WRITE_PULSE, standing(Role.MENTOR).onOwn()))
                .isEqualTo(Verdict.ALLOW);
        assertThat(policy.decide(Action.WRITE_PULSE, standing(Role.MENTOR))).isEqualTo(Verdict.HIDE);
    }

    @Test
    void aRefusalIsThrown() {
        assertThatThrownBy(() -> policy.require(Action.READ_PAIR_TEXTS, standing(Role.PROG_MGR)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ALLOWED));
    }

    private static Standing standing(Role role) {
        return Standing.of(Actor.SYSTEM, Set.of(role));
    }
}
