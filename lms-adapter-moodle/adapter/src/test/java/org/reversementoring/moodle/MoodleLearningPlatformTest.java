package org.reversementoring.moodle;

import org.reversementoring.contract.LearningPlatformContract;

class MoodleLearningPlatformTest extends LearningPlatformContract {
    @Override
    protected Stage stage() {
        return new SimulatedStage();
    }
}
