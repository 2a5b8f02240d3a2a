package org.reversementoring.workday.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Facts.FurtherJob;
import org.reversementoring.workday.simulator.Worker.Dates;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Place;
import org.reversementoring.workday.simulator.WorkerChange.Terminate;

/**
 * The workers of the simulated tenant and the desk at which facts about them are typed in. Each fact has the time at
 * which it was entered (the clock's, or {@link #enteredAt}) and the date from which it holds (today in the tenant's
 * zone, or {@link #on}), so
 *
 * <pre>{@code
 * people.terminate("28", today);                                  // a leaver
 * people.rescindTermination("28");                                // who never left
 * people.on(today.plusDays(14)).changeManager("5", "14");         // a future move
 * Entered job = people.changeJob("5", lead);
 * people.correcting(job).on(lastMonth).changeJob("5", lead);      // a back-dated correction
 * people.enteredAt(tomorrow).on(lastMonth).putOnLeave("5");       // known from tomorrow on
 * }</pre>
 *
 * A worker is named by a number that it has or had. Thread-safe.
 */
public final class SimulatedPeople {
    private final Desk desk;
    private final Listing listing;

    SimulatedPeople(Ledger ledger, Clock clock, ZoneId zone) {
        this(new Desk(ledger, clock, zone, null, null), new Listing());
    }

    private SimulatedPeople(Desk desk, Listing listing) {
        this.desk = desk;
        this.listing = listing;
    }

    /** The same people; what is changed through the answer holds from that date on. */
    public SimulatedPeople on(LocalDate date) {
        return new SimulatedPeople(desk.on(date), listing);
    }

    /**
     * The same people; what is changed through the answer is known from that moment on, which may lie in the future.
     */
    public SimulatedPeople enteredAt(Instant moment) {
        return new SimulatedPeople(desk.enteredAt(moment), listing);
    }

    /** The same people; what is changed through the answer replaces that entry from the time of entry on. */
    public SimulatedPeople correcting(Entered entry) {
        return new SimulatedPeople(desk.correcting(entry), listing);
    }

    /** Moves an entry to another effective date. */
    public Entered correct(Entered entry, LocalDate effectiveDate) {
        return desk.correcting(entry).add(entry.timeline(), entry.change(), effectiveDate);
    }

    /** Takes an entry back: a hire, a termination, a move, anything. */
    public void rescind(Entered entry) {
        desk.rescind(entry);
    }

    /** Hires somebody, from the hire date on; one in the future makes the status "Not Yet Started" until then. */
    public Entered hire(NewHire hire) {
        Organization organization = desk.organization(hire.job().department(), hire.manager());
        return hire(desk.ledger().open(hire.id()), hire, organization);
    }

    /**
     * Hires somebody into an organisation by its code, whoever manages it; the manager of the hire is not looked at.
     */
    public Entered hire(NewHire hire, String organizationCode) {
        Organization organization = desk.organization(organizationCode);
        return hire(desk.ledger().open(hire.id()), hire, organization);
    }

    /** Everybody at once, in any order; who has no manager leads the organisation of their own job. */
    void load(List<NewHire> company) {
        List<Profile> opened =
                company.stream().map(hire -> desk.ledger().open(hire.id())).toList();
        for (int i = 0; i < opened.size(); i++) {
            NewHire hire = company.get(i);
            String leader = hire.manager() == null ? hire.id() : hire.manager();
            Organization organization = desk.organization(hire.job().department(), leader);
            Instant entered = hire.hired().atStartOfDay(ZoneOffset.UTC).toInstant();
            enteredAt(entered).hire(opened.get(i), hire, organization);
        }
    }

    private Entered hire(Profile profile, NewHire hire, Organization organization) {
        organization.seat(profile);
        Facts facts = new Facts(
                hire.id(),
                hire.contingent(),
                hire.name(),
                hire.email(),
                hire.job(),
                List.of(),
                organization,
                hire.place(),
                new Dates(hire.hired(), hire.hired(), null),
                false);
        return desk.add(profile.timeline(), new WorkerChange.Hire(facts), hire.hired());
    }

    /** Takes the first hire back: the worker was never there. */
    public void rescindHire(String number) {
        desk.rescindLast(number, WorkerChange.Hire.class);
    }

    /** Sets the last day of work; the status becomes "Terminated" once that day is reached. */
    public Entered terminate(String number, LocalDate lastDay) {
        return desk.add(desk.profile(number).timeline(), new Terminate(), lastDay);
    }

    /** Takes the last termination back as if it had never been entered. */
    public void rescindTermination(String number) {
        desk.rescindLast(number, Terminate.class);
    }

    /** Brings a leaver back under the old employee number with a new hire date. */
    public Entered rehire(String number, LocalDate on) {
        return desk.add(desk.profile(number).timeline(), new WorkerChange.Rehire(), on);
    }

    /** Moves a worker under another manager; null leaves the position of the manager vacant. */
    public Entered changeManager(String number, @Nullable String manager) {
        Organization to = desk.organization(desk.facts(number).job().department(), manager);
        return change(number, new WorkerChange.ChangeOrganization(seated(number, to)));
    }

    /** Moves a worker into an organisation by its code. */
    public Entered changeOrganization(String number, String code) {
        Organization to = seated(number, desk.organization(code));
        return change(number, new WorkerChange.ChangeOrganization(to));
    }

    /**
     * Says who manages an organisation: one, several, or nobody, which leaves it vacant.
     *
     * @param code as in {@link Worker#organization()}
     */
    public void assignManagers(String code, String... numbers) {
        List<Profile> managers = Arrays.stream(numbers).map(desk::profile).toList();
        desk.ledger().assign(desk.organization(code), managers, desk.date(), desk.now());
    }

    /** Gives a worker another job; another department is another organisation under the same manager. */
    public Entered changeJob(String number, Job job) {
        Facts facts = desk.facts(number);
        boolean same = job.department().equals(facts.job().department());
        Organization to = same
                ? facts.organization()
                : seated(
                        number,
                        desk.organization(job.department(), worker(number).manager()));
        return change(number, new WorkerChange.ChangeJob(job, to));
    }

    /** Gives a worker a job beside the primary one, in an organisation by its code. */
    public Entered addJob(String number, Job job, String organizationCode) {
        return change(number, new WorkerChange.AddJob(new FurtherJob(job, desk.organization(organizationCode))));
    }

    /** Ends a job beside the primary one by its title. */
    public Entered endJob(String number, String title) {
        return change(number, new WorkerChange.EndJob(title));
    }

    /** Moves a worker to another place. */
    public Entered move(String number, Place place) {
        return change(number, new WorkerChange.Move(place));
    }

    /** Gives a worker another name and work e-mail, which may be missing. */
    public Entered changeContact(String number, String name, @Nullable String email) {
        return change(number, new WorkerChange.ChangeContact(name, email));
    }

    /** Puts a worker on leave. */
    public Entered putOnLeave(String number) {
        return change(number, new WorkerChange.Leave(true));
    }

    /** Ends a worker's leave. */
    public Entered returnFromLeave(String number) {
        return change(number, new WorkerChange.Leave(false));
    }

    /** Converts between contingent worker and employee within one profile: another number, the same WID. */
    public Entered convert(String number, String newNumber) {
        boolean contingent = desk.facts(number).contingent();
        desk.ledger().alias(newNumber, desk.profile(number));
        return change(number, new WorkerChange.Rekey(newNumber, !contingent));
    }

    /**
     * Converts as some tenants do: the old profile ends and a second one with another WID begins on the same day. Both
     * stay in the report.
     */
    public Entered convertToSecondProfile(String number, String newNumber, Job job) {
        Worker old = worker(number);
        LocalDate date = desk.date();
        terminate(number, date);
        NewHire second = new NewHire(
                newNumber, !old.contingent(), old.name(), old.email(), job, old.manager(), old.place(), date);
        return hire(second, old.organization());
    }

    /** Drops a worker from the report although nothing happened to the worker, as a changed report filter does. */
    public void hide(String number) {
        listing.hide(desk.profile(number));
    }

    /** Ends {@link #hide}. */
    public void show(String number) {
        listing.show(desk.profile(number));
    }

    /** Lists a worker twice in the report, as a report over jobs does. */
    public void listTwice(String number) {
        listing.twice(desk.profile(number));
    }

    /**
     * Gives everybody another WID under the same number, as the refresh of an implementation tenant from another one
     * may.
     */
    public void refreshWids() {
        desk.ledger().refreshWids();
    }

    /**
     * One worker as of today or of {@link #on}, as known now or at {@link #enteredAt}.
     *
     * @throws NoSuchElementException if the number is unknown
     */
    public Worker worker(String number) {
        Company company = company();
        return company.standing(desk.profile(number))
                .map(company::worker)
                .orElseThrow(() -> new NoSuchElementException("no worker " + number));
    }

    /** Everybody, hidden workers, leavers and future hires included, in the order of entry. */
    public List<Worker> all() {
        Company company = company();
        return company.everybody().map(company::worker).toList();
    }

    /** @throws NoSuchElementException if nobody has or had the number */
    void requireKnown(String number) {
        desk.profile(number);
    }

    Optional<Worker> find(String number) {
        Company company = company();
        return desk.ledger().byNumber(number).flatMap(company::standing).map(company::worker);
    }

    boolean leads(String number) {
        Company company = company();
        return company.standing(desk.profile(number))
                .filter(worker -> !company.led(worker).isEmpty())
                .isPresent();
    }

    /**
     * Gives the organisations that somebody leads on the effective date, or is going to lead, to somebody else; whether
     * there were any.
     */
    boolean handOver(String number, String successor) {
        Profile leader = desk.profile(number);
        boolean any = false;
        for (Organization organization : leader.everLed()) {
            if (organization.managers(desk.date(), desk.now()).contains(leader)) {
                on(desk.date()).assignManagers(organization.code(), successor);
                any = true;
            }
            if (organization.managers(LocalDate.MAX, desk.now()).contains(leader)) {
                on(organization.lastAssigned(desk.now())).assignManagers(organization.code(), successor);
                any = true;
            }
        }
        return any;
    }

    ZoneId zone() {
        return desk.zone();
    }

    Company company() {
        return desk.company();
    }

    Listing listing() {
        return listing;
    }

    LocalDate today() {
        return desk.today();
    }

    private Entered change(String number, WorkerChange change) {
        return desk.change(number, change);
    }

    private Organization seated(String number, Organization organization) {
        organization.seat(desk.profile(number));
        return organization;
    }
}
