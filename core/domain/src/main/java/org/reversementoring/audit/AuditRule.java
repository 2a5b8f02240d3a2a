package org.reversementoring.audit;

import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataClass;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Standing;
import org.reversementoring.people.PersonId;

/**
 * Which decisions are written down, and whose they are.
 *
 * <ul>
 *   <li>Every refusal, of whatever and whoever.
 *   <li>Every write by a person or a client.
 *   <li>Every other look of theirs at what is above C1: sealed words (C2 to C5), and audit and configuration (C6).
 *   <li>Not: metrics, which a machine reads every few seconds and which tell of nobody.
 *   <li>Not: what everybody, or the whole programme, reads anyway (C0, C1); and what the product's own jobs are
 *       allowed, which runs every minute and would bury the rest.
 * </ul>
 */
public final class AuditRule {
    /**
     * Writes whose mere trace would tell the other member what they must not know: a proposal that was declined has to
     * look like one that nobody answered (M3), a topic that was declined like one that was never offered (M4). Who
     * changes the topics reads them first, so reading them would tell the same.
     */
    private static final Set<Action> NEUTRAL = Set.of(Action.ANSWER_PAIR, Action.READ_TOPICS, Action.WRITE_TOPICS);

    private AuditRule() {}

    public static boolean counts(Action action, Standing standing, Verdict verdict) {
        if (verdict != Verdict.ALLOW) {
            return true;
        }
        return !standing.actor().system()
                && (action.way() == Way.WRITE || isAboveMetadata(action))
                && action != Action.READ_METRICS;
    }

    /**
     * Who reads the entry in their own log, beside the actor. Towards a pair that is both members, but not for what is
     * one member's alone: their pulse, burden, cases and causes, which the other must not even know to exist.
     */
    static Set<PersonId> people(Action action, Standing standing) {
        boolean alone = action.item().dataClass().hidesExistence() || NEUTRAL.contains(action);
        if (alone && standing.own()) {
            return standing.actor().person().map(Set::of).orElse(Set.of());
        }
        return standing.people();
    }

    private static boolean isAboveMetadata(Action action) {
        DataClass dataClass = action.item().dataClass();
        return dataClass != DataClass.PROGRAMME_PUBLIC && dataClass != DataClass.PROGRAMME_METADATA;
    }
}
