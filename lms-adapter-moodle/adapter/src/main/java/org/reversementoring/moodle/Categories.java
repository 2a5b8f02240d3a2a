package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.spi.PlatformIds.Thing;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Two categories of courses: one of programmes, and below it one of those that are over. Moodle has no web service that
 * hides a category; its courses are hidden one by one.
 */
final class Categories {
    private static final String NAME = "Reverse mentoring";
    private static final String ARCHIVE_NAME = "Reverse mentoring: archive";

    private final MoodleClient moodle;
    private final SiteIds ids;
    private final String key;

    /** @param key of the category of programmes */
    Categories(MoodleClient moodle, SiteIds ids, String key) {
        this.moodle = moodle;
        this.ids = ids;
        this.key = key;
    }

    /** Moodle's id of the category of programmes, which is made where it is not there. */
    long programmes() {
        return ensure(key, NAME, 0);
    }

    /** Moodle's id of the archive, which is made where it is not there. */
    long archive() {
        return find(archiveKey()).orElseGet(() -> ensure(archiveKey(), ARCHIVE_NAME, programmes()));
    }

    /** Whether this is the archive, as far as we know without asking. */
    boolean isArchive(long category) {
        return ids.find(Thing.category(archiveKey()))
                .filter(id -> id == category)
                .isPresent();
    }

    private String archiveKey() {
        return key + "-archive";
    }

    private long ensure(String idnumber, String name, long parent) {
        return find(idnumber).orElseGet(() -> {
            create(idnumber, name, parent);
            return find(idnumber)
                    .orElseThrow(() -> new PlatformUnavailableException(
                            "Moodle does not show the category " + idnumber + " yet."));
        });
    }

    private void create(String idnumber, String name, long parent) {
        try {
            moodle.call(
                    Function.CREATE_CATEGORIES,
                    Parameters.none()
                            .with("categories", 0, "name", name)
                            .with("categories", 0, "idnumber", idnumber)
                            .with("categories", 0, "parent", parent));
        } catch (MoodleRejection refused) {
            // Somebody was quicker: theirs is found.
            if (!refused.is("categoryidnumbertaken")) {
                throw refused;
            }
        }
    }

    /** By its ID number, else by the id that it had when it was made: a human may have changed the number. */
    private Optional<Long> find(String idnumber) {
        Thing thing = Thing.category(idnumber);
        Optional<Long> found =
                by("idnumber", idnumber).or(() -> ids.find(thing).flatMap(id -> by("id", id.toString())));
        found.ifPresent(id -> ids.keep(Map.of(thing, id)));
        return found;
    }

    private Optional<Long> by(String criterion, String value) {
        JsonNode answer = moodle.call(
                Function.CATEGORIES,
                Parameters.none()
                        .with("criteria", 0, "key", criterion)
                        .with("criteria", 0, "value", value)
                        .with("addsubcategories", 0));
        return Answers.list(answer, "").stream().findFirst().map(row -> Answers.id(row, "id"));
    }
}
