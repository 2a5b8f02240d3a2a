package org.reversementoring.moodle.content.mbz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reversementoring.moodle.content.Course;

/** Packs a course as a backup that Moodle 4.5 restores. The same course gives the same bytes. */
public final class CourseBackup {
    /** Fixed, so that an archive tells nothing of when it was made. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 11, 22, 0, 0);

    private CourseBackup() {}

    /**
     * @param site address of the Moodle that will restore it, as Moodle itself says it, so that the ID number is kept;
     *     empty where it is not known
     */
    public static byte[] pack(Course course, String site) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files(course, site).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The files inside, by their path. */
    static SortedMap<String, byte[]> files(Course course, String site) {
        Plan plan = Plan.of(course, site);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("moodle_backup.xml", ManifestFile.of(plan));
        CourseFiles.write(plan, files);
        ActivityFiles.write(plan, files);
        QuestionsFile.write(plan, files);
        GradeFiles.write(files);
        files.put("roles.xml", roles());
        files.put("files.xml", Xml.empty("files"));
        files.put("badges.xml", Xml.empty("badges"));
        files.put("users.xml", Xml.empty("users"));
        files.put("groups.xml", Xml.empty("groups", "groupcustomfields", "groupings"));
        return Collections.unmodifiableSortedMap(files);
    }

    /** The role that the enrolment method gives. Moodle finds its own by the short name. */
    private static byte[] roles() {
        return Xml.file(xml -> xml.in(
                "roles_definition",
                () -> xml.in("role", Plan.STUDENTS, () -> {
                    xml.field("name", "").field("shortname", "student").nothing("nameincourse");
                    xml.field("description", "").field("sortorder", 5).field("archetype", "student");
                })));
    }
}
