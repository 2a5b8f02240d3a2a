package org.reversementoring.reporting;

import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.People;
import org.reversementoring.session.SessionTally;
import org.reversementoring.session.Stories;
import org.reversementoring.wellbeing.WellbeingTally;

/** Everything that a report is computed from. */
public record ReportSources(
        Participants participants,
        People people,
        Pairs pairs,
        SessionTally sessions,
        WellbeingTally wellbeing,
        TrainingProgress training,
        Stories stories,
        Feedbacks feedbacks,
        Outcomes outcomes,
        Sealer sealer) {}
