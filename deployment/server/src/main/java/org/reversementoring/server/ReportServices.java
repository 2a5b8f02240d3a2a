package org.reversementoring.server;

import java.time.Clock;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.curriculum.TrainingStatus;
import org.reversementoring.event.Events;
import org.reversementoring.reporting.FeedbackService;
import org.reversementoring.reporting.OutcomeService;
import org.reversementoring.reporting.ReportService;
import org.reversementoring.reporting.ReportSources;
import org.reversementoring.rest.ReportsResource;
import org.reversementoring.session.SessionTally;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.WellbeingTally;

/** The use cases of the room {@code reporting}. */
final class ReportServices {
    final FeedbackService surveys;
    private final ReportsResource resource;

    ReportServices(
            Stores stores, Sealer sealer, Policy policy, Standings standings, Events events, Ids ids, Clock clock) {
        ReportSources sources = new ReportSources(
                stores.participants,
                stores.people,
                stores.pairs,
                new SessionTally(stores.sessions, sealer),
                new WellbeingTally(stores.declarations, stores.burdens, stores.supportCases, sealer),
                p -> stores.trainingRecords.status(p.programme(), p.person(), p.side()) == TrainingStatus.COMPLETED,
                stores.stories,
                stores.feedbacks,
                stores.outcomes,
                sealer);
        surveys = new FeedbackService(
                stores.work,
                stores.programmes,
                stores.participants,
                stores.feedbacks,
                sealer,
                policy,
                standings,
                ids,
                clock);
        resource = new ReportsResource(
                new ReportService(
                        stores.work,
                        stores.programmes,
                        stores.reportSnapshots,
                        sources,
                        policy,
                        standings,
                        events,
                        ids,
                        clock),
                surveys,
                new OutcomeService(stores.work, stores.programmes, stores.outcomes, policy, standings, ids, clock));
    }

    ReportsResource resource() {
        return resource;
    }
}
