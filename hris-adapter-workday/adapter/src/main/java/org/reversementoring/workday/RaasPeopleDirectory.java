package org.reversementoring.workday;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.ClientProperties;
import org.reversementoring.columns.ColumnCheck;
import org.reversementoring.columns.ReportReader;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.TraceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People from one custom report of Workday (Reports as a Service, JSON), in one part or several. Each part is handed on
 * row by row while it comes in; where its connection breaks, that part alone is begun anew. Open until it is closed.
 */
public final class RaasPeopleDirectory implements PeopleDirectory, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RaasPeopleDirectory.class);
    /** Workday's own limit on how long a report may run. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(30);

    private static final ReportReader REPORT = new ReportReader(
            "Workday's answer", line -> "", "Is the report path right, and is the report enabled as a web service?");
    private static final Intake NOBODY = new Intake() {
        @Override
        public void begin(int part) {
            // Only a look at it.
        }

        @Override
        public void take(DirectoryWorker worker) {
            // Only a look at them.
        }
    };

    private final WorkdaySettings settings;
    private final ReportParts parts;
    private final Client client;
    private final WorkdayTenant tenant;

    /** The whole report, with a sign-in of its own. */
    public RaasPeopleDirectory(WorkdaySettings settings) {
        this(
                settings,
                ReportParts.whole(),
                new WorkdayTenant(settings.tokenUrl(), settings.credentials(), "", Clock.systemUTC()));
    }

    /** @param tenant signs in and paces, in the place of the settings' credentials */
    public RaasPeopleDirectory(WorkdaySettings settings, ReportParts parts, WorkdayTenant tenant) {
        this.settings = settings;
        this.parts = parts;
        this.tenant = tenant;
        this.client = ClientBuilder.newBuilder()
                .connectTimeout(settings.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.limits().silence().toMillis(), TimeUnit.MILLISECONDS)
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .build();
    }

    @Override
    public void read(Intake intake) {
        ColumnCheck check = new ColumnCheck();
        for (ReportPart part : parts.now()) {
            long start = System.nanoTime();
            long workers = new Reading(part, intake, check).whole();
            LOG.info(
                    "Part {} of {} of the report: {} workers in {} s.",
                    part.index() + 1,
                    part.of(),
                    workers,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
        if (!check.unwanted().isEmpty()) {
            LOG.warn("The report: {}", check.warning());
        }
    }

    /** One line for each part of the report and one for each contract column that is empty on every row. */
    @Override
    public List<SelfCheck> selfCheck() {
        List<SelfCheck> lines = new ArrayList<>();
        try {
            ColumnCheck check = new ColumnCheck();
            long all = 0;
            for (ReportPart part : parts.now()) {
                long workers = new Reading(part, NOBODY, check).whole();
                all += workers;
                lines.add(new SelfCheck(workers > 0, part.named() + " delivers " + workers + " workers."));
            }
            if (all > 0) {
                lines.addAll(check.lines("not in the report, or no permission for it"));
            }
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            lines.add(new SelfCheck(false, "" + e.getMessage()));
        }
        return lines;
    }

    @Override
    public void close() {
        client.close();
    }

    /** One part, read until it is there as a whole. */
    private final class Reading {
        private final ReportPart part;
        private final Intake intake;
        private final ColumnCheck check;
        private final Deadline deadline = new Deadline(settings.limits().total());
        private long workers;

        Reading(ReportPart part, Intake intake, ColumnCheck check) {
            this.part = part;
            this.intake = intake;
            this.check = check;
        }

        /** Answers how many workers it has. */
        long whole() {
            return new Tries(settings.limits(), deadline).run(() -> {
                intake.begin(part.index());
                workers = 0;
                try {
                    return tenant.pace().run(() -> {
                        attempt();
                        return workers;
                    });
                } catch (ProcessingException e) {
                    throw broken(e);
                }
            });
        }

        private void attempt() {
            String authorization = tenant.signIn().header();
            Response first = get(authorization);
            if (first.getStatus() == 401 && tenant.signIn().renew(authorization)) {
                first.close();
                entries(get(tenant.signIn().header()));
            } else {
                entries(first);
            }
        }

        private Response get(String authorization) {
            URI report = settings.reportUrl();
            return client.target(part.query().isEmpty() ? report : URI.create(report + "&" + part.query()))
                    .request(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .header("traceparent", TraceContext.forCall().orElse(null))
                    .get();
        }

        private void entries(Response response) {
            try (response) {
                if (response.getStatus() == 400) {
                    throw new DirectoryRejectedException(part.named() + " answered 400. " + part.advice());
                }
                Answers.failUnlessOk(part.named(), response, "");
                InputStream body = new BoundedStream(
                        response.readEntity(InputStream.class),
                        settings.limits().maxBytes(),
                        deadline.within(LONGEST_ANSWER));
                REPORT.read(
                        body,
                        row -> {
                            check.taken(row);
                            intake.take(row.worker());
                            workers++;
                        },
                        check::passedOver);
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }

    /** Names the kind of the root cause, such as a refused connection or an unknown certificate, and not its text. */
    private static TryAgainException broken(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String kind = root.getClass().getSimpleName();
        return new TryAgainException("The connection to Workday broke or timed out (" + kind + ").", null);
    }
}
