package org.reversementoring.server;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.rest.Answered;
import org.reversementoring.spi.TraceContext;

/**
 * What this node counts, in Prometheus' text format. Each product has its own: two of them may run on one server.
 * Labels are closed lists of ours; none says whom, which programme or which pair. A duration is kept as the bound that
 * it kept to, so that neither a bucket nor a sum tells one request from another.
 */
final class Metrics {
    private static final List<Duration> JOB_BOUNDS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("rm_http_request_seconds")
            .help("Requests by class of route; a duration counts as the bound that it kept to.")
            .labelNames("route", "change", "outcome")
            .classicOnly()
            .classicUpperBounds(seconds(Answered.BOUNDS))
            .withoutExemplars()
            .register(registry);
    private final Gauge inFlight = Gauge.builder()
            .name("rm_http_requests_in_flight")
            .help("Requests that are being answered.")
            // Sampling starts a thread that nothing ends: on a server it would outlive the product.
            .withoutExemplars()
            .register(registry);
    private final Histogram jobs = Histogram.builder()
            .name("rm_job_seconds")
            .help("Runs of all jobs on this node; a duration counts as the bound that it kept to.")
            .labelNames("outcome")
            .classicOnly()
            .classicUpperBounds(seconds(JOB_BOUNDS))
            .withoutExemplars()
            .register(registry);

    Metrics(AdapterCalls calls) {
        registry.register(calls.durations);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        Info.builder()
                .name("rm_build_info")
                .help("The product's version and the Java that runs it.")
                .labelNames("version", "java")
                .register(registry)
                .addLabelValues(Version.OF_THE_PRODUCT, Runtime.version().toString());
    }

    PrometheusRegistry registry() {
        return registry;
    }

    void begun() {
        inFlight.inc();
    }

    void ended(Answered request) {
        inFlight.dec();
        requests.labelValues(
                        request.route().label(),
                        Boolean.toString(request.change()),
                        request.outcome().label())
                .observe(request.atMost().toMillis() / 1000.0);
    }

    /** The same jobs, each run of them counted and under a trace of its own. */
    Map<String, Runnable> watched(Map<String, Runnable> work) {
        Map<String, Runnable> watched = new LinkedHashMap<>();
        work.forEach((name, job) -> watched.put(name, () -> TraceContext.fresh().during(() -> timed(job))));
        return watched;
    }

    private void timed(Runnable job) {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            job.run();
            outcome = "ok";
        } finally {
            jobs.labelValues(outcome).observe(bound(Duration.ofNanos(System.nanoTime() - start), JOB_BOUNDS));
        }
    }

    /** In seconds. What took longer than all counts as the last. */
    static double bound(Duration took, List<Duration> bounds) {
        return bounds.stream()
                        .filter(bound -> took.compareTo(bound) <= 0)
                        .findFirst()
                        .orElse(bounds.get(bounds.size() - 1))
                        .toMillis()
                / 1000.0;
    }

    static double[] seconds(List<Duration> bounds) {
        return bounds.stream().mapToDouble(bound -> bound.toMillis() / 1000.0).toArray();
    }

    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
