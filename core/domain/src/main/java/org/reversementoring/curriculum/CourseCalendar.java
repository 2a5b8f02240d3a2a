package org.reversementoring.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the learning platform's calendar: the kick-off and scheduled offers for everybody, and a pair's sessions in the
 * pair's hidden group as long as both members release them, under a title that says nothing. A refusal is logged for
 * the operator; an outage lets the event wait.
 */
public final class CourseCalendar implements EventHandler {
    private static final Logger LOG = Logger.getLogger(CourseCalendar.class.getName());
    private static final Duration KICK_OFF_LENGTH = Duration.ofHours(1);

    private final UnitOfWork work;
    private final LearningPlatform platform;
    private final Programmes programmes;
    private final TrainingPlans plans;
    private final Pairs pairs;
    private final People people;
    private final CalendarService sessions;

    public CourseCalendar(
            UnitOfWork work,
            LearningPlatform platform,
            Programmes programmes,
            TrainingPlans plans,
            Pairs pairs,
            People people,
            CalendarService sessions) {
        this.work = work;
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
            work.run(() -> calls(event)).forEach(Runnable::run);
        } catch (PlatformRejectedException rejected) {
            LOG.log(Level.WARNING, () -> event.type() + " " + event.id() + ": " + rejected.getMessage());
        }
    }

    /** What is to be said to the platform once everything was read. */
    private List<Runnable> calls(Event event) {
        return switch (event.type()) {
            case CURRICULUM_PUBLISHED -> {
                TrainingPlan plan = plan(event);
                List<Runnable> calls = new ArrayList<>(kickOff(event));
                plan.offers().stream()
                        .filter(LearningOffer::isScheduled)
                        .forEach(offer -> calls.addAll(announce(plan, offer)));
                yield calls;
            }
            case KICK_OFF_PLANNED -> kickOff(event);
            case LEARNING_OFFER_CHANGED -> offer(event);
            case SESSION_RELEASED_TO_CALENDAR, PAIR_PAUSED, PAIR_RESUMED, PAIR_ENDED -> pair(event);
            default -> List.of();
        };
    }

    private TrainingPlan plan(Event event) {
        ProgrammeId id = new ProgrammeId(event.about("programme"));
        return plans.find(id).orElseGet(() -> TrainingPlan.empty(id));
    }

    private List<Runnable> kickOff(Event event) {
        TrainingPlan plan = plan(event);
        Publication publication = plan.publication();
        KickOff kickOff =
                programmes.find(plan.programme()).map(p -> p.kickOff()).orElse(null);
        if (publication == null || kickOff == null) {
            return List.of();
        }
        Announcement entry = new Announcement(
                "rm-kick-off-" + plan.programme().value(),
                kickOff.title(),
                kickOff.place(),
                kickOff.at().truncatedTo(ChronoUnit.SECONDS),
                KICK_OFF_LENGTH);
        return List.of(() -> platform.announce(publication.meetingPlace(), entry));
    }

    private List<Runnable> offer(Event event) {
        TrainingPlan plan = plan(event);
        UUID id = event.about("offer");
        Optional<LearningOffer> offer = plan.offer(new LearningOfferId(id));
        Publication publication = plan.publication();
        if (offer.isPresent()) {
            return announce(plan, offer.get());
        }
        return publication == null
                ? List.of()
                : Stream.of(publication.meetingPlace(), publication.mentors(), publication.mentees())
                        .<Runnable>map(course -> () -> platform.retract(course, offerKey(id)))
                        .toList();
    }

    private List<Runnable> announce(TrainingPlan plan, LearningOffer offer) {
        Publication publication = plan.publication();
        Instant at = offer.at();
        Integer minutes = offer.minutes();
        if (publication == null || at == null || minutes == null) {
            return List.of();
        }
        Announcement entry = new Announcement(
                offerKey(offer.id().value()),
                offer.title(),
                offer.link() == null ? offer.place() : (offer.place() + " " + offer.link()).strip(),
                at.truncatedTo(ChronoUnit.SECONDS),
                Duration.ofMinutes(minutes));
        return List.of(() -> platform.announce(publication.audience(offer.side()), entry));
    }

    /** Without anything to show nobody is left in the group either: it would tell who is paired. */
    private List<Runnable> pair(Event event) {
        Publication publication = plan(event).publication();
        Pair pair = pairs.find(new PairId(event.about("pair"))).orElse(null);
        if (publication == null || pair == null) {
            return List.of();
        }
        CourseRef course = publication.meetingPlace();
        List<Announcement> appointments = sessions.entries(Actor.SYSTEM, pair.id()).stream()
                .map(CourseCalendar::appointment)
                .toList();
        List<Learner> members =
                appointments.isEmpty() ? List.of() : List.of(learner(pair.mentor()), learner(pair.mentee()));
        return List.of(
                () -> platform.group(course, Map.of(pair.id(), members)),
                () -> platform.schedule(course, pair.id(), appointments));
    }

    private static Announcement appointment(CalendarService.Entry entry) {
        return new Announcement(
                "rm-session-" + entry.session().value(),
                "Appointment",
                "",
                entry.startsAt().truncatedTo(ChronoUnit.SECONDS),
                Duration.ofMinutes(entry.minutes()));
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
