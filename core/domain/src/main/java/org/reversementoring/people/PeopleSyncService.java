package org.reversementoring.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.people.SyncResult.Outcome;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps our people as the directory tells of them. A snapshot is taken over whole or not at all: one that looks wrong
 * stays outside, with the reasons, and the last accepted one stays good. Who is missing once has not left; who is
 * missing again on a later day, or whose employment is over, has. The first snapshot takes nobody over who left before
 * it. One sync runs at a time in the cluster.
 */
public final class PeopleSyncService {
    private static final Logger LOG = Logger.getLogger(PeopleSyncService.class.getName());
    private static final String TURN = "people from the directory";

    /** What a sync writes to. */
    public record Stores(
            UnitOfWork work, People people, StagedSnapshots staged, PeopleSyncs syncs, AccountBindings bindings) {}

    private final Stores stores;
    private final PeopleDirectory directory;
    private final Turns turns;
    private final Events events;
    private final Policy policy;
    private final Standings standings;
    private final SyncSettings settings;
    private final Ids ids;
    private final Clock clock;

    public PeopleSyncService(
            Stores stores,
            PeopleDirectory directory,
            Turns turns,
            Events events,
            Policy policy,
            Standings standings,
            SyncSettings settings,
            Ids ids,
            Clock clock) {
        this.stores = stores;
        this.directory = directory;
        this.turns = turns;
        this.events = events;
        this.policy = policy;
        this.standings = standings;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** One sync within the bound of the settings. */
    public SyncResult sync(Actor actor) {
        return sync(actor, null);
    }

    /**
     * Runs one sync, for an operator or for the product's own job.
     *
     * @param acceptDropPercent the greatest drop that is accepted this once, 1 to 100; null for that of the settings
     * @throws RefusedException ELSEWHERE_UNAVAILABLE with what an operator has to know, if the directory delivered no
     *     snapshot or another sync runs; nothing has changed then. Its cause is a DirectoryRejectedException where
     *     nothing passes by itself
     */
    public SyncResult sync(Actor actor, @Nullable Integer acceptDropPercent) {
        Action action = actor.system() ? Action.REFRESH_PEOPLE : Action.RUN_PEOPLE_SYNC;
        policy.require(action, standings.towardsOrganisation(actor));
        if (acceptDropPercent != null) {
            Check check = new Check();
            check.range("acceptDropPercent", acceptDropPercent, 1, 100);
            check.done();
        }
        int maxDropPercent = acceptDropPercent == null ? settings.maxDropPercent() : acceptDropPercent;
        try {
            return turns.take(TURN, turn -> stores.work.patiently(() -> run(turn, maxDropPercent)));
        } catch (DirectoryUnavailableException | DirectoryRejectedException | PlatformUnavailableException e) {
            RefusedException refused = new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "" + e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    /** What came of the latest sync, one that failed included; NOT_FOUND before the first. */
    public SyncResult latest(Actor actor) {
        policy.require(Action.READ_SETTINGS, standings.towardsOrganisation(actor));
        return stores.work.run(
                () -> stores.syncs.latest().map(PeopleSync::result).orElseThrow(RefusedException::notFound));
    }

    private SyncResult run(Turns.Turn turn, int maxDropPercent) {
        UUID id = ids.next();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        try (StagedSnapshot snapshot = stores.staged.begin(id)) {
            SnapshotIntake intake = new SnapshotIntake(snapshot, new CanonicalForm(settings, today), ids);
            read(intake, turn, id, now, maxDropPercent);
            Delivered delivered = intake.delivered();
            delivered.forget(snapshot.complete());
            LOG.info(() -> "people sync: " + delivered.workers() + " workers read, " + delivered.employed()
                    + " of them employed");
            SyncResult result = stores.work.run(() -> {
                SyncResult decided = decide(id, now, today, snapshot, delivered, maxDropPercent);
                turn.check();
                return decided;
            });
            LOG.info(() -> "people sync: " + result.outcome());
            return result;
        }
    }

    /** What was not delivered is kept too: whoever asks for the latest sync gets no false all-clear. */
    private void read(SnapshotIntake intake, Turns.Turn turn, UUID id, Instant now, int maxDropPercent) {
        try {
            directory.read(intake);
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            Outcome outcome = e instanceof DirectoryRejectedException ? Outcome.REJECTED : Outcome.FAILED;
            SyncResult result = SyncResult.undelivered(now, maxDropPercent, outcome, "" + e.getMessage());
            stores.work.run(() -> {
                turn.check();
                return stores.syncs.add(new PeopleSync(id, result, SnapshotFacts.NONE));
            });
            throw e;
        }
    }

    private SyncResult decide(
            UUID id, Instant now, LocalDate today, StagedSnapshot snapshot, Delivered delivered, int maxDropPercent) {
        if (snapshot.compare() != delivered.workers()) {
            throw new DirectoryUnavailableException(
                    "What the directory delivered was not kept whole. Does another sync run? Try again.");
        }
        Optional<PeopleSync> last = stores.syncs.latestAccepted();
        SnapshotFacts facts = delivered.facts(snapshot.managersFound());
        List<String> reasons =
                new SnapshotGuards(snapshot, facts, last.map(PeopleSync::facts), maxDropPercent).reasons();
        SyncFigures figures = SyncFigures.NONE;
        if (reasons.isEmpty()) {
            PersonChange change = new PersonChange(settings.rankByLevel());
            PeopleUpdate update = new PeopleUpdate(snapshot, stores.people, stores.bindings, events, today, change);
            figures = last.isEmpty() ? update.first() : update.next(id);
        }
        SyncResult result = SyncResult.of(now, maxDropPercent, delivered, figures, reasons);
        stores.syncs.add(new PeopleSync(id, result, facts));
        return result;
    }
}
