package org.reversementoring.moodle;

import org.reversementoring.contract.LearningPlatformContract;

/** As {@link MoodleLearningPlatformTest}, at a site whose administrator made the completion report. */
class MoodleWithReportTest extends LearningPlatformContract {
    @Override
    protected Stage stage() {
        return SimulatedStage.withReport();
    }
}
