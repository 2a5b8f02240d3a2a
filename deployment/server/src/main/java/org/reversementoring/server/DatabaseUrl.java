package org.reversementoring.server;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database on another machine is spoken to under TLS, with its certificate and its name verified. H2 verifies
 * neither, so that its server is taken on this machine alone.
 */
final class DatabaseUrl {
    private static final String HOSTS = "jdbc:postgresql://";
    private static final Pattern H2_SERVER = Pattern.compile("jdbc:h2:(?:tcp|ssl):(?://)?");
    private static final String MODE = "sslmode=";
    private static final String VERIFIED = MODE + "verify-full";

    private DatabaseUrl() {}

    /** What is wrong with a JDBC URL; null where nothing is. Never repeats it. */
    static @Nullable String fault(String url) {
        Matcher h2 = H2_SERVER.matcher(url);
        if (h2.lookingAt()) {
            return isThisMachine(url.substring(h2.end()))
                    ? null
                    : "names an H2 on another machine, which nobody can verify: take a PostgreSQL, or an H2 on one of "
                            + String.join(", ", Setting.THIS_MACHINE);
        }
        if (!url.startsWith(HOSTS) || isThisMachine(url.substring(HOSTS.length())) || isVerified(url)) {
            return null;
        }
        return "names a PostgreSQL on another machine and has to say ?" + VERIFIED
                + ": without it the password and all data may go to, or be read by, whoever stands between. Only for "
                + String.join(", ", Setting.THIS_MACHINE) + " it may be left out";
    }

    private static boolean isThisMachine(String hostsAndMore) {
        String hosts = hostsAndMore.split("[/?;]", 2)[0];
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> host.replaceFirst(":\\d*$", ""))
                .allMatch(host -> host.isEmpty() || Setting.THIS_MACHINE.contains(host));
    }

    private static boolean isVerified(String url) {
        int query = url.indexOf('?');
        List<String> modes = query < 0
                ? List.of()
                : Arrays.stream(url.substring(query + 1).split("&", -1))
                        .filter(parameter -> parameter.startsWith(MODE))
                        .toList();
        return !modes.isEmpty() && modes.stream().allMatch(VERIFIED::equals);
    }
}
