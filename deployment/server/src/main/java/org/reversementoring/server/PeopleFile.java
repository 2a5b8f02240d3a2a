package org.reversementoring.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reversementoring.peoplefile.FilePeopleDirectory;

/** The setting of the file with the people. */
final class PeopleFile {
    private PeopleFile() {}

    /** What is wrong with it. The file itself is looked at when it is read: it may come later. */
    static List<String> faults(Map<Setting, String> values) {
        List<String> faults = new ArrayList<>();
        String path = values.getOrDefault(Setting.RM_PEOPLE_FILE, "");
        if (path.isEmpty()) {
            return faults;
        }
        if (!values.getOrDefault(Setting.RM_WORKDAY_REPORT_URL, "").isEmpty()) {
            faults.add(Setting.RM_PEOPLE_FILE + " and " + Setting.RM_WORKDAY_REPORT_URL
                    + " are both set: people come from one place, so clear one of them");
        }
        try {
            new FilePeopleDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            faults.add(Setting.RM_PEOPLE_FILE + " must be the path of a file");
        } catch (IllegalArgumentException e) {
            faults.add(Setting.RM_PEOPLE_FILE + " " + e.getMessage());
        }
        return faults;
    }

    static FilePeopleDirectory open(Settings settings) {
        return new FilePeopleDirectory(Path.of(settings.get(Setting.RM_PEOPLE_FILE)));
    }
}
