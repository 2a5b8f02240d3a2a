package org.reversementoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;

/** Over every action, verdict and kind of actor. */
class AuditRuleTest {
    private static final List<String> ABOVE_METADATA = List.of("C2", "C3", "C3*", "C4", "C5", "C6", "K");
    private static final PersonId MENTOR = new PersonId(UUID.randomUUID());
    private static final PersonId MENTEE = new PersonId(UUID.randomUUID());
    private static final Actor PERSON = Actor.person("subject", MENTOR, new EmployeeNumber("1"));

    @Test
    void everyRefusalOfAnybodyCounts() {
        for (Action action : Action.values()) {
            for (Actor actor : List.of(PERSON, Actor.SYSTEM)) {
                assertThat(counts(action, actor, Verdict.REFUSE))
                        .as("%s", action)
                        .isTrue();
                assertThat(counts(action, actor, Verdict.HIDE)).as("%s", action).isTrue();
            }
        }
    }

    @Test
    void whatAJobOfTheProductIsAllowedDoesNotCount() {
        for (Action action : Action.values()) {
            assertThat(counts(action, Actor.SYSTEM, Verdict.ALLOW))
                    .as("%s", action)
                    .isFalse();
        }
    }

    @Test
    void everyWriteOfAPersonCountsAndEveryLookAtWhatIsAboveC1ButMetrics() {
        for (Action action : Action.values()) {
            boolean above = ABOVE_METADATA.contains(action.item().dataClass().label());
            assertThat(counts(action, PERSON, Verdict.ALLOW))
                    .as("%s", action)
                    .isEqualTo(action.way() == Way.WRITE || (above && action != Action.READ_METRICS));
        }
    }

    @Test
    void whatIsOneMembersAloneIsNoBusinessOfTheOther() {
        for (Action action : Action.values()) {
            boolean alone = List.of("C3", "C3*", "C4", "C5")
                            .contains(action.item().dataClass().label())
                    || action == Action.ANSWER_PAIR
                    || action == Action.READ_TOPICS
                    || action == Action.WRITE_TOPICS;
            assertThat(AuditRule.people(action, towardsPair(PERSON, true)))
                    .as("%s", action)
                    .isEqualTo(alone ? Set.of(MENTOR) : Set.of(MENTOR, MENTEE));
        }
    }

    @Test
    void bothMembersReadWhoElseTriedToLook() {
        Actor stranger = Actor.person("s", new PersonId(UUID.randomUUID()), new EmployeeNumber("3"));
        for (Action action : Action.values()) {
            assertThat(AuditRule.people(action, towardsPair(stranger, false))).containsOnly(MENTOR, MENTEE);
        }
    }

    private static boolean counts(Action action, Actor actor, Verdict verdict) {
        return AuditRule.counts(action, Standing.none(actor), verdict);
    }

    private static Standing towardsPair(Actor actor, boolean own) {
        return new Standing(actor, Set.of(Role.MENTOR), own, own, UUID.randomUUID(), Set.of(MENTOR, MENTEE));
    }
}
