package org.reversementoring.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.participation.Leaving;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Asking to be erased. The request is acknowledged at once and its pairs end, which looks to the partner like any other
 * end; {@link Erasing} carries it out. The data protection officer asks for who cannot sign in any more.
 */
public final class ErasureService {
    private final UnitOfWork work;
    private final Erasures erasures;
    private final PersonalRecords records;
    private final People people;
    private final PairTransitions transitions;
    private final Leaving leaving;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public ErasureService(
            UnitOfWork work,
            Erasures erasures,
            PersonalRecords records,
            People people,
            PairTransitions transitions,
            Leaving leaving,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.erasures = erasures;
        this.records = records;
        this.people = people;
        this.transitions = transitions;
        this.leaving = leaving;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for oneself. Asking again while a request of the same scope is open answers that one.
     *
     * @param pair one of the person's own pairs; null for everything
     */
    public Erasure ask(Actor actor, @Nullable PairId pair) {
        return work.runDespiteChanges(() -> {
            policy.require(Action.ASK_ERASURE, standings.towardsSelf(actor));
            return asked(actor.person().orElseThrow(RefusedException::notAllowed), pair);
        });
    }

    /** Asks in the name of somebody else, for everything: for the data protection officer. */
    public Erasure askFor(Actor actor, PersonId person) {
        return work.runDespiteChanges(() -> {
            policy.require(
                    Action.ASK_ERASURE, standings.towardsOrganisation(actor).about(person.value(), person));
            return asked(people.find(person).map(Person::id).orElseThrow(RefusedException::notFound), null);
        });
    }

    /** The caller's own requests, oldest first. */
    public List<Erasure> mine(Actor actor) {
        policy.require(Action.READ_ERASURE, standings.towardsSelf(actor));
        PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> erasures.ofPerson(me));
    }

    /** One's own. */
    public Erasure read(Actor actor, ErasureId id) {
        return work.run(() -> {
            Erasure found = erasures.find(id).orElse(null);
            boolean own = found != null && actor.is(found.person());
            policy.require(
                    Action.READ_ERASURE,
                    own
                            ? standings.towardsSelf(actor).about(id.value())
                            : Standing.none(actor).about(id.value()));
            if (found == null) {
                throw RefusedException.notFound();
            }
            return found;
        });
    }

    /** Everybody's requests with their states, for the data protection officer and the auditor. */
    public Page<Erasure> list(Actor actor, Page.Request request) {
        return work.run(() -> {
            policy.require(Action.READ_ERASURE, standings.towardsOrganisation(actor));
            return erasures.page(request);
        });
    }

    private Erasure asked(PersonId person, @Nullable PairId pair) {
        List<Pair> pairs = records.pairs().ofMember(person).stream()
                .filter(p -> pair == null || p.id().equals(pair))
                .toList();
        if (pair != null && pairs.isEmpty()) {
            throw RefusedException.notFound();
        }
        return erasures.ofPerson(person).stream()
                .filter(e -> e.isOpen() && Objects.equals(e.pair(), pair))
                .findFirst()
                .orElseGet(() -> begun(person, pair, pairs));
    }

    private Erasure begun(PersonId person, @Nullable PairId pair, List<Pair> pairs) {
        pairs.forEach(transitions::end);
        List<KeyOwner> owners = new ArrayList<>();
        pairs.forEach(p -> owners.add(new KeyOwner.PairAuthor(p.id(), person)));
        if (pair == null) {
            records.participants().ofPerson(person).forEach(leaving::leave);
            records.cases().ofPerson(person).forEach(c -> owners.add(new KeyOwner.Case(c.id())));
            owners.add(new KeyOwner.Person(person));
        }
        return erasures.add(Erasure.requested(new ErasureId(ids.next()), person, pair, owners, clock.instant()));
    }
}
