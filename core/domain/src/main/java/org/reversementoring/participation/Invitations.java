package org.reversementoring.participation;

import java.time.Clock;
import java.util.Map;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Ids;

/**
 * Asks somebody to take part on one side, by hand or by a programme's rule. It enrols nobody. Whoever was asked before,
 * and whatever they answered, is not asked again. Runs inside a unit of work.
 */
public final class Invitations {
    private final Participants participants;
    private final Notices notices;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public Invitations(Participants participants, Notices notices, Events events, Ids ids, Clock clock) {
        this.participants = participants;
        this.notices = notices;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void invite(ProgrammeId programme, PersonId person, Side side) {
        if (participants.find(programme, person, side).isPresent()) {
            return;
        }
        Participant invited =
                participants.add(Participant.invited(new ParticipantId(ids.next()), programme, person, side));
        notices.add(Notice.toRead(ids.next(), person, clock.instant()));
        events.raise(
                EventType.INVITED,
                Map.of(
                        "participant", invited.id().value(),
                        "programme", programme.value(),
                        "person", person.value()));
    }
}
