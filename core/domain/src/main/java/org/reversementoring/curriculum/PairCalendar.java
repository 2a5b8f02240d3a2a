package org.reversementoring.curriculum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.session.CalendarService;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * The hidden groups of pairs and their appointments. What was written is read again afterwards: a release that was
 * taken back meanwhile is written once more, so that the last word is the pair's.
 */
final class PairCalendar {
    /** More often a pair does not change its mind within one run; the next one goes on. */
    private static final int ROUNDS = 3;
    /** For so long events of an ended pair are looked for again; nobody sees them, for its group is empty. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final UnitOfWork work;
    private final LearningPlatform platform;
    private final People people;
    private final CalendarService sessions;
    private final Clock clock;

    PairCalendar(UnitOfWork work, LearningPlatform platform, People people, CalendarService sessions, Clock clock) {
        this.work = work;
        this.platform = platform;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Brings the platform to what these pairs release now. A pair whose release cannot be read is left out; answers
     * why, of the last such pair.
     *
     * @param notes takes what was refused, in words that name no member
     */
    Optional<RuntimeException> keep(CourseRef course, Collection<Pair> pairs, Consumer<String> notes) {
        AtomicReference<RuntimeException> unread = new AtomicReference<>();
        Map<Pair, List<Announcement>> wanted = wanted(pairs, unread::set);
        for (int round = 0; round < ROUNDS && !wanted.isEmpty(); round++) {
            write(course, wanted, notes);
            Map<Pair, List<Announcement>> written = wanted;
            wanted = wanted(written.keySet(), unread::set);
            wanted.entrySet().removeIf(entry -> entry.getValue().equals(written.get(entry.getKey())));
        }
        return Optional.ofNullable(unread.get());
    }

    /** Takes these pairs out of the platform, whatever they release. */
    void clear(CourseRef course, Collection<Pair> pairs, Consumer<String> notes) {
        Map<Pair, List<Announcement>> nothing = new HashMap<>();
        pairs.forEach(pair -> nothing.put(pair, List.of()));
        write(course, nothing, notes);
    }

    private Map<Pair, List<Announcement>> wanted(Collection<Pair> pairs, Consumer<RuntimeException> unread) {
        Map<Pair, List<Announcement>> wanted = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            try {
                wanted.put(pair, appointments(pair));
            } catch (RuntimeException failed) {
                unread.accept(failed);
            }
        }
        return wanted;
    }

    private List<Announcement> appointments(Pair pair) {
        return pair.state() == PairState.ENDED
                ? List.of()
                : sessions.entries(Actor.SYSTEM, pair.id()).stream()
                        .map(PairCalendar::appointment)
                        .toList();
    }

    /** Without anything to show nobody is left in the group either: it would tell who is paired. */
    private void write(CourseRef course, Map<Pair, List<Announcement>> wanted, Consumer<String> notes) {
        Map<PairId, List<Learner>> groups = new HashMap<>();
        wanted.forEach((pair, appointments) -> {
            if (appointments.isEmpty()) {
                groups.put(pair.id(), List.of());
            } else {
                members(pair)
                        .ifPresentOrElse(
                                members -> groups.put(pair.id(), members),
                                () -> notes.accept(
                                        "A member of a pair is not in the directory, or has no e-mail address there."));
            }
        });
        attempt(() -> platform.group(course, groups), notes);
        wanted.forEach((pair, appointments) -> {
            if (groups.containsKey(pair.id()) && (!appointments.isEmpty() || !endedLongAgo(pair))) {
                attempt(() -> platform.schedule(course, pair.id(), appointments), notes);
            }
        });
    }

    private boolean endedLongAgo(Pair pair) {
        Instant ended = pair.times().endedAt();
        return ended != null && ended.plus(RECENT).isBefore(clock.instant());
    }

    /**
     * Who could not be served is not said: it would tell who is paired. The training's problems say it of everybody.
     */
    private static void attempt(Runnable call, Consumer<String> notes) {
        try {
            call.run();
        } catch (PlatformRejectedException rejected) {
            notes.accept(
                    rejected.unserved().isEmpty()
                            ? String.valueOf(rejected.getMessage())
                            : "Some people cannot be served; the training's problems say who.");
        }
    }

    private static Announcement appointment(CalendarService.Entry entry) {
        return new Announcement(
                "rm-session-" + entry.session().value(),
                "Appointment",
                "",
                entry.startsAt().truncatedTo(ChronoUnit.SECONDS),
                Duration.ofMinutes(entry.minutes()));
    }

    private Optional<List<Learner>> members(Pair pair) {
        return learner(pair.mentor()).flatMap(mentor -> learner(pair.mentee()).map(mentee -> List.of(mentor, mentee)));
    }

    private Optional<Learner> learner(PersonId id) {
        Person person = work.run(() -> people.find(id)).orElse(null);
        String email = person == null ? null : person.workEmail();
        return person == null || email == null
                ? Optional.empty()
                : Optional.of(new Learner(person.number(), person.name(), email));
    }
}
