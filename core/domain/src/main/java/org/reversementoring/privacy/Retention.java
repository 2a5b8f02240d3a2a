package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.spi.UnitOfWork;

/**
 * Carries out {@link RetentionRule}, for a daily job. It looks at what there is, not at what it did before: after a
 * crash the next run goes on, and what a restored backup brought back goes again.
 */
public final class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class.getName());

    private final Map<String, RetentionStep> steps = new LinkedHashMap<>();
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public Retention(
            UnitOfWork work,
            PersonalRecords records,
            Erasures erasures,
            Shredder shredder,
            Holds holds,
            RetentionPeriods periods,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
        PairRetention pairs = new PairRetention(work, records, shredder, holds, periods);
        steps.put("pair content", pairs);
        steps.put("declarations", new DeclarationRetention(work, records, holds, periods));
        steps.put("cases", new CaseRetention(work, records, shredder, holds, periods));
        steps.put("protective notes", new NoteRetention(work, records, periods));
        steps.put("programme records", new ProgrammeRetention(work, records, pairs, periods));
        steps.put("notices and requests", new RequestRetention(work, records, erasures, periods));
    }

    /**
     * Answers how many records' time was over. A step that fails does not stop the others; then an
     * IllegalStateException says so at the end, so that the job is tried again.
     */
    public int run(Actor actor) {
        policy.require(Action.RUN_RETENTION, standings.towardsOrganisation(actor));
        Instant now = clock.instant();
        int done = 0;
        int failed = 0;
        for (Map.Entry<String, RetentionStep> step : steps.entrySet()) {
            try {
                done += step.getValue().run(now);
            } catch (RuntimeException e) {
                failed++;
                LOG.log(
                        Level.WARNING,
                        () -> "retention of " + step.getKey() + " has to be tried again: "
                                + e.getClass().getName());
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("retention: " + failed + " of " + steps.size() + " steps failed");
        }
        return done;
    }
}
