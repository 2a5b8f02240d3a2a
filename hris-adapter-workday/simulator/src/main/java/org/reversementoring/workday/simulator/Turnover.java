package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Status;

/**
 * What happens in a company day by day, typed in as people in HR do: hires up to two weeks ahead, terminations up to a
 * month ahead, moves back-dated or ahead, leaves with their return, rescinds of what was typed in before. The orphans
 * of a leaving manager go to the manager's manager. The same seed makes the same days, as long as nobody else changes
 * the people in between.
 */
public final class Turnover {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int ATTEMPTS = 200;

    private final SimulatedPeople people;
    private final TurnoverRates rates;
    private final Random random;
    private final Names names = new Names(AdventureWorks.people());
    private final List<Entered> rescindable = new ArrayList<>();
    private final List<String> leavers = new ArrayList<>();
    private final List<String> inLine = new ArrayList<>();
    private int lastNumber;

    public Turnover(SimulatedPeople people, TurnoverRates rates, long seed) {
        this.people = people;
        this.rates = rates;
        this.random = new Random(seed);
        people.all().forEach(worker -> inLine.add(worker.employeeId()));
        this.lastNumber = 10_000_000;
    }

    /** What happened, in cases. */
    public record Day(int hires, int leavers, int rehires, int rescinds, int conversions, int leaves, int moves) {
        Day plus(Day other) {
            return new Day(
                    hires + other.hires,
                    leavers + other.leavers,
                    rehires + other.rehires,
                    rescinds + other.rescinds,
                    conversions + other.conversions,
                    leaves + other.leaves,
                    moves + other.moves);
        }

        /** All cases together. */
        public int sum() {
            return hires + leavers + rehires + rescinds + conversions + leaves + moves;
        }
    }

    /** Days one after another. */
    public Day play(LocalDate from, int days) {
        Day all = new Day(0, 0, 0, 0, 0, 0, 0);
        for (int i = 0; i < days; i++) {
            all = all.plus(play(from.plusDays(i)));
        }
        return all;
    }

    /** One day. Everything is known from its morning on, effective as described above. */
    public Day play(LocalDate date) {
        Instant morning = date.atTime(MORNING).atZone(people.zone()).toInstant();
        SimulatedPeople desk = people.enteredAt(morning);
        return new Day(
                times(rates.hires(), () -> hire(desk, date)),
                times(rates.leavers(), () -> leave(desk, date)),
                times(rates.rehires(), () -> rehire(desk, date)),
                times(rates.rescinds(), () -> rescind(desk)),
                times(rates.conversions(), () -> convert(desk, date)),
                times(rates.leaves(), () -> goOnLeave(desk, date)),
                times(rates.moves(), () -> move(desk, date)));
    }

    private interface Case {
        boolean happens();
    }

    /** As often as the rate says for this many workers; a remainder below one by chance. */
    private int times(double rate, Case one) {
        double expected = rate * inLine.size() / 1000;
        int wanted = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
        int happened = 0;
        for (int i = 0; i < wanted; i++) {
            happened += one.happens() ? 1 : 0;
        }
        return happened;
    }

    /** Somebody new beside somebody who is there, in the same job. */
    private boolean hire(SimulatedPeople desk, LocalDate date) {
        return pick(desk, date, null)
                .map(like -> {
                    int number = ++lastNumber;
                    Names.Name name = names.name(like.place(), random);
                    LocalDate start = date.plusDays(random.nextInt(15));
                    NewHire hire = new NewHire(
                            (like.contingent() ? "C-" : "") + number,
                            like.contingent(),
                            name.display(),
                            name.mail(number),
                            like.job(),
                            like.manager(),
                            like.place(),
                            start);
                    rescindable.add(desk.hire(hire, like.organization()));
                    inLine.add((like.contingent() ? "C-" : "") + number);
                    return true;
                })
                .orElse(false);
    }

    private boolean leave(SimulatedPeople desk, LocalDate date) {
        LocalDate lastDay = date.plusDays(random.nextInt(31));
        return pick(desk, date, null)
                .map(worker -> {
                    String successor = Objects.requireNonNullElseGet(
                            desk.on(date.plusDays(31))
                                    .worker(worker.employeeId())
                                    .manager(),
                            worker::manager);
                    boolean leads = desk.on(lastDay).handOver(worker.employeeId(), successor);
                    Entered entry = desk.terminate(worker.employeeId(), lastDay);
                    if (!leads) {
                        rescindable.add(entry);
                    }
                    leavers.add(worker.employeeId());
                    return true;
                })
                .orElse(false);
    }

    private boolean rehire(SimulatedPeople desk, LocalDate date) {
        for (int i = 0; i < ATTEMPTS && !leavers.isEmpty(); i++) {
            String number = leavers.get(random.nextInt(leavers.size()));
            Optional<Worker> worker = desk.on(date).find(number);
            if (worker.isPresent() && worker.get().status() == Status.TERMINATED) {
                leavers.remove(number);
                desk.rehire(number, date);
                return true;
            }
        }
        return false;
    }

    private boolean rescind(SimulatedPeople desk) {
        if (rescindable.isEmpty()) {
            return false;
        }
        desk.rescind(rescindable.remove(random.nextInt(rescindable.size())));
        return true;
    }

    /** A contingent worker becomes an employee: in one profile, or with a second one. */
    private boolean convert(SimulatedPeople desk, LocalDate date) {
        return pick(desk, date, true)
                .map(worker -> {
                    String number = "" + ++lastNumber;
                    Job job = new Job(worker.job().title(), 4, worker.job().department());
                    if (random.nextBoolean()) {
                        desk.on(date).convert(worker.employeeId(), number);
                        desk.on(date).changeJob(number, job);
                    } else {
                        desk.on(date).convertToSecondProfile(worker.employeeId(), number, job);
                    }
                    inLine.add(number);
                    return true;
                })
                .orElse(false);
    }

    private boolean goOnLeave(SimulatedPeople desk, LocalDate date) {
        return pick(desk, date, null)
                .map(worker -> {
                    LocalDate first = date.plusDays(random.nextInt(20));
                    desk.on(first).putOnLeave(worker.employeeId());
                    desk.on(first.plusDays(20 + random.nextInt(100))).returnFromLeave(worker.employeeId());
                    return true;
                })
                .orElse(false);
    }

    /**
     * To another place, or beside somebody else in another organisation; only who leads nobody changes organisation.
     */
    private boolean move(SimulatedPeople desk, LocalDate date) {
        LocalDate from = date.plusDays(random.nextInt(31) - 10);
        Optional<Worker> worker = pick(desk, date, null);
        Optional<Worker> like = pick(desk, date, null);
        if (worker.isEmpty() || like.isEmpty()) {
            return false;
        }
        String number = worker.get().employeeId();
        if (random.nextBoolean() || desk.on(date).leads(number)) {
            desk.on(from).move(number, names.place(random));
        } else {
            desk.on(from).changeOrganization(number, like.get().organization());
        }
        return true;
    }

    /** Somebody who is there on that day and has a manager; contingent or not where told. */
    private Optional<Worker> pick(SimulatedPeople desk, LocalDate date, @Nullable Boolean contingent) {
        for (int i = 0; i < ATTEMPTS; i++) {
            String number = inLine.get(random.nextInt(inLine.size()));
            Optional<Worker> worker = desk.on(date)
                    .find(number)
                    .filter(found -> found.employeeId().equals(number) && found.manager() != null)
                    .filter(found ->
                            found.status() == Status.ACTIVE && found.dates().terminated() == null)
                    .filter(found -> contingent == null || found.contingent() == contingent);
            if (worker.isPresent()) {
                return worker;
            }
        }
        return Optional.empty();
    }
}
