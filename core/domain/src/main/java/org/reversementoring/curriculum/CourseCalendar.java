package org.reversementoring.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.session.CalendarService;
import org.reversementoring.session.SessionId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;

/**
 * Keeps the learning platform's calendar: the kick-off and scheduled offers for everybody, and a pair's session in the
 * pair's hidden group as long as both members released it, under a title that says nothing. A refusal is logged for the
 * operator; an outage lets the event wait.
 */
public final class CourseCalendar implements EventHandler {
    private static final Logger LOG = Logger.getLogger(CourseCalendar.class.getName());
    private static final Duration KICK_OFF_LENGTH = Duration.ofHours(1);
    /** Of an event that is only taken out: neither time nor length matters then. */
    private static final Duration NONE = Duration.ZERO;

    private final LearningPlatform platform;
    private final Programmes programmes;
    private final TrainingPlans plans;
    private final Pairs pairs;
    private final People people;
    private final CalendarService sessions;

    public CourseCalendar(
            LearningPlatform platform,
            Programmes programmes,
            TrainingPlans plans,
            Pairs pairs,
            People people,
            CalendarService sessions) {
        this.platform = platform;
        this.programmes = programmes;
        this.plans = plans;
        this.pairs = pairs;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public void handle(Event event) {
        try {
            switch (event.type()) {
                case CURRICULUM_PUBLISHED -> {
                    kickOff(event);
                    plan(event).offers().stream()
                            .filter(LearningOffer::isScheduled)
                            .forEach(offer -> announce(plan(event), offer));
                }
                case KICK_OFF_PLANNED -> kickOff(event);
                case LEARNING_OFFER_CHANGED -> offer(event);
                case SESSION_RELEASED_TO_CALENDAR -> session(event);
                case PAIR_ENDED -> ended(event);
                default -> {}
            }
        } catch (PlatformRejectedException rejected) {
            LOG.log(Level.WARNING, () -> event.type() + " " + event.id() + ": " + rejected.getMessage());
        }
    }

    private TrainingPlan plan(Event event) {
        ProgrammeId id = new ProgrammeId(event.about("programme"));
        return plans.find(id).orElseGet(() -> TrainingPlan.empty(id));
    }

    private void kickOff(Event event) {
        TrainingPlan plan = plan(event);
        Publication publication = plan.publication();
        KickOff kickOff =
                programmes.find(plan.programme()).map(p -> p.kickOff()).orElse(null);
        if (publication != null && kickOff != null) {
            platform.announce(
                    publication.meetingPlace(),
                    new Announcement(
                            "rm-kick-off-" + plan.programme().value(),
                            kickOff.title(),
                            kickOff.place(),
                            kickOff.at().truncatedTo(ChronoUnit.SECONDS),
                            KICK_OFF_LENGTH,
                            null));
        }
    }

    private void offer(Event event) {
        TrainingPlan plan = plan(event);
        UUID id = event.about("offer");
        Optional<LearningOffer> offer = plan.offer(new LearningOfferId(id));
        Publication publication = plan.publication();
        if (offer.isPresent()) {
            announce(plan, offer.get());
        } else if (publication != null) {
            for (CourseRef course : List.of(publication.meetingPlace(), publication.mentors(), publication.mentees())) {
                platform.retract(course, new Announcement(offerKey(id), "", "", Instant.EPOCH, NONE, null));
            }
        }
    }

    private void announce(TrainingPlan plan, LearningOffer offer) {
        Publication publication = plan.publication();
        Instant at = offer.at();
        Integer minutes = offer.minutes();
        if (publication != null && at != null && minutes != null) {
            platform.announce(
                    publication.audience(offer.side()),
                    new Announcement(
                            offerKey(offer.id().value()),
                            offer.title(),
                            offer.link() == null ? offer.place() : (offer.place() + " " + offer.link()).strip(),
                            at.truncatedTo(ChronoUnit.SECONDS),
                            Duration.ofMinutes(minutes),
                            null));
        }
    }

    private void session(Event event) {
        Publication publication = plan(event).publication();
        Pair pair = pairs.find(new PairId(event.about("pair"))).orElse(null);
        if (publication == null || pair == null) {
            return;
        }
        UUID id = event.about("session");
        String key = "rm-session-" + id;
        Optional<CalendarService.Entry> entry = sessions.entry(Actor.SYSTEM, new SessionId(id));
        if (entry.isEmpty()) {
            platform.retract(publication.meetingPlace(), new Announcement(key, "", "", Instant.EPOCH, NONE, pair.id()));
            return;
        }
        platform.group(publication.meetingPlace(), pair.id(), learners(pair));
        platform.announce(
                publication.meetingPlace(),
                new Announcement(
                        key,
                        "Appointment",
                        "",
                        entry.get().startsAt().truncatedTo(ChronoUnit.SECONDS),
                        Duration.ofMinutes(entry.get().minutes()),
                        pair.id()));
    }

    /** Nobody is left to see the group's events. */
    private void ended(Event event) {
        PairId id = new PairId(event.about("pair"));
        pairs.find(id).flatMap(pair -> plans.find(pair.programme())).ifPresent(plan -> {
            Publication publication = plan.publication();
            if (publication != null) {
                platform.group(publication.meetingPlace(), id, List.of());
            }
        });
    }

    private List<Learner> learners(Pair pair) {
        return List.of(learner(pair.mentor()), learner(pair.mentee()));
    }

    private Learner learner(PersonId id) {
        Person person = people.find(id)
                .orElseThrow(() -> new PlatformRejectedException("A member of the pair is not in the directory."));
        String email = person.workEmail();
        if (email == null) {
            throw new PlatformRejectedException(
                    "Employee " + person.number() + " has no work e-mail address in the directory.");
        }
        return new Learner(person.number(), person.name(), email);
    }

    private static String offerKey(UUID offer) {
        return "rm-offer-" + offer;
    }
}
