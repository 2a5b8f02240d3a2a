package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ReportTerms;
import org.reversementoring.spi.Page;

/** Another gate, and beside it a word on what the programme's reports will not tell, before anybody waits for it. */
public final class ReportOutlook implements ActivationGate {
    private final ActivationGate gate;
    private final Participants participants;

    public ReportOutlook(ActivationGate gate, Participants participants) {
        this.gate = gate;
        this.participants = participants;
    }

    @Override
    public List<String> missing(Programme programme) {
        return gate.missing(programme);
    }

    @Override
    public List<String> notes(Programme programme) {
        List<Participant> in = Page.all(request -> participants.takingPart(programme.id(), request));
        long mentors = in.stream().filter(p -> p.side() == Side.MENTOR).count();
        int fewest = programme.definition().reporting().fewestPeople();
        List<String> notes = new ArrayList<>(gate.notes(programme));
        if (in.stream().map(Participant::person).distinct().count() < fewest) {
            notes.add("Until " + fewest + " people take part, there is no report.");
        }
        if (mentors < ReportTerms.FEWEST_MENTORS) {
            notes.add("Until " + ReportTerms.FEWEST_MENTORS
                    + " mentors take part, reports tell nothing of pulse, burden and support.");
        }
        return notes;
    }
}
