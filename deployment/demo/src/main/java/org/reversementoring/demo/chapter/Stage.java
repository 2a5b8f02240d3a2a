package org.reversementoring.demo.chapter;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reversementoring.demo.story.Company;
import org.reversementoring.demo.story.Letters;
import org.reversementoring.demo.story.Login;
import org.reversementoring.demo.story.MoodleLearners;
import org.reversementoring.demo.story.Newcomer;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.StepFailedException;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** What every chapter needs: who tells, who calls, who is there, what time it is, what came by mail. */
public record Stage(
        Story story,
        Rest rest,
        Company company,
        Time time,
        MoodleLearners moodle,
        Letters letters,
        WorkdaySimulator workday,
        Newcomer newcomer) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    /** What came by mail to this person. */
    List<Letters.Letter> mail(Login who) {
        return letters.to(company.worker(who.employeeNumber()).workEmail());
    }

    /**
     * Waits for what the product does in the background.
     *
     * @param attempt an answer, or null as long as it is not there
     * @throws StepFailedException after 30 s
     */
    <T> T eventually(String expected, Supplier<@Nullable T> attempt) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            T found = attempt.get();
            if (found != null) {
                return found;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StepFailedException("interrupted while waiting for " + expected);
            }
        }
        throw new StepFailedException("expected within " + LIMIT.toSeconds() + " s " + expected);
    }
}
