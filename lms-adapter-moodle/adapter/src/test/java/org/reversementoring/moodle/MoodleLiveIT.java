package org.reversementoring.moodle;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reversementoring.contract.LearningPlatformContract;
import org.reversementoring.spi.LearningPlatform.Learner;

/** The contract against a real site: {@code mvn -Pmoodle-live verify -Dmoodle.url=… -Dmoodle.token=…}. */
class MoodleLiveIT extends LearningPlatformContract {
    /** Everybody whom the contract gives an account. */
    static final List<Learner> LEARNERS = List.of(ADA, BOB, EVE);

    @RegisterExtension
    static final LiveRun RUN = new LiveRun();

    @Override
    protected Stage stage() {
        return new LiveStage(RUN.site());
    }
}
