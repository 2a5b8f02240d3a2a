package org.reversementoring.curriculum;

import java.util.Optional;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.participation.Side;

/**
 * What the mentee has completed in the learning platform: the course of that topic where the programme names one, else
 * the mentees' training.
 */
public final class MenteeReading implements PreLearning {
    private final TrainingPlans plans;
    private final TrainingRecords records;

    public MenteeReading(TrainingPlans plans, TrainingRecords records) {
        this.plans = plans;
        this.records = records;
    }

    @Override
    public boolean isDone(Pair pair, FocusArea topic) {
        if (!topic.isIdentity()) {
            return true;
        }
        boolean named = plans.find(pair.programme())
                .flatMap(plan -> plan.topicCourse(topic.key()))
                .isPresent();
        Optional<TrainingRecord> record = records.find(pair.programme(), pair.mentee(), Side.MENTEE);
        return record.filter(r -> named ? r.hasRead(topic.key()) : r.wasCompleted())
                .isPresent();
    }
}
