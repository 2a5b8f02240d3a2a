package org.reversementoring.server;

import java.util.List;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

/** Stands where no directory of people is set. */
final class NoDirectory implements PeopleDirectory {
    private static final String ADVICE = "No directory of people is connected: " + Setting.RM_WORKDAY_REPORT_URL
            + " or " + Setting.RM_PEOPLE_FILE + " connects one.";

    private final SelfCheck said;

    NoDirectory(Settings settings) {
        said = NotConnected.selfCheck(settings, ADVICE, Setting.RM_WORKDAY_REPORT_URL, "RM_WORKDAY_");
    }

    @Override
    public void read(Intake intake) {
        throw new DirectoryRejectedException(ADVICE);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return List.of(said);
    }
}
