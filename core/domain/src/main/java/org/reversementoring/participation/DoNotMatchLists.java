package org.reversementoring.participation;

import java.util.Optional;
import java.util.Set;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.KeptApart;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;

/**
 * Both members' own lists of colleagues never to be paired with. They hold employee numbers as they were written; a
 * colleague who has another number since is still the one who is meant. What is read does not depend on what the lists
 * hold, for how long it takes would tell. Runs inside a unit of work.
 */
public final class DoNotMatchLists implements KeptApart {
    private final Participants participants;
    private final People people;
    private final ParticipantSeals seals;

    public DoNotMatchLists(Participants participants, People people, Sealer sealer) {
        this.participants = participants;
        this.people = people;
        this.seals = new ParticipantSeals(sealer);
    }

    @Override
    public boolean isWanted(Pair pair) {
        boolean byMentor = isListed(pair, pair.mentor(), Side.MENTOR);
        boolean byMentee = isListed(pair, pair.mentee(), Side.MENTEE);
        return byMentor || byMentee;
    }

    private boolean isListed(Pair pair, PersonId person, Side side) {
        Optional<Preferences> preferences =
                participants.find(pair.programme(), person, side).flatMap(seals::preferences);
        Set<EmployeeNumber> ofPartner = people.numbers(pair.partnerOf(person));
        return preferences
                .filter(p -> p.doNotMatch().stream().anyMatch(ofPartner::contains))
                .isPresent();
    }
}
