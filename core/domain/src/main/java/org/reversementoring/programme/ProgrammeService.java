package org.reversementoring.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Defining, opening and closing programmes. */
public final class ProgrammeService {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Policy policy;
    private final Standings standings;
    private final ActivationGate gate;
    private final RolesApart roles;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public ProgrammeService(
            UnitOfWork work,
            Programmes programmes,
            Policy policy,
            Standings standings,
            ActivationGate gate,
            RolesApart roles,
            Events events,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.policy = policy;
        this.standings = standings;
        this.gate = gate;
        this.roles = roles;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a new draft; its first manager is who defines it. The definition has been checked by
     * {@link DefinitionRules}.
     */
    public Programme define(Actor actor, Definition definition, @Nullable ProgrammeId previousCycle) {
        policy.require(Action.WRITE_PROGRAMME, standings.towardsOrganisation(actor));
        PersonId manager = actor.person()
                .orElseThrow(() -> new RefusedException(
                        Problem.NOT_ALLOWED,
                        "Only an employee can define a programme; this login has no employee number."));
        DefinitionRules.check(definition);
        return work.run(() -> programmes.add(
                Programme.draft(new ProgrammeId(ids.next()), definition, manager, clock.instant(), previousCycle)));
    }

    public Programme read(Actor actor, ProgrammeId id) {
        return work.run(() -> visible(actor, id, Action.READ_PROGRAMME));
    }

    /** Every programme that the actor may read. */
    public Page<Programme> list(Actor actor, Page.Request request) {
        return work.run(() -> {
            Page<Programme> page = programmes.page(request);
            List<Programme> readable = page.items().stream()
                    .filter(p ->
                            policy.decide(Action.READ_PROGRAMME, standings.towards(actor, p)) == Policy.Verdict.ALLOW)
                    .toList();
            return new Page<>(readable, page.next());
        });
    }

    public Programme redefine(Actor actor, ProgrammeId id, long version, Definition definition) {
        return work.run(() -> {
            Programme programme = writable(actor, id, version);
            DefinitionRules.check(definition);
            return programmes.save(programme.withDefinition(definition));
        });
    }

    public Programme nameSupportChain(Actor actor, ProgrammeId id, long version, List<SupportContact> chain) {
        return work.run(() -> {
            Programme programme = writable(actor, id, version);
            roles.requireApart(programme, chain);
            Programme named = programmes.save(programme.withSupportChain(chain));
            roles.review(named);
            return named;
        });
    }

    /** Declares who in HR decides about the participants; refuses whoever manages the programme. */
    public Programme declareHrDecisionMakers(Actor actor, ProgrammeId id, long version, List<PersonId> declared) {
        return work.run(() -> {
            Programme programme = writable(actor, id, version);
            roles.requireDecisionMakers(programme, declared);
            return programmes.save(programme.withHrDecisionMakers(Set.copyOf(declared)));
        });
    }

    /**
     * Names who manages the programme, in whatever state it is: its managers may have left. Refuses whoever holds a
     * role in it that does not go together with it.
     */
    public Programme nameManagers(Actor actor, ProgrammeId id, long version, List<PersonId> named) {
        return work.run(() -> {
            Programme programme = writable(actor, id, version);
            roles.requireManagers(programme, named);
            Programme managed = programmes.save(programme.withManagers(Set.copyOf(named)));
            events.raise(EventType.GATE_FACTS_CHANGED, Map.of("programme", id.value()));
            return managed;
        });
    }

    /** Who holds which role in the programme, for those who may change it. */
    public Assignments assignments(Actor actor, ProgrammeId id) {
        return work.run(() -> roles.assignments(visible(actor, id, Action.READ_ASSIGNMENTS)));
    }

    /**
     * Whether a programme may open.
     *
     * @param missing what it still lacks; empty where nothing
     * @param notes what its manager should know and that hinders nothing
     */
    public record Readiness(List<String> missing, List<String> notes) {}

    public Readiness readiness(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            Programme programme = visible(actor, id, Action.WRITE_PROGRAMME);
            return new Readiness(gate.missing(programme), gate.notes(programme));
        });
    }

    /** Opens a draft through its activation gate; refuses with NOT_READY and every gap. */
    public Programme open(Actor actor, ProgrammeId id, long version) {
        return work.run(() -> {
            Programme programme = writable(actor, id, version);
            List<String> gaps = gate.missing(programme);
            if (!gaps.isEmpty()) {
                throw new RefusedException(
                        Problem.NOT_READY,
                        "The programme cannot open yet: " + String.join(" ", gaps),
                        gaps.stream().map(g -> new FieldError("programme", g)).toList());
            }
            return programmes.save(programme.opened(clock.instant()));
        });
    }

    /** Closes the cycle. Its pairs end, neutrally as ever. */
    public Programme close(Actor actor, ProgrammeId id, long version) {
        return work.run(() -> {
            Programme closed = programmes.save(writable(actor, id, version).closed(clock.instant()));
            events.raise(EventType.PROGRAMME_CLOSED, Map.of("programme", id.value()));
            return closed;
        });
    }

    /** Writes down a change for the next cycle, with its reason. */
    public Programme learn(Actor actor, ProgrammeId id, long version, String observation, String change) {
        return work.run(() -> programmes.save(
                writable(actor, id, version).withLesson(new Lesson(clock.instant(), observation, change))));
    }

    private Programme writable(Actor actor, ProgrammeId id, long version) {
        Programme programme = visible(actor, id, Action.WRITE_PROGRAMME);
        if (programme.version() != version) {
            throw RefusedException.stale();
        }
        return programme;
    }

    private Programme visible(Actor actor, ProgrammeId id, Action action) {
        Programme programme = programmes.find(id).orElse(null);
        policy.require(action, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }
}
