package org.reversementoring.programme;

import java.util.ArrayList;
import java.util.List;

/** Says what still has to be there before a programme may open. Each line is one missing thing, in plain words. */
@FunctionalInterface
public interface ActivationGate {
    /** Empty where the programme may open. */
    List<String> missing(Programme programme);

    /** What the programme's manager should know and that hinders nothing. */
    default List<String> notes(Programme programme) {
        return List.of();
    }

    /** What the definition itself must hold. */
    static List<String> definitionGaps(Programme programme) {
        Definition d = programme.definition();
        List<String> gaps = new ArrayList<>();
        if (d.objectives().isEmpty()) {
            gaps.add("The programme has no objective.");
        }
        if (d.focusAreas().isEmpty()) {
            gaps.add("The programme offers no focus area.");
        }
        if (d.audiences().isEmpty()) {
            gaps.add("The programme names no region and language.");
        }
        if (programme.managers().isEmpty()) {
            gaps.add("Nobody manages the programme any more. Name somebody who does.");
        }
        for (SupportContact.Place place : List.of(SupportContact.Place.NAMED_CONTACT, SupportContact.Place.DEPUTY)) {
            if (programme.supportChain().stream().noneMatch(c -> c.place() == place)) {
                gaps.add("The support chain has no " + place + ".");
            }
        }
        return gaps;
    }
}
