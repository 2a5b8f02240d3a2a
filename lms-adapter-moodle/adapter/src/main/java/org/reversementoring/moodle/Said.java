package org.reversementoring.moodle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of a lasting trouble once, and again only after it had gone or changed. */
final class Said {
    private static final Logger LOG = LoggerFactory.getLogger(Said.class);

    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** @param matter what the trouble is about; it has one at a time */
    void once(String matter, String trouble) {
        if (!trouble.equals(troubles.put(matter, trouble))) {
            LOG.warn(trouble);
        }
    }

    void clear(String matter) {
        troubles.remove(matter);
    }
}
