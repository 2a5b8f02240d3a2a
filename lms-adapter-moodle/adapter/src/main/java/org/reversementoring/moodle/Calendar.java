package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.LearningPlatform.Announcement;

/**
 * Calendar events. Moodle gives them no key, so ours stands in the description, with a digest of what the event says:
 * an event of the same key and another digest is out of date.
 */
final class Calendar {
    /** Epoch seconds of the year 2100: later than any event. */
    private static final long END_OF_TIME = 4_102_444_800L;

    /** Before our key in every description of ours. */
    private static final String MARK = "Ref. ";

    private final MoodleClient moodle;

    Calendar(MoodleClient moodle) {
        this.moodle = moodle;
    }

    /** Everybody's event of that key: this one, or none. */
    void keep(long course, String key, List<Announcement> wanted) {
        keep(course, null, find(course, null, mark(key)), wanted);
    }

    /** The group's events: exactly these. */
    void keep(long course, long group, Collection<Announcement> wanted) {
        keep(course, group, find(course, group, MARK), wanted);
    }

    private void keep(long course, @Nullable Long group, List<JsonNode> present, Collection<Announcement> wanted) {
        Set<Long> outdated = new TreeSet<>();
        present.forEach(event -> outdated.add(Answers.id(event, "id")));
        for (Announcement announcement : wanted) {
            Optional<Long> current = present.stream()
                    .filter(event -> Answers.text(event, "description").contains(reference(announcement)))
                    .findFirst()
                    .map(event -> Answers.id(event, "id"));
            if (current.isPresent()) {
                outdated.remove(current.get());
            } else {
                create(course, group, announcement);
            }
        }
        outdated.forEach(this::delete);
    }

    private void create(long course, @Nullable Long group, Announcement announcement) {
        Parameters form = Parameters.none()
                .with("events", 0, "name", announcement.title())
                .with("events", 0, "description", description(announcement))
                .with("events", 0, "format", 1)
                .with("events", 0, "courseid", course)
                .with("events", 0, "eventtype", group == null ? "course" : "group")
                .with("events", 0, "timestart", announcement.at().getEpochSecond())
                .with("events", 0, "timeduration", announcement.length().toSeconds());
        if (group != null) {
            form.with("events", 0, "groupid", group);
        }
        Answers.list(moodle.call(Function.CREATE_EVENTS, form), "events");
    }

    private void delete(long event) {
        try {
            moodle.call(
                    Function.DELETE_EVENTS,
                    Parameters.none().with("events", 0, "eventid", event).with("events", 0, "repeat", 0));
        } catch (MoodleRejection refused) {
            // Deleted by somebody else meanwhile.
            if (!refused.is("invalidrecord")) {
                throw refused;
            }
        }
    }

    /** Group events are shown only together with {@code userevents=1} and the course's id. */
    private List<JsonNode> find(long course, @Nullable Long group, String mark) {
        Parameters form = Parameters.none()
                .with("events[courseids][0]", course)
                .with("options[userevents]", 1)
                .with("options[siteevents]", 0)
                .with("options[timestart]", 0)
                .with("options[timeend]", END_OF_TIME);
        if (group != null) {
            form.with("events[groupids][0]", group);
        }
        return Answers.list(moodle.call(Function.EVENTS, form), "events").stream()
                .filter(event -> event.path("groupid").asLong() == (group == null ? 0 : group))
                .filter(event -> Answers.text(event, "description").contains(mark))
                .toList();
    }

    private static String description(Announcement announcement) {
        return "<p>" + Html.escape(announcement.text()) + "</p><p>" + reference(announcement) + "</p>";
    }

    private static String mark(String key) {
        return MARK + Html.escape(key) + " #";
    }

    private static String reference(Announcement announcement) {
        String said = String.join(
                "\n",
                announcement.title(),
                announcement.text(),
                announcement.at().toString(),
                announcement.length().toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return mark(announcement.key()) + HexFormat.of().formatHex(digest, 0, 4) + ".";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is not available", missing);
        }
    }
}
