package org.reversementoring.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** A person's own hours and certificate, which others see only as the person releases them. */
public final class CreditService {
    private final UnitOfWork work;
    private final Credits credits;
    private final Pairs pairs;
    private final Programmes programmes;
    private final People people;
    private final Sessions sessions;
    private final SessionSeals seals;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public CreditService(
            UnitOfWork work,
            Credits credits,
            Pairs pairs,
            Programmes programmes,
            People people,
            Sessions sessions,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.credits = credits;
        this.pairs = pairs;
        this.programmes = programmes;
        this.people = people;
        this.sessions = sessions;
        this.seals = new SessionSeals(sealer);
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Both kinds for each programme in which the actor's pairs have begun. */
    public List<Credit.Own> mine(Actor actor) {
        policy.require(Action.READ_CREDIT, standings.towardsSelf(actor));
        PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> {
            List<Credit.Own> all = new ArrayList<>();
            begun(me).stream().map(Pair::programme).distinct().forEach(programme -> {
                for (Credit.Kind kind : Credit.Kind.values()) {
                    all.add(own(me, programme, kind));
                }
            });
            return all;
        });
    }

    /** Releases the figures as they are now; releasing again brings them up to date. */
    public Credit.Own release(Actor actor, ProgrammeId programme, Credit.Kind kind) {
        policy.require(Action.RELEASE_CREDIT, standings.towardsSelf(actor));
        PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> {
            if (begun(me).stream().noneMatch(p -> p.programme().equals(programme))) {
                throw RefusedException.notFound();
            }
            forget(me, programme, kind);
            Credit.Own now = own(me, programme, kind);
            credits.add(new Credit(
                    ids.next(),
                    0,
                    me,
                    programme,
                    kind,
                    now.sides(),
                    now.sessions(),
                    now.minutes(),
                    LocalDate.now(clock)));
            return own(me, programme, kind);
        });
    }

    /** Takes a release back; nothing happens where there is none. */
    public void revoke(Actor actor, ProgrammeId programme, Credit.Kind kind) {
        policy.require(Action.RELEASE_CREDIT, standings.towardsSelf(actor));
        PersonId me = actor.person().orElseThrow(RefusedException::notAllowed);
        work.run(() -> forget(me, programme, kind));
    }

    /** What people of a programme have released, as far as the actor is one for whom it is: stands above them. */
    public Page<Credit> released(Actor actor, ProgrammeId id, Page.Request request) {
        return work.run(() -> {
            Programme programme = programmes.find(id).orElse(null);
            policy.require(
                    Action.READ_RELEASED_CREDITS,
                    programme == null ? Standing.none(actor) : standings.towards(actor, programme));
            ReportingLines lines = new ReportingLines(people.managers());
            return Page.visible(
                    request,
                    all -> credits.ofProgramme(id, all),
                    credit -> isFor(actor, credit.person(), lines),
                    Credit::id);
        });
    }

    private boolean isFor(Actor actor, PersonId person, ReportingLines lines) {
        Standing standing = people.find(person)
                .map(Person::number)
                .map(number -> standings.towardsReleased(actor, number, lines))
                .orElse(Standing.none(actor));
        return policy.decide(Action.READ_RELEASED_CREDITS, standing) == Policy.Verdict.ALLOW;
    }

    private Credit.Own own(PersonId me, ProgrammeId programme, Credit.Kind kind) {
        List<Pair> mine =
                begun(me).stream().filter(p -> p.programme().equals(programme)).toList();
        Set<Role> sides = EnumSet.noneOf(Role.class);
        mine.forEach(p -> sides.add(p.isMentor(me) ? Role.MENTOR : Role.MENTEE));
        boolean released =
                credits.ofPerson(me).stream().anyMatch(c -> c.programme().equals(programme) && c.kind() == kind);
        if (kind == Credit.Kind.TIME_STATEMENT) {
            int agreed = mine.stream()
                    .filter(p -> p.state() != PairState.ENDED)
                    .mapToInt(p -> p.arrangement().minutesIn30Days())
                    .sum();
            return new Credit.Own(programme, kind, sides, 0, agreed, released);
        }
        List<Meeting> held = mine.stream()
                .flatMap(p -> seals.held(sessions.ofPair(p.id())).stream())
                .toList();
        int minutes = held.stream().mapToInt(Meeting::minutes).sum();
        return new Credit.Own(programme, kind, sides, held.size(), minutes, released);
    }

    private List<Pair> begun(PersonId me) {
        return pairs.ofMember(me).stream()
                .filter(p -> p.times().activatedAt() != null)
                .toList();
    }

    private void forget(PersonId me, ProgrammeId programme, Credit.Kind kind) {
        credits.ofPerson(me).stream()
                .filter(c -> c.programme().equals(programme) && c.kind() == kind)
                .forEach(c -> credits.remove(c.id()));
    }
}
