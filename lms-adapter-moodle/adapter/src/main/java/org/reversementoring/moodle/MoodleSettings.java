package org.reversementoring.moodle;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How to reach a Moodle site and what an administrator prepared there. It never prints the token.
 *
 * @param site the site's address without a path to a script, such as {@code https://learn.example.com}; https, or http
 *     for a loopback host
 * @param token the token of the web service
 * @param category idnumber of the course category that published courses go to; created where it is not there
 * @param learnerRole id of the role that learners get; no function of Moodle tells it
 * @param deadline how long one call may take in all
 * @param templates idnumbers of the template courses that are looked for
 * @param report name of the custom report that completion is read from, where there is one
 */
public record MoodleSettings(
        URI site,
        String token,
        String category,
        int learnerRole,
        Duration deadline,
        List<String> templates,
        String report) {
    public static final String DEFAULT_CATEGORY = "rm";
    /** The student role of a fresh Moodle. */
    public static final int DEFAULT_LEARNER_ROLE = 5;

    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(60);
    public static final List<String> DEFAULT_TEMPLATES =
            List.of("rm-tpl-mentor", "rm-tpl-mentee", "rm-tpl-programme", "rm-tpl-topic");

    public static final String DEFAULT_REPORT = "rm-completion";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException naming the setting at fault, without its value */
    public MoodleSettings {
        templates = List.copyOf(templates);
        boolean safe = "https".equals(site.getScheme())
                || ("http".equals(site.getScheme()) && LOOPBACK.contains(String.valueOf(site.getHost())));
        if (!safe || site.getHost() == null || site.getUserInfo() != null || site.getQuery() != null) {
            throw new IllegalArgumentException(
                    "site: an https address without user and query, or http for a loopback host");
        }
        if (site.toString().length() > 300) {
            throw new IllegalArgumentException("site: at most 300 characters");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("token: is required");
        }
        if (category.isBlank() || category.length() > 100) {
            throw new IllegalArgumentException("category: 1 to 100 characters");
        }
        if (learnerRole < 1) {
            throw new IllegalArgumentException("learnerRole: the id of a role, from 1");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline: more than nothing");
        }
        if (report.isBlank()) {
            throw new IllegalArgumentException("report: is required");
        }
    }

    /** Everything but address and token as usual. */
    public static MoodleSettings of(URI site, String token) {
        return new MoodleSettings(
                site,
                token,
                DEFAULT_CATEGORY,
                DEFAULT_LEARNER_ROLE,
                DEFAULT_DEADLINE,
                DEFAULT_TEMPLATES,
                DEFAULT_REPORT);
    }

    /** What the site is called where it is told from others: its address without a slash at the end. */
    String name() {
        String base = site.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** An address below the site's own path. */
    URI resolve(String path) {
        return URI.create(name() + "/" + path);
    }

    @Override
    public String toString() {
        return "MoodleSettings[site=" + site + ", token=***, category=" + category + ", learnerRole=" + learnerRole
                + ", deadline=" + deadline + ", templates=" + templates + ", report=" + report + "]";
    }
}
