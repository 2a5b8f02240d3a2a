package org.reversementoring.server;

import java.nio.file.Path;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.wellbeing.SiteTexts;

/** The languages that a site adds to the product's own. */
final class TextFiles {
    private TextFiles() {}

    /** @throws Settings.FaultyException with one line for every fault, naming file and key */
    static SiteTexts read(Settings settings) {
        if (!settings.has(Setting.RM_TEXTS)) {
            return SiteTexts.NONE;
        }
        try {
            return SiteTexts.read(Path.of(settings.get(Setting.RM_TEXTS)));
        } catch (SiteTexts.FaultyException e) {
            throw new Settings.FaultyException(
                    "The texts in " + Setting.RM_TEXTS + " have " + e.faults().size()
                            + " fault(s). Mend the files, or leave the setting out:",
                    e.faults());
        }
    }

    static SelfCheck selfCheck(Settings settings) {
        try {
            read(settings);
            return new SelfCheck(true, "Texts of the site: good");
        } catch (Settings.FaultyException e) {
            return new SelfCheck(false, String.valueOf(e.getMessage()));
        }
    }
}
