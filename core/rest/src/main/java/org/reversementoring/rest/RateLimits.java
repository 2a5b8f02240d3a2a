package org.reversementoring.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests a caller may make in a minute, for each (client, account, pace); a minute's worth may come at once.
 * Kept in memory, so each node gives the whole of it. What one caller does changes nothing for another.
 */
public final class RateLimits {
    /**
     * Requests a minute; 0 stands for no limit.
     *
     * @param open without a token, for all together
     */
    public record PerMinute(long ordinary, long heavy, long open) {
        public static final PerMinute UNLIMITED = new PerMinute(0, 0, 0);

        private long of(Pace pace) {
            return switch (pace) {
                case ORDINARY -> ordinary;
                case HEAVY -> heavy;
                case PUBLIC -> open;
                case FREE -> 0;
            };
        }
    }

    /** Refuses one request; others were answered. */
    static final class ExceededException extends RuntimeException {
        /** After so many seconds the next one is answered. */
        final long retryAfterSeconds;

        ExceededException(long retryAfterSeconds) {
            super("too many requests", null, false, false);
            this.retryAfterSeconds = retryAfterSeconds;
        }
    }

    private record Caller(String client, String account, Pace pace) {}

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** About 20 MB. Only a verified token gets a place here. */
    private static final long MAX_CALLERS = 50_000;

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PerMinute limits;
    private final TimeMeter time;
    private final Cache<Caller, Bucket> buckets;
    private final Map<Pace, LongAdder> refused = new EnumMap<>(Pace.class);

    public RateLimits(PerMinute limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(PerMinute limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        Ticker ticker = time::currentTimeNanos;
        // After a window of silence a bucket is full again: forgetting it gives nothing away.
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterAccess(WINDOW.plusSeconds(1))
                .ticker(ticker)
                .build();
        for (Pace pace : Pace.values()) {
            refused.put(pace, new LongAdder());
        }
    }

    /** Throws where it is one too many. */
    void take(String client, String account, Pace pace) {
        long limit = limits.of(pace);
        if (limit == 0) {
            return;
        }
        Bucket bucket = buckets.get(new Caller(client, account, pace), caller -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            counter(pace).increment();
            throw new ExceededException((probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
        }
    }

    /** Requests refused since the start, for metrics. */
    public long refused(Pace pace) {
        return counter(pace).sum();
    }

    private LongAdder counter(Pace pace) {
        return Objects.requireNonNull(refused.get(pace));
    }

    private Bucket bucket(long limit) {
        return Bucket.builder()
                .addLimit(rate -> rate.capacity(limit).refillGreedy(limit, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
