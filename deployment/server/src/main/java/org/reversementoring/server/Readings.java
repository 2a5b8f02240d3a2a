package org.reversementoring.server;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reversementoring.event.Outbox.Late;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.people.SyncResult;
import org.reversementoring.persistence.Database;
import org.reversementoring.rest.HealthResource.State;
import org.reversementoring.rest.Pace;
import org.reversementoring.rest.RateLimits;
import org.reversementoring.rest.TokenRefusals;

/** What is not counted as it happens but read when somebody asks for metrics. */
final class Readings {
    /**
     * What is younger tells of nothing but that something has just happened. Moments are told in such steps: how long a
     * job took follows from what it had to do.
     */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Stores stores;
    private final Jobs jobs;
    private final AdapterCalls calls;
    private final Database database;
    private final Clock clock;
    private final Gauge connections;
    private final Gauge late;
    private final Gauge oldest;
    private final Gauge sinceSuccess;
    private final Gauge failures;
    private final Gauge up;
    private final Gauge people;
    private final Gauge synced;
    private final Gauge syncAge;

    Readings(
            PrometheusRegistry registry, Database database, Stores stores, Jobs jobs, AdapterCalls calls, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.jobs = jobs;
        this.calls = calls;
        this.clock = clock;
        connections = gauge(registry, "rm_database_connections", "The product's own pool, by state.", "state");
        late = gauge(registry, "rm_outbox_late_events_at_most", "Events that wait for too long: 1, 10, 100 …", "leg");
        oldest = gauge(registry, "rm_outbox_oldest_late_event_seconds", "Its age, in steps of five minutes.", "leg");
        sinceSuccess = gauge(
                registry,
                "rm_job_last_success_age_seconds",
                "In steps of five minutes, on whichever node it ran.",
                "job");
        failures = gauge(registry, "rm_job_failures_in_a_row", "On whichever node it ran.", "job");
        up = gauge(registry, "rm_adapter_up", "Whether a connected system answered when last seen.", "adapter");
        people = gauge(registry, "rm_people_sync_people", "What came of the latest sync of the people.", "what");
        synced = gauge(registry, "rm_people_sync_outcome", "1 for the outcome of the latest sync.", "outcome");
        syncAge = gauge(registry, "rm_people_sync_age_seconds", "Of the latest sync, whatever came of it.");
    }

    private static Gauge gauge(PrometheusRegistry registry, String name, String help, String... labels) {
        return Gauge.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    /** Who was not let in. */
    static void refusals(PrometheusRegistry registry, TokenRefusals refusals, RateLimits limits) {
        CounterWithCallback.builder()
                .name("rm_tokens_refused_total")
                .help("Callers that were not let in, by reason.")
                .labelNames("reason")
                .callback(counts -> refusals.counts()
                        .forEach((reason, count) ->
                                counts.call(count, reason.name().toLowerCase(Locale.ROOT))))
                .register(registry);
        CounterWithCallback.builder()
                .name("rm_requests_limited_total")
                .help("Requests that were one too many (429).")
                .callback(count -> count.call((double)
                        Arrays.stream(Pace.values()).mapToLong(limits::refused).sum()))
                .register(registry);
    }

    /** Inside a unit of work, and for one caller at a time. */
    void take() {
        Instant now = clock.instant();
        database.usage().ifPresent(usage -> {
            connections.labelValues("active").set(usage.active());
            connections.labelValues("idle").set(usage.idle());
            connections.labelValues("waited_for").set(usage.waitedFor());
            connections.labelValues("most").set(usage.most());
        });
        for (Leg leg : Leg.values()) {
            Late events = stores.outbox.late(leg, now.minus(STEP));
            late.labelValues(label(leg)).set(atMost(events.count()));
            oldest.labelValues(label(leg)).set(inSteps(events.oldest(), now));
        }
        jobs.runs().forEach(run -> {
            failures.labelValues(run.job()).set(run.failuresInARow());
            Instant success = run.lastSuccess();
            if (success != null) {
                sinceSuccess
                        .labelValues(run.job())
                        .set(steps(success, Clock.systemUTC().instant()) * STEP.toSeconds());
            }
        });
        for (Adapter adapter : Adapter.values()) {
            State state = calls.state(adapter);
            if (state == State.UP || state == State.DOWN) {
                up.labelValues(label(adapter)).set(state == State.UP ? 1 : 0);
            }
        }
        stores.peopleSyncs.latest().ifPresent(sync -> people(sync.result(), now));
    }

    private void people(SyncResult result, Instant now) {
        people.labelValues("employed").set(result.employed());
        people.labelValues("joined").set(result.joined());
        people.labelValues("left").set(result.left());
        people.labelValues("changed").set(result.changed());
        people.labelValues("missing").set(result.missing());
        syncAge.set(seconds(result.at(), now));
        for (SyncResult.Outcome outcome : SyncResult.Outcome.values()) {
            synced.labelValues(label(outcome)).set(outcome == result.outcome() ? 1 : 0);
        }
    }

    /** How many exactly would tell what happened. */
    static double atMost(long count) {
        return count == 0 ? 0 : Math.pow(10, Math.ceil(Math.log10((double) count)));
    }

    private static double inSteps(@Nullable Instant moment, Instant now) {
        if (moment == null) {
            return 0;
        }
        return Math.max(1, steps(moment, now)) * STEP.toSeconds();
    }

    /** Full ones only. */
    static double steps(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).dividedBy(STEP));
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
