package org.reversementoring.curriculum;

import java.util.Map;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** Plans the event that opens a programme for its pairs, and moves it. */
public final class KickOffService {
    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final Events events;

    public KickOffService(UnitOfWork work, ProgrammeAccess programmes, Events events) {
        this.work = work;
        this.programmes = programmes;
        this.events = events;
    }

    /** Keeps it and has it announced in the learning platform's calendar; planning again moves it there too. */
    public Programme plan(Actor actor, ProgrammeId id, long version, KickOff kickOff) {
        return work.run(() -> {
            Programme programme = programmes.find(actor, id, Action.WRITE_PROGRAMME);
            if (programme.version() != version) {
                throw RefusedException.stale();
            }
            Check check = new Check();
            check.text("title", kickOff.title(), 120);
            check.text("place", kickOff.place(), 200);
            check.done();
            Programme kept = programmes.save(programme.withKickOff(kickOff));
            events.raise(EventType.KICK_OFF_PLANNED, Map.of("programme", id.value()));
            return kept;
        });
    }
}
