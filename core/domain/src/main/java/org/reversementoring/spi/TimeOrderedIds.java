package org.reversementoring.spi;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * UUIDv7 of RFC 9562: 48 bits of milliseconds, the rest random. Within one instance each id is greater than the one
 * before.
 */
public final class TimeOrderedIds implements Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long lastMillis;
    private int counter;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        long now = Math.max(clock.millis(), lastMillis);
        counter = now == lastMillis ? counter + 1 : random.nextInt(0x400);
        if (counter > 0xFFF) {
            now++;
            counter = 0;
        }
        lastMillis = now;
        long high = (now << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
