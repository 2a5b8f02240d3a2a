package org.reversementoring.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;
import org.reversementoring.wellbeing.Messages;

/**
 * The notice that the mentee ticks and the mentor sees before the first session: what is told may oblige to act, and
 * with whom to speak instead. Runs inside a unit of work.
 */
public final class DutyToAct {
    private final Suspensions suspensions;
    private final ConfidentialLine line;

    public DutyToAct(Suspensions suspensions, ConfidentialLine line) {
        this.suspensions = suspensions;
        this.line = line;
    }

    /**
     * @param pair for whose mentor's place the confidential line is named. Once it has ended none is: a mentor who
     *     withdrew has told no place any more, and the mentee must not see that
     * @param language BCP 47
     */
    String text(Programme programme, Pair pair, String language) {
        Messages messages = Messages.in(language);
        Set<PersonId> suspended =
                suspensions.find(programme.id()).map(Suspension::contacts).orElse(Set.of());
        List<String> names = new ArrayList<>();
        programme.supportChain().stream()
                .filter(c -> c.place() != SupportContact.Place.EXTERNAL_PROVIDER)
                .filter(c -> c.person() == null || !suspended.contains(c.person()))
                .sorted(Comparator.comparing(SupportContact::place))
                .map(SupportContact::name)
                .forEach(names::add);
        if (pair.state() != PairState.ENDED) {
            line.nameFor(pair.mentor()).ifPresent(names::add);
        }
        String who = names.stream()
                .reduce((one, other) -> messages.text("limits.dutyToAct.or", one, other))
                .orElseGet(() -> messages.text("limits.dutyToAct.nobody"));
        return messages.text("limits.dutyToAct", who);
    }
}
