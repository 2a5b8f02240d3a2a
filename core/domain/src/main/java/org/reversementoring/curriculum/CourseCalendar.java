package org.reversementoring.curriculum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.session.CalendarService;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the learning platform's calendar: the kick-off and scheduled offers for everybody, and a pair's sessions in the
 * pair's hidden group as long as both members release them, under a title that says nothing. An outage lets the event
 * wait. What is refused is logged once for the operator, and tried again by {@link #reconcile}.
 */
public final class CourseCalendar implements EventHandler {
    private static final Logger LOG = Logger.getLogger(CourseCalendar.class.getName());
    private static final Duration KICK_OFF_LENGTH = Duration.ofHours(1);

    private final UnitOfWork work;
    private final LearningPlatform platform;
    private final Programmes programmes;
    private final TrainingPlans plans;
    private final Pairs pairs;
    private final PairCalendar pairCalendar;
    /** What was refused when a programme was last looked at. */
    private final Map<ProgrammeId, Set<String>> refused = new ConcurrentHashMap<>();

    public CourseCalendar(
            UnitOfWork work,
            LearningPlatform platform,
            Programmes programmes,
            TrainingPlans plans,
            Pairs pairs,
            People people,
            CalendarService sessions,
            Clock clock) {
        this.work = work;
        this.platform = platform;
        this.programmes = programmes;
        this.plans = plans;
        this.pairs = pairs;
        pairCalendar = new PairCalendar(work, platform, people, sessions, clock);
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case CURRICULUM_PUBLISHED, PROGRAMME_CLOSED -> reconcile(programme(event));
            case KICK_OFF_PLANNED -> published(programme(event), (plan, place) -> kickOff(plan, place, note(plan)));
            case LEARNING_OFFER_CHANGED -> {
                UUID offer = event.about("offer");
                published(programme(event), (plan, place) -> offer(plan, place, offer, note(plan)));
            }
            case SESSION_RELEASED_TO_CALENDAR, PAIR_PAUSED, PAIR_RESUMED, PAIR_ENDED -> {
                PairId pair = new PairId(event.about("pair"));
                published(programme(event), (plan, place) -> pair(plan, place, pair));
            }
            default -> {}
        }
    }

    @Override
    public boolean concerns(EventType type) {
        return switch (type) {
            case CURRICULUM_PUBLISHED,
                    PROGRAMME_CLOSED,
                    KICK_OFF_PLANNED,
                    LEARNING_OFFER_CHANGED,
                    SESSION_RELEASED_TO_CALENDAR,
                    PAIR_PAUSED,
                    PAIR_RESUMED,
                    PAIR_ENDED -> true;
            default -> false;
        };
    }

    private static ProgrammeId programme(Event event) {
        return new ProgrammeId(event.about("programme"));
    }

    /**
     * Brings the calendar to what is planned and released now; what was refused or lost before is made good. After the
     * programme's end no pair is left there.
     */
    void reconcile(ProgrammeId id) {
        Set<String> notes = new HashSet<>();
        published(id, (plan, place) -> {
            List<Pair> all = new ArrayList<>();
            Page.walk(request -> work.run(() -> pairs.page(id, request)), all::add);
            if (isClosed(id)) {
                pairCalendar.clear(place.meetingPlace(), all, notes::add);
            } else {
                kickOff(plan, place, notes::add);
                plan.offers().forEach(offer -> announce(place, offer, notes::add));
                // Its class alone: the message may hold what a pair wrote.
                pairCalendar
                        .keep(place.meetingPlace(), all, notes::add)
                        .ifPresent(failed -> notes.add("Appointments of a pair cannot be read: "
                                + failed.getClass().getName() + ". Tomorrow it is tried again."));
            }
        });
        Set<String> before = refused.getOrDefault(id, Set.of());
        notes.stream().filter(note -> !before.contains(note)).forEach(note -> log(id, note));
        refused.put(id, Set.copyOf(notes));
    }

    private Consumer<String> note(TrainingPlan plan) {
        return note -> log(plan.programme(), note);
    }

    private static void log(ProgrammeId id, String note) {
        LOG.log(Level.WARNING, () -> "calendar of programme " + id.value() + ": " + note);
    }

    private interface Step {
        void of(TrainingPlan plan, Publication place);
    }

    private void published(ProgrammeId id, Step step) {
        TrainingPlan plan = work.run(() -> plans.find(id)).orElse(null);
        Publication place = plan == null ? null : plan.publication();
        if (plan != null && place != null) {
            step.of(plan, place);
        }
    }

    private boolean isClosed(ProgrammeId id) {
        return work.run(() -> programmes.find(id))
                .filter(programme -> programme.state() == Programme.State.CLOSED)
                .isPresent();
    }

    private void pair(TrainingPlan plan, Publication place, PairId id) {
        List<Pair> one = work.run(() -> pairs.find(id)).stream().toList();
        if (isClosed(plan.programme())) {
            pairCalendar.clear(place.meetingPlace(), one, note(plan));
        } else {
            pairCalendar.keep(place.meetingPlace(), one, note(plan)).ifPresent(failed -> {
                throw failed;
            });
        }
    }

    private void kickOff(TrainingPlan plan, Publication place, Consumer<String> notes) {
        KickOff kickOff = work.run(() -> programmes.find(plan.programme()))
                .map(Programme::kickOff)
                .orElse(null);
        if (kickOff != null) {
            Announcement announcement = new Announcement(
                    "rm-kick-off-" + plan.programme().value(),
                    kickOff.title(),
                    kickOff.place(),
                    kickOff.at().truncatedTo(ChronoUnit.SECONDS),
                    KICK_OFF_LENGTH);
            attempt(() -> platform.announce(place.meetingPlace(), announcement), notes);
        }
    }

    private void offer(TrainingPlan plan, Publication place, UUID id, Consumer<String> notes) {
        plan.offer(new LearningOfferId(id))
                .ifPresentOrElse(
                        offer -> announce(place, offer, notes),
                        () -> place.courses()
                                .forEach(course -> attempt(() -> platform.retract(course, offerKey(id)), notes)));
    }

    /** Nothing for material, which takes place at no time. */
    private void announce(Publication place, LearningOffer offer, Consumer<String> notes) {
        Instant at = offer.at();
        Integer minutes = offer.minutes();
        if (at != null && minutes != null) {
            Announcement announcement = new Announcement(
                    offerKey(offer.id().value()),
                    offer.title(),
                    offer.link() == null ? offer.place() : (offer.place() + " " + offer.link()).strip(),
                    at.truncatedTo(ChronoUnit.SECONDS),
                    Duration.ofMinutes(minutes));
            attempt(() -> platform.announce(place.audience(offer.side()), announcement), notes);
        }
    }

    private static void attempt(Runnable call, Consumer<String> notes) {
        try {
            call.run();
        } catch (PlatformRejectedException rejected) {
            notes.accept(String.valueOf(rejected.getMessage()));
        }
    }

    private static String offerKey(UUID offer) {
        return "rm-offer-" + offer;
    }
}
