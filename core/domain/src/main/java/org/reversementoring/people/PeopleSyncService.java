package org.reversementoring.people;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryIntake;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps our people as the directory tells of them. A snapshot is taken over whole or not at all: one that looks wrong
 * stays outside, with the reasons, and the last accepted one stays good. Who is missing once has not left; who is
 * missing twice running, or whose employment is over, has. The first snapshot takes nobody over who left before it.
 */
public final class PeopleSyncService {
    private final UnitOfWork work;
    private final PeopleDirectory directory;
    private final People people;
    private final PeopleSyncs syncs;
    private final Events events;
    private final Policy policy;
    private final Standings standings;
    private final SyncSettings settings;
    private final Ids ids;
    private final Clock clock;

    public PeopleSyncService(
            UnitOfWork work,
            PeopleDirectory directory,
            People people,
            PeopleSyncs syncs,
            Events events,
            Policy policy,
            Standings standings,
            SyncSettings settings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.directory = directory;
        this.people = people;
        this.syncs = syncs;
        this.events = events;
        this.policy = policy;
        this.standings = standings;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Runs one sync, for an operator or for the product's own job.
     *
     * @throws RefusedException ELSEWHERE_UNAVAILABLE with what an operator has to know, if the directory delivered no
     *     snapshot; nothing has changed then
     */
    public SyncResult sync(Actor actor) {
        Action action = actor.system() ? Action.REFRESH_PEOPLE : Action.RUN_PEOPLE_SYNC;
        policy.require(action, standings.towardsOrganisation(actor));
        List<DirectoryWorker> everybody = read();
        return work.run(() -> accept(everybody));
    }

    /** What came of the latest sync; NOT_FOUND before the first. */
    public SyncResult latest(Actor actor) {
        policy.require(Action.READ_SETTINGS, standings.towardsOrganisation(actor));
        return work.run(() -> syncs.latest().map(PeopleSync::result).orElseThrow(RefusedException::notFound));
    }

    private List<DirectoryWorker> read() {
        try {
            return InMemoryIntake.everybodyOf(directory);
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "" + e.getMessage());
        }
    }

    private SyncResult accept(List<DirectoryWorker> everybody) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        List<DirectoryWorker> employed =
                everybody.stream().filter(w -> w.isEmployed(today)).toList();
        SnapshotFacts facts = SnapshotFacts.of(everybody, employed);
        Optional<PeopleSync> last = syncs.latestAccepted();
        List<String> reasons = new SnapshotGuards(
                        everybody, employed, facts, last.map(PeopleSync::facts), settings.maxDropPercent())
                .reasons();
        if (!reasons.isEmpty()) {
            SyncResult result = SyncResult.quarantined(now, employed.size(), reasons);
            syncs.add(new PeopleSync(ids.next(), result, facts, new TreeSet<>()));
            return result;
        }
        Map<EmployeeNumber, DirectoryWorker> byNumber =
                everybody.stream().collect(toMap(DirectoryWorker::number, Function.identity()));
        UUID id = ids.next();
        PeopleUpdate update = new PeopleUpdate(people, events, ids, settings, today, id, last.isEmpty());
        Set<EmployeeNumber> missedBefore =
                last.<Set<EmployeeNumber>>map(PeopleSync::missing).orElse(Set.of());
        update.carryOver(byNumber, missedBefore);
        SyncResult result = update.result(now, employed.size());
        syncs.add(new PeopleSync(id, result, facts, update.missing()));
        return result;
    }
}
