package org.reversementoring.demo.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reversementoring.workday.simulator.Entered;
import org.reversementoring.workday.simulator.SimulatedPeople;
import org.reversementoring.workday.simulator.Worker;
import org.reversementoring.workday.simulator.Worker.Job;

/**
 * Somebody who has signed a contract and whose first day is still to be agreed; the single sign-on knows them already.
 */
public final class Newcomer {
    public static final String NUMBER = "291";

    private final SimulatedPeople workday;
    private final Entered hire;

    private Newcomer(SimulatedPeople workday, Entered hire) {
        this.workday = workday;
        this.hire = hire;
    }

    public static Newcomer announcedTo(SimulatedPeople workday) {
        Worker colleague = workday.worker("5");
        Entered hire = workday.hire(Worker.employee(
                NUMBER,
                "Ida Sommer",
                "ida.sommer@adventure-works.example",
                new Job("Junior Design Engineer", 4, colleague.job().department()),
                colleague.manager(),
                colleague.place(),
                LocalDate.now(ZoneOffset.UTC).plusYears(5)));
        return new Newcomer(workday, hire);
    }

    /** Human resources write the first day into Workday. */
    public void begin(LocalDate firstDay) {
        workday.correct(hire, firstDay);
    }
}
