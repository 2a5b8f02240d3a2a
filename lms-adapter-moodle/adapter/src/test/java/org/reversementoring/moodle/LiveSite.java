package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A real site, as the system properties name it, for one run. Its categories, and so its courses, and its accounts are
 * its own, and go when it is closed, also where the run was broken off.
 */
final class LiveSite implements AutoCloseable {
    /** Ends what the run left; the second token may do more than the product's. */
    private final LiveCalls administrator;

    private final MoodleSettings settings;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Set<Long> accounts = ConcurrentHashMap.newKeySet();
    private final List<String> remains = new ArrayList<>();
    private final Thread atEnd = new Thread(this::remove, "moodle-live-cleanup");
    private int stages;

    LiveSite() {
        URI site = URI.create(needed("moodle.url"));
        String token = needed("moodle.token");
        MoodleSettings usual = MoodleSettings.of(site, token);
        settings = new MoodleSettings(
                site,
                token,
                "rm-live-" + run,
                Integer.getInteger("moodle.role-id", MoodleSettings.DEFAULT_LEARNER_ROLE),
                usual.deadline(),
                usual.templates(),
                System.getProperty("moodle.report", usual.report()));
        administrator = new LiveCalls(site, System.getProperty("moodle.cleanup-token", token));
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    private static String needed(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("-D" + property + "=… is needed");
        }
        return value;
    }

    MoodleSettings settings() {
        return settings;
    }

    LiveCalls administrator() {
        return administrator;
    }

    /** Names that no other test has. */
    LiveNames names() {
        stages++;
        return new LiveNames("-" + run + "-" + stages);
    }

    /** These accounts go at the end. */
    void made(Collection<Long> users) {
        accounts.addAll(users);
    }

    /** What could not be removed, for whoever looks after the site. */
    List<String> remains() {
        return List.copyOf(remains);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
        remove();
    }

    private void remove() {
        for (String key : List.of(settings.category(), settings.category() + "-archive")) {
            attempt("the category with the ID number " + key + " and its courses", () -> removeCategory(key));
        }
        attempt("the accounts with ID numbers that hold -" + run + "-", this::removeAccounts);
    }

    private void attempt(String what, Runnable removal) {
        try {
            removal.run();
        } catch (RuntimeException refused) {
            remains.add(what + " (" + refused.getMessage() + ")");
        }
    }

    private void removeCategory(String key) {
        JsonNode found = administrator.call(
                "core_course_get_categories",
                Map.of("criteria[0][key]", "idnumber", "criteria[0][value]", key, "addsubcategories", 0));
        for (JsonNode category : found) {
            administrator.call(
                    "core_course_delete_categories",
                    Map.of("categories[0][id]", category.path("id").asLong(), "categories[0][recursive]", 1));
        }
    }

    private void removeAccounts() {
        for (List<Long> some : Batches.of(accounts, 1)) {
            Map<String, Object> form = new LinkedHashMap<>();
            for (int i = 0; i < some.size(); i++) {
                form.put("userids[" + i + "]", some.get(i));
            }
            administrator.call("core_user_delete_users", form);
        }
    }
}
