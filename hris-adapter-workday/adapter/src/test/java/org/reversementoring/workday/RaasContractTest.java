package org.reversementoring.workday;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reversementoring.contract.PeopleDirectoryContract;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PeopleDirectory.Intake;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.reversementoring.workday.simulator.Fault;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;
import org.reversementoring.workday.simulator.Worker;

/** The report over real HTTP, in two parts: the example company, and the contract's own people. */
class RaasContractTest implements PeopleDirectoryContract {
    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), 10_000_000, 3, Duration.ofMillis(4));
    private static final Tenant TENANT = Tenant.example();

    private WorkdaySimulator simulator;
    private RaasPeopleDirectory directory;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        WorkdaySettings settings = new WorkdaySettings(
                simulator.baseUri(),
                TENANT.reportPath(),
                null,
                new Credentials.Basic(TENANT.isuUser(), TENANT.isuPassword()),
                QUICK);
        directory = new RaasPeopleDirectory(
                settings,
                ReportParts.parse("To_Employee_ID=J; From_Employee_ID=K", Clock.systemUTC()),
                new WorkdayTenant(null, settings.credentials(), "", Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        directory.close();
        simulator.close();
    }

    @Override
    public PeopleDirectory directory() {
        return directory;
    }

    @Override
    public void holds(List<DirectoryWorker> workers) {
        simulator.reportShape().offsetDates();
        for (DirectoryWorker worker : workers) {
            String number = worker.number().value();
            simulator
                    .people()
                    .hire(Worker.employee(
                            number,
                            worker.name(),
                            worker.workEmail(),
                            new Worker.Job(worker.title(), 2, worker.organisation()),
                            worker.manager() == null ? null : worker.manager().value(),
                            new Worker.Place(worker.location(), worker.country(), String.valueOf(worker.timeZone())),
                            worker.hired()));
            if (worker.lastDay() != null) {
                simulator.people().terminate(number, worker.lastDay());
            }
            if (worker.onLeave()) {
                simulator.people().putOnLeave(number);
            }
        }
    }

    @Override
    public Intake breaking(Intake intake) {
        simulator.faults().next(1, Fault.CUT_CONNECTION);
        return intake;
    }

    @Override
    public void isAway() {
        simulator.close();
    }

    @Override
    public void refuses() {
        simulator.faults().next(3, Fault.NO_REPORT_ENTRY);
    }
}
