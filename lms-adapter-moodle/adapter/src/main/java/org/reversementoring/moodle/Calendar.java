package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.PlatformIds.Kind;
import org.reversementoring.spi.PlatformIds.Thing;
import org.reversementoring.spi.PlatformUnavailableException;

/**
 * Calendar events. Moodle gives them no key, so ours stands in the description, with a digest of what the event says:
 * an event of the same key and another digest or time is out of date. Their ids are kept, so that an event is known
 * whose description a human wrote anew.
 */
final class Calendar {
    /** Epoch seconds of the year 2100: later than any event. */
    private static final long END_OF_TIME = 4_102_444_800L;

    /** Before our key in every description of ours. */
    private static final String MARK = "Ref. ";

    private static final int LONGEST_TITLE = 250;

    private final MoodleClient moodle;
    private final SiteIds ids;

    Calendar(MoodleClient moodle, SiteIds ids) {
        this.moodle = moodle;
        this.ids = ids;
    }

    /**
     * Whose calendar.
     *
     * @param key our key of the course
     * @param course Moodle's id of it
     * @param pair null for everybody's
     * @param group Moodle's id of the pair's group; 0 for everybody's
     */
    record Page(String key, long course, @Nullable PairId pair, long group) {
        static Page ofEverybody(String key, long course) {
            return new Page(key, course, null, 0);
        }

        private Thing event(String name) {
            return Thing.event(key, pair, name);
        }
    }

    /** Everybody's event of that key: this one, or none. */
    void keep(Page page, String name, Optional<Announcement> wanted) {
        Map<Thing, Long> known = new HashMap<>();
        ids.find(page.event(name)).ifPresent(id -> known.put(page.event(name), id));
        keep(
                page,
                known,
                find(page, known.values(), mark(name)),
                wanted.stream().toList());
    }

    /** A pair's events: exactly these. */
    void keep(Page page, Collection<Announcement> wanted) {
        Map<Thing, Long> known = ids.ofPairs(Kind.EVENT, page.key(), List.of(Objects.requireNonNull(page.pair())));
        keep(page, known, find(page, known.values(), MARK), wanted);
    }

    private void keep(Page page, Map<Thing, Long> known, List<JsonNode> present, Collection<Announcement> wanted) {
        Set<Long> outdated = new TreeSet<>();
        present.forEach(event -> outdated.add(Answers.id(event, "id")));
        List<Announcement> missing = new ArrayList<>();
        Map<Thing, Long> kept = new HashMap<>();
        for (Announcement announcement : wanted) {
            Optional<Long> current = present.stream()
                    .filter(event -> isCurrent(event, announcement))
                    .map(event -> Answers.id(event, "id"))
                    .findFirst();
            current.ifPresent(outdated::remove);
            current.ifPresent(id -> kept.put(page.event(announcement.key()), id));
            if (current.isEmpty()) {
                missing.add(announcement);
            }
        }
        for (List<Announcement> batch : Batches.of(missing, 9)) {
            kept.putAll(create(page, batch));
        }
        ids.keep(kept);
        delete(outdated);
        ids.forget(known.keySet().stream()
                .filter(thing -> !kept.containsKey(thing))
                .toList());
    }

    private static boolean isCurrent(JsonNode event, Announcement wanted) {
        return event.path("description").asText().contains(reference(wanted))
                && event.path("timestart").asLong() == wanted.at().getEpochSecond()
                && event.path("timeduration").asLong() == wanted.length().toSeconds();
    }

    private Map<Thing, Long> create(Page page, List<Announcement> announcements) {
        Parameters form = Parameters.none();
        for (int i = 0; i < announcements.size(); i++) {
            Announcement announcement = announcements.get(i);
            form.with("events", i, "name", Html.title(announcement.title(), LONGEST_TITLE))
                    .with("events", i, "description", description(announcement))
                    .with("events", i, "format", 1)
                    .with("events", i, "courseid", page.course())
                    .with("events", i, "eventtype", page.pair() == null ? "course" : "group")
                    .with("events", i, "timestart", announcement.at().getEpochSecond())
                    .with("events", i, "timeduration", announcement.length().toSeconds());
            if (page.pair() != null) {
                form.with("events", i, "groupid", page.group());
            }
        }
        JsonNode answer = moodle.call(Function.CREATE_EVENTS, form);
        // What the service's user may not make is left out, with a warning.
        if (!answer.path("warnings").isEmpty()) {
            throw new MoodleRejection(
                    Function.CREATE_EVENTS,
                    Reply.plain(
                            answer.path("warnings").path(0).path("warningcode").asText()));
        }
        List<JsonNode> made = Answers.list(answer, "events");
        if (made.size() != announcements.size()) {
            throw new PlatformUnavailableException("Moodle made " + made.size() + " events of " + announcements.size()
                    + " in the course " + page.key() + ".");
        }
        Map<Thing, Long> created = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            created.put(page.event(announcements.get(i).key()), Answers.id(made.get(i), "id"));
        }
        return created;
    }

    private void delete(Collection<Long> events) {
        for (Long event : events) {
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
    }

    /**
     * Ours: those of which we know the id, and those with the mark. Group events are shown only together with
     * {@code userevents=1} and the course's id.
     */
    private List<JsonNode> find(Page page, Collection<Long> known, String mark) {
        Parameters form = Parameters.none()
                .with("events[courseids][0]", page.course())
                .with("options[userevents]", 1)
                .with("options[siteevents]", 0)
                .with("options[timestart]", 0)
                .with("options[timeend]", END_OF_TIME);
        if (page.pair() != null) {
            form.with("events[groupids][0]", page.group());
        }
        return Answers.list(moodle.call(Function.EVENTS, form), "events").stream()
                .filter(event -> event.path("courseid").asLong() == page.course())
                .filter(event -> event.path("groupid").asLong() == page.group())
                .filter(event -> known.contains(Answers.id(event, "id"))
                        || event.path("description").asText().contains(mark))
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
