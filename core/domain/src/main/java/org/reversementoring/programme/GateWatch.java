package org.reversementoring.programme;

import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Looks whether the help that each open programme promises is still there, every night, whenever somebody opts in, and
 * when somebody who manages or supports it has left. Where it is not, the operator is alarmed each time, and the
 * programme's managers are told once that there is something to read: their {@code activation-gate}. New pairs wait
 * meanwhile, for the gate is asked at each matching and approval; present pairs, cases and help go on.
 */
public final class GateWatch implements EventHandler {
    private static final Logger LOG = Logger.getLogger(GateWatch.class.getName());

    private final UnitOfWork work;
    private final Programmes programmes;
    private final ActivationGate gate;
    private final GateFindings findings;
    private final Notices notices;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public GateWatch(
            UnitOfWork work,
            Programmes programmes,
            ActivationGate gate,
            GateFindings findings,
            Notices notices,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.gate = gate;
        this.findings = findings;
        this.notices = notices;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void handle(Event event) {
        if (event.type() == EventType.OPTED_IN || event.type() == EventType.GATE_FACTS_CHANGED) {
            look(Actor.SYSTEM, new ProgrammeId(event.about("programme")));
        }
    }

    /** Answers how many open programmes lack something. */
    public int lookAtAll(Actor actor) {
        List<Programme> all = Page.all(request -> work.run(() -> programmes.page(request)));
        return (int) all.stream()
                .filter(Programme::isOpen)
                .filter(programme -> !look(actor, programme.id()).isEmpty())
                .count();
    }

    private List<String> look(Actor actor, ProgrammeId id) {
        policy.require(
                Action.CHECK_ASSIGNMENTS, standings.towardsOrganisation(actor).about(id.value()));
        List<String> gaps = work.run(() -> programmes
                .find(id)
                .filter(Programme::isOpen)
                .map(programme -> found(programme, gate.missing(programme)))
                .orElse(List.of()));
        if (!gaps.isEmpty()) {
            LOG.severe(() -> "programme " + id.value() + " lacks promised help, and makes no new pairs until it is"
                    + " there: " + String.join(" ", gaps));
        }
        return gaps;
    }

    private List<String> found(Programme programme, List<String> gaps) {
        GateFinding before = findings.find(programme.id()).orElse(GateFinding.none(programme.id()));
        if (gaps.equals(before.gaps())) {
            return gaps;
        }
        GateFinding now = before.of(gaps, clock.instant());
        if (before.version() == 0) {
            findings.add(now);
        } else {
            findings.save(now);
        }
        if (!before.gaps().containsAll(gaps)) {
            programme.managers().forEach(m -> notices.add(Notice.toRead(ids.next(), m, clock.instant())));
        }
        return gaps;
    }
}
