package org.reversementoring.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.participation.Participant;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Reports of a programme: computed once when its manager closes a wave, frozen, and read as they are. Nothing else ever
 * aggregates what people keep private, and no question can be put to it.
 */
public final class ReportService {
    /** A shorter wave would let two reports be compared for the answer of one person. */
    public static final Duration SHORTEST_WAVE = Duration.ofDays(28);

    private static final List<Action> TO_CLOSE = List.of(
            Action.CLOSE_WAVE,
            Action.READ_PARTICIPATION,
            Action.READ_PERSON,
            Action.READ_PAIR,
            Action.READ_CONTACT_STATUS,
            Action.READ_TRAINING,
            Action.AGGREGATE_SESSIONS,
            Action.AGGREGATE_PULSE,
            Action.AGGREGATE_BURDEN,
            Action.AGGREGATE_CASES,
            Action.AGGREGATE_SURVEY,
            Action.AGGREGATE_GOALS);

    private final UnitOfWork work;
    private final Programmes programmes;
    private final ReportSnapshots snapshots;
    private final ReportSources sources;
    private final Policy policy;
    private final Standings standings;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public ReportService(
            UnitOfWork work,
            Programmes programmes,
            ReportSnapshots snapshots,
            ReportSources sources,
            Policy policy,
            Standings standings,
            Events events,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.snapshots = snapshots;
        this.sources = sources;
        this.policy = policy;
        this.standings = standings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param stories of the snapshot, as far as both members still release them and the reader may read stories */
    public record Report(ReportSnapshot snapshot, List<Story> stories) {
        public Report {
            stories = List.copyOf(stories);
        }
    }

    /**
     * Closes the wave that runs since the last one was closed, or since the programme opened, and freezes its report.
     * NOT_READY where the wave is too short or too few people take part, so that the next wave begins only where there
     * are enough to answer in it.
     */
    public Report closeWave(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            Programme programme = visible(actor, id, TO_CLOSE);
            List<ReportSnapshot> earlier = snapshots.of(id);
            Wave wave = wave(programme, earlier);
            ReportTerms terms = programme.definition().reporting();
            DisclosureAuditor auditor = new DisclosureAuditor(
                    terms.fewestPeople(),
                    earlier.stream().map(ReportSnapshot::groups).toList());
            ReportContent content = new ReportWriter(sources, new Banding(terms), auditor).write(wave, earlier);
            ReportSnapshot kept = snapshots.add(new ReportSnapshot(
                    new ReportId(ids.next()),
                    0,
                    id,
                    earlier.size() + 1,
                    wave.from(),
                    wave.to(),
                    content,
                    auditor.released()));
            events.raise(EventType.REPORT_PUBLISHED, Map.of("report", kept.id().value(), "programme", id.value()));
            return report(actor, programme, kept);
        });
    }

    /** The programme's reports in the order of their waves. */
    public List<Report> list(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            Programme programme = visible(actor, id, List.of(Action.READ_REPORT));
            return snapshots.of(id).stream()
                    .map(s -> report(actor, programme, s))
                    .toList();
        });
    }

    public Report read(Actor actor, ReportId id) {
        return work.run(() -> {
            ReportSnapshot snapshot = snapshots.find(id).orElse(null);
            Programme programme = snapshot == null
                    ? null
                    : programmes.find(snapshot.programme()).orElse(null);
            policy.require(
                    Action.READ_REPORT, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
            if (snapshot == null || programme == null) {
                throw RefusedException.notFound();
            }
            return report(actor, programme, snapshot);
        });
    }

    private Wave wave(Programme programme, List<ReportSnapshot> earlier) {
        Instant opened = programme.openedAt();
        if (opened == null) {
            throw RefusedException.wrongState("The programme has not opened yet; there is nothing to report.");
        }
        Instant now = clock.instant();
        Instant from = opened;
        Instant earliest = opened.plusMillis(1);
        if (!earlier.isEmpty()) {
            from = earlier.get(earlier.size() - 1).to();
            earliest = from.plus(SHORTEST_WAVE);
        }
        if (now.isBefore(earliest)) {
            throw new RefusedException(
                    Problem.NOT_READY,
                    "A wave lasts at least " + SHORTEST_WAVE.toDays() + " days; this one can be closed from " + earliest
                            + " on.");
        }
        Wave wave = new Wave(
                programme,
                from,
                now,
                sources.participants().asked(programme.id()),
                Page.all(request -> sources.pairs().page(programme.id(), request)));
        int fewest = programme.definition().reporting().fewestPeople();
        if (wave.participants().stream().map(Participant::person).distinct().count() < fewest) {
            throw new RefusedException(
                    Problem.NOT_READY,
                    "Fewer than " + fewest + " people take part: every figure about them would be withheld.");
        }
        return wave;
    }

    private Report report(Actor actor, Programme programme, ReportSnapshot snapshot) {
        boolean mayReadStories = policy.decide(Action.READ_RELEASED_STORIES, standings.towards(actor, programme))
                == Policy.Verdict.ALLOW;
        List<Story> stories = mayReadStories
                ? snapshot.content().stories().stream()
                        .flatMap(id -> sources.stories().find(new StoryId(id)).stream())
                        .filter(Story::isPublished)
                        .toList()
                : List.of();
        return new Report(snapshot, stories);
    }

    private Programme visible(Actor actor, ProgrammeId id, List<Action> actions) {
        Programme programme = programmes.find(id).orElse(null);
        Standing standing = programme == null ? Standing.none(actor) : standings.towards(actor, programme);
        actions.forEach(action -> policy.require(action, standing));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }
}
