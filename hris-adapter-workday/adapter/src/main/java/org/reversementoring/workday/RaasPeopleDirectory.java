package org.reversementoring.workday;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.glassfish.jersey.client.ClientProperties;
import org.reversementoring.columns.Column;
import org.reversementoring.columns.ReportReader;
import org.reversementoring.columns.ReportRow;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

/**
 * People from one custom report of Workday (Reports as a Service, JSON). A snapshot is whole or is not delivered: a
 * connection that breaks is tried again from the start. Open until it is closed.
 */
public final class RaasPeopleDirectory implements PeopleDirectory, AutoCloseable {
    private static final ReportReader REPORT = new ReportReader(
            "Workday's answer", "Is the report path right, and is the report enabled as a web service?");

    private final WorkdaySettings settings;
    private final Client client;
    private final WorkdayTenant tenant;

    /** With a sign-in of its own. */
    public RaasPeopleDirectory(WorkdaySettings settings) {
        this(settings, new WorkdayTenant(settings.tokenUrl(), settings.credentials(), "", Clock.systemUTC()));
    }

    /** @param tenant signs in and paces, in the place of the settings' credentials */
    public RaasPeopleDirectory(WorkdaySettings settings, WorkdayTenant tenant) {
        this.settings = settings;
        this.tenant = tenant;
        this.client = ClientBuilder.newBuilder()
                .connectTimeout(settings.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.limits().silence().toMillis(), TimeUnit.MILLISECONDS)
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .build();
    }

    @Override
    public void read(Intake intake) {
        rows(intake, ReportRow::worker);
    }

    /** One line for the report as a whole and one for each contract column that is empty on every row. */
    @Override
    public List<SelfCheck> selfCheck() {
        try {
            Set<Column> empty = EnumSet.allOf(Column.class);
            AtomicInteger workers = new AtomicInteger();
            rows(counting(workers), row -> {
                empty.removeAll(row.filled());
                return row.worker();
            });
            // Without leavers in the report nobody has a last day.
            empty.remove(Column.TERMINATION_DATE);
            List<SelfCheck> lines = new ArrayList<>();
            lines.add(new SelfCheck(workers.get() > 0, "The report delivers " + workers + " workers."));
            empty.forEach(column -> lines.add(new SelfCheck(
                    column.need() != Column.Need.REQUIRED,
                    "The column " + column.title()
                            + " is empty on every row: not in the report, or no permission for it.")));
            return lines;
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            return List.of(new SelfCheck(false, "" + e.getMessage()));
        }
    }

    private static Intake counting(AtomicInteger workers) {
        return new Intake() {
            @Override
            public void begin(int part) {
                workers.set(0);
            }

            @Override
            public void take(DirectoryWorker worker) {
                workers.incrementAndGet();
            }
        };
    }

    @Override
    public void close() {
        client.close();
    }

    private void rows(Intake intake, Function<ReportRow, DirectoryWorker> to) {
        Deadline deadline = new Deadline(settings.limits().total());
        new Tries(settings.limits(), deadline).run(() -> {
            try {
                intake.begin(0);
                return tenant.pace().run(() -> {
                    attempt(intake, to, deadline);
                    return Boolean.TRUE;
                });
            } catch (ProcessingException e) {
                throw broken(e);
            }
        });
    }

    private void attempt(Intake intake, Function<ReportRow, DirectoryWorker> to, Deadline deadline) {
        String authorization = tenant.signIn().header();
        Response first = get(authorization);
        if (first.getStatus() == 401 && tenant.signIn().renew(authorization)) {
            first.close();
            entries(get(tenant.signIn().header()), intake, to, deadline);
        } else {
            entries(first, intake, to, deadline);
        }
    }

    private Response get(String authorization) {
        return client.target(settings.reportUrl())
                .request(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .get();
    }

    private void entries(Response response, Intake intake, Function<ReportRow, DirectoryWorker> to, Deadline deadline) {
        try (response) {
            Answers.failUnlessOk("The report", response, "");
            InputStream body = new BoundedStream(
                    response.readEntity(InputStream.class), settings.limits().maxBytes(), deadline);
            REPORT.read(body, row -> intake.take(to.apply(row)), title -> {});
        } catch (IOException e) {
            throw broken(e);
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
