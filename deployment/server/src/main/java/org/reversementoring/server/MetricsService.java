package org.reversementoring.server;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.spi.UnitOfWork;

/** Metrics for those who may read them: operators and auditors. */
final class MetricsService {
    private final Metrics metrics;
    private final Readings readings;
    private final UnitOfWork work;
    private final Policy policy;
    private final Standings standings;

    MetricsService(Metrics metrics, Readings readings, UnitOfWork work, Policy policy, Standings standings) {
        this.metrics = metrics;
        this.readings = readings;
        this.work = work;
        this.policy = policy;
        this.standings = standings;
    }

    String read(Actor actor) {
        work.run(() -> policy.require(Action.READ_METRICS, standings.towardsOrganisation(actor)));
        return reading();
    }

    private synchronized String reading() {
        work.run(readings::take);
        return metrics.text();
    }
}
