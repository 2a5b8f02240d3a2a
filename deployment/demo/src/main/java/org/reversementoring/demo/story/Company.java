package org.reversementoring.demo.story;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.StaffRole;
import org.reversementoring.inmemory.InMemoryIntake;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.RaasPeopleDirectory;
import org.reversementoring.workday.WorkdaySettings;
import org.reversementoring.workday.simulator.Tenant;

/**
 * Everybody of the simulated company, as Workday lists them, with a login for each. What the company's IT would have
 * set up in its single sign-on before the product came.
 */
public final class Company {
    /** The password of everybody. */
    public static final String PASSWORD = "demo";

    private static final Login DPO = new Login("dpo", PASSWORD, "The data protection officer", "");
    private static final Login AUDITOR = new Login("auditor", PASSWORD, "The auditor", "");

    private final List<DirectoryWorker> workers;

    private Company(List<DirectoryWorker> workers) {
        this.workers = workers.stream()
                .sorted(Comparator.comparing(w -> Integer.parseInt(w.number().value())))
                .toList();
    }

    public static Company read(URI workday) {
        Tenant tenant = Tenant.example();
        Credentials credentials = new Credentials.Basic(tenant.isuUser(), tenant.isuPassword());
        try (RaasPeopleDirectory directory = new RaasPeopleDirectory(
                new WorkdaySettings(workday, tenant.reportPath(), null, credentials, WorkdaySettings.Limits.DEFAULT))) {
            return new Company(InMemoryIntake.everybodyOf(directory));
        }
    }

    public List<DirectoryWorker> workers() {
        return workers;
    }

    public Login programmeManager() {
        return login(holder("Human Resources Manager", 0));
    }

    public Login supportContact() {
        return login(holder("Benefits Specialist", 0));
    }

    public Login deputySupportContact() {
        return login(holder("Recruiter", 0));
    }

    public Login operator() {
        return login(holder("Network Administrator", 0));
    }

    /** Who works for the programme and therefore does not take part. */
    public List<Login> staff() {
        return List.of(programmeManager(), supportContact(), deputySupportContact(), operator());
    }

    public Login dataProtectionOfficer() {
        return DPO;
    }

    public Login auditor() {
        return AUDITOR;
    }

    /** @throws IllegalArgumentException for a number that nobody has */
    public Login login(String employeeNumber) {
        return login(worker(employeeNumber));
    }

    public DirectoryWorker worker(String employeeNumber) {
        return workers.stream()
                .filter(w -> w.number().value().equals(employeeNumber))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody has the employee number " + employeeNumber));
    }

    /** Whom somebody reports to. */
    public Login managerOf(String employeeNumber) {
        EmployeeNumber manager = worker(employeeNumber).manager();
        if (manager == null) {
            throw new IllegalArgumentException(employeeNumber + " reports to nobody");
        }
        return login(manager.value());
    }

    private DirectoryWorker holder(String title, int index) {
        return workers.stream()
                .filter(w -> w.title().equals(title))
                .skip(index)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the company has no " + title));
    }

    private static Login login(DirectoryWorker worker) {
        String mail = worker.workEmail();
        return new Login(
                mail.substring(0, mail.indexOf('@')),
                PASSWORD,
                worker.name(),
                worker.number().value());
    }

    /** The product's realm with all of them. */
    public TestRealm realm() {
        TestUser[] users = workers.stream()
                .map(w -> user(login(w), w.workEmail(), roles(w)))
                .toArray(TestUser[]::new);
        return TestRealm.empty()
                .with(users)
                .with(
                        user(DPO, "dpo@adventure-works.example", Set.of(StaffRole.DPO)),
                        user(AUDITOR, "auditor@adventure-works.example", Set.of(StaffRole.AUDITOR)));
    }

    private Set<StaffRole> roles(DirectoryWorker worker) {
        String number = worker.number().value();
        if (number.equals(programmeManager().employeeNumber())) {
            return Set.of(StaffRole.PROGRAMME_MANAGER);
        }
        if (number.equals(supportContact().employeeNumber())
                || number.equals(deputySupportContact().employeeNumber())) {
            return Set.of(StaffRole.SUPPORT_CONTACT);
        }
        return number.equals(operator().employeeNumber()) ? Set.of(StaffRole.OPERATOR) : Set.of();
    }

    private static TestUser user(Login login, String mail, Set<StaffRole> roles) {
        int gap = login.name().lastIndexOf(' ');
        return new TestUser(
                login.username(),
                login.password(),
                login.name().substring(0, gap),
                login.name().substring(gap + 1),
                mail,
                login.employeeNumber().isEmpty() ? null : login.employeeNumber(),
                roles);
    }
}
