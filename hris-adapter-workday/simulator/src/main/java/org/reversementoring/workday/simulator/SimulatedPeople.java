package org.reversementoring.workday.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The workers of the simulated tenant. Every change stamps the record with the clock's time. Thread-safe. */
public final class SimulatedPeople {
    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Clock clock;

    SimulatedPeople(List<Worker> workers, Clock clock) {
        this.clock = clock;
        workers.forEach(worker -> this.workers.put(worker.employeeId(), worker));
    }

    /** Adds a worker; a hire date in the future makes the status "Not Yet Started" until then. */
    public synchronized void hire(Worker worker) {
        if (workers.putIfAbsent(worker.employeeId(), worker.withUpdated(clock.instant())) != null) {
            throw new IllegalArgumentException("employee number already in use: " + worker.employeeId());
        }
    }

    /** Sets the last day of work; the status becomes "Terminated" once that day is reached. */
    public void terminate(String employeeId, LocalDate lastDay) {
        change(employeeId, worker -> worker.withDates(worker.dates().hired(), lastDay));
    }

    /** Takes a termination back as if it had never been entered. */
    public void rescindTermination(String employeeId) {
        change(employeeId, worker -> worker.withDates(worker.dates().hired(), null));
    }

    /** Brings a leaver back under the old employee number with a new hire date. */
    public void rehire(String employeeId, LocalDate on) {
        change(employeeId, worker -> worker.withDates(on, null));
    }

    /** Moves a worker under another manager; null leaves the position of the manager vacant. */
    public void changeManager(String employeeId, @Nullable String manager) {
        change(employeeId, worker -> worker.withManager(manager));
    }

    /** Gives a worker another job. */
    public void changeJob(String employeeId, Worker.Job job) {
        change(employeeId, worker -> worker.withJob(job));
    }

    /** Puts a worker on leave. */
    public void putOnLeave(String employeeId) {
        change(employeeId, worker -> worker.withLeave(true));
    }

    /** Ends a worker's leave. */
    public void returnFromLeave(String employeeId) {
        change(employeeId, worker -> worker.withLeave(false));
    }

    /** Drops a worker from the report although nothing happened to the worker, as a changed report filter does. */
    public synchronized void hide(String employeeId) {
        hidden.add(worker(employeeId).employeeId());
    }

    /** Ends {@link #hide}. */
    public synchronized void show(String employeeId) {
        hidden.remove(employeeId);
    }

    /**
     * One worker as recorded now.
     *
     * @throws NoSuchElementException if the number is unknown
     */
    public synchronized Worker worker(String employeeId) {
        Worker worker = workers.get(employeeId);
        if (worker == null) {
            throw new NoSuchElementException("no worker " + employeeId);
        }
        return worker;
    }

    /** Everybody, hidden workers included, in the order of entry. */
    public synchronized List<Worker> all() {
        return List.copyOf(workers.values());
    }

    synchronized List<Worker> reported() {
        return workers.values().stream()
                .filter(worker -> !hidden.contains(worker.employeeId()))
                .toList();
    }

    private synchronized void change(String employeeId, UnaryOperator<Worker> to) {
        workers.put(employeeId, to.apply(worker(employeeId)).withUpdated(clock.instant()));
    }
}
