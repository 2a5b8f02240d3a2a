package org.reversementoring.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Programme;

/** Another gate, and beside it a word on every topic of identity without a course of its own. */
public final class ReadingOutlook implements ActivationGate {
    private final ActivationGate gate;
    private final TrainingPlans plans;

    public ReadingOutlook(ActivationGate gate, TrainingPlans plans) {
        this.gate = gate;
        this.plans = plans;
    }

    @Override
    public List<String> missing(Programme programme) {
        return gate.missing(programme);
    }

    @Override
    public List<String> notes(Programme programme) {
        List<String> notes = new ArrayList<>(gate.notes(programme));
        TrainingPlan plan = plans.find(programme.id()).orElseGet(() -> TrainingPlan.empty(programme.id()));
        programme.definition().focusAreas().stream()
                .filter(FocusArea::isIdentity)
                .filter(area -> plan.topicCourse(area.key()).isEmpty())
                .forEach(area -> notes.add("The topic " + area.key()
                        + " has no course of its own: mentees who completed their training may put it on an agenda."));
        return notes;
    }
}
