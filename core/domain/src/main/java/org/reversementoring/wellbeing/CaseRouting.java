package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;

/** Carries a support case along the chain and tells whom it concerns that there is something to read. */
public final class CaseRouting {
    private static final Logger LOG = Logger.getLogger(CaseRouting.class.getName());

    private final Programmes programmes;
    private final SupportChain chain;
    private final CaseClock deadlines;
    private final Notices notices;
    private final Events events;
    private final Ids ids;

    public CaseRouting(
            Programmes programmes, SupportChain chain, CaseClock deadlines, Notices notices, Events events, Ids ids) {
        this.programmes = programmes;
        this.chain = chain;
        this.deadlines = deadlines;
        this.notices = notices;
        this.events = events;
        this.ids = ids;
    }

    CaseClock deadlines() {
        return deadlines;
    }

    SupportChain chain() {
        return chain;
    }

    Programme programme(SupportCase supportCase) {
        return programmes.find(supportCase.asked().programme()).orElseThrow();
    }

    /** To the next in the chain, with a new deadline; where nobody is left, to the external resources alone. */
    SupportCase route(SupportCase supportCase, Instant now) {
        Optional<PersonId> next = chain.next(programme(supportCase), supportCase);
        if (next.isEmpty()) {
            // No id: an alarm must not tell whose case it is.
            LOG.severe("a support chain is exhausted: nobody in it answered or could take a case");
            return supportCase.exhausted(now, deadlines.checkIn(now));
        }
        CaseClock.Deadline deadline = deadlines.acknowledgement(supportCase.asked(), now);
        return supportCase.routedTo(next.get(), now, deadline.half(), deadline.due());
    }

    void tell(PersonId person, Instant now) {
        notices.add(Notice.toRead(ids.next(), person, now));
    }

    /** The contact who has the case, if anybody has. */
    void tellHandler(SupportCase supportCase, Instant now) {
        PersonId handler = supportCase.handler();
        if (handler != null) {
            tell(handler, now);
        }
    }

    /** Whether it has left the company's own contacts: is with the external provider, or with nobody any more. */
    boolean isOutside(SupportCase supportCase) {
        PersonId handler = supportCase.handler();
        return supportCase.state() == CaseState.EXTERNAL_ONLY
                || programme(supportCase).supportChain().stream()
                        .anyMatch(c -> c.isExternal() && handler != null && handler.equals(c.person()));
    }

    /** Names the case and the programme, never the person. */
    void raise(EventType type, SupportCase supportCase) {
        events.raise(
                type,
                Map.of(
                        "case", supportCase.id().value(),
                        "programme", supportCase.asked().programme().value()));
    }
}
