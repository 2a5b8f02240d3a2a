package org.reversementoring.pairing;

import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.Notices;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * The pause of a member on leave is an offer: that member alone is told that going on is theirs to say. The word that a
 * pair shall go on ends with the leave, and with it goes what told of the offer, so that nothing of a leave is left.
 */
public final class LeaveOffer implements EventHandler {
    private final UnitOfWork work;
    private final Pairs pairs;
    private final People people;
    private final Notices notices;

    public LeaveOffer(UnitOfWork work, Pairs pairs, People people, Notices notices) {
        this.work = work;
        this.pairs = pairs;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case LEAVE_STARTED -> work.run(() -> offer(event, new PersonId(event.about("person"))));
            case LEAVE_ENDED, PERSON_LEFT -> work.run(() -> forget(new PersonId(event.about("person"))));
            default -> {}
        }
    }

    /** The notice has the event's id, so that an event that comes twice tells once. */
    private void offer(Event event, PersonId person) {
        boolean onLeave = people.find(person).filter(Person::onLeave).isPresent();
        if (onLeave
                && pairs.ofMember(person).stream().anyMatch(Pair::isUnderWay)
                && notices.find(new NoticeId(event.id())).isEmpty()) {
            notices.add(Notice.of(event.id(), person, event.at(), Notice.Kind.PAUSE_OFFERED));
        }
    }

    private void forget(PersonId person) {
        pairs.ofMember(person).stream()
                .filter(p -> p.side(person).goesOn())
                .forEach(p -> pairs.save(p.withSide(person, m -> m.withGoesOn(false))));
        Page.all(request -> notices.page(person, request)).stream()
                .filter(n -> n.kind() == Notice.Kind.PAUSE_OFFERED)
                .forEach(n -> notices.remove(n.id()));
    }
}
