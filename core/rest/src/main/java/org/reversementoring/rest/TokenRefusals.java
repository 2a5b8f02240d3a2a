package org.reversementoring.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts refused callers by reason. The log gets at most one line a minute for each, so that a stranger cannot fill it;
 * neither holds anything of a token. A sign-in that is too old for an act is not among them.
 */
public final class TokenRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefusals.class);
    private static final long QUIET_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Map<TokenRefusal, Long> counts = new ConcurrentHashMap<>();
    private final Map<TokenRefusal, Long> told = new ConcurrentHashMap<>();
    private final InstantSource clock;

    TokenRefusals(InstantSource clock) {
        this.clock = clock;
    }

    void count(TokenRefusal reason) {
        long all = counts.merge(reason, 1L, Long::sum);
        if (isQuietLongEnough(reason, clock.millis())) {
            LOG.info("access refused: {} ({}), {} since the start", reason, reason.meaning(), all);
        }
    }

    private boolean isQuietLongEnough(TokenRefusal reason, long now) {
        Long last = told.get(reason);
        if (last == null) {
            return told.putIfAbsent(reason, now) == null;
        }
        return now - last > QUIET_MILLIS && told.replace(reason, last, now);
    }

    /** How often each reason was met since the start; every reason that is counted is there. */
    public Map<TokenRefusal, Long> counts() {
        Map<TokenRefusal, Long> all = new EnumMap<>(TokenRefusal.class);
        for (TokenRefusal reason : EnumSet.complementOf(EnumSet.of(TokenRefusal.SIGN_IN_TOO_OLD))) {
            all.put(reason, counts.getOrDefault(reason, 0L));
        }
        return Collections.unmodifiableMap(all);
    }
}
