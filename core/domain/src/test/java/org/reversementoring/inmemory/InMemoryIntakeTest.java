package org.reversementoring.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;

class InMemoryIntakeTest {
    private final InMemoryIntake intake = new InMemoryIntake();

    @Test
    void who_moves_between_the_reads_of_two_parts_counts_as_the_later_one_tells() {
        intake.begin(0);
        intake.take(worker("1", "before", false));
        intake.take(worker("2", "stays", false));
        intake.begin(1);
        intake.take(worker("1", "after", false));
        intake.take(worker("2", "an earlier employment", true));
        assertThat(intake.everybody())
                .extracting(DirectoryWorker::title)
                .containsExactly("stays", "after", "an earlier employment");
    }

    @Test
    void who_comes_twice_in_one_part_stays_there_twice() {
        intake.begin(0);
        intake.take(worker("1", "one", false));
        intake.take(worker("1", "other", false));
        assertThat(intake.everybody()).hasSize(2);
    }

    private static DirectoryWorker worker(String number, String title, boolean terminated) {
        return new DirectoryWorker(
                "",
                new EmployeeNumber(number),
                "Somebody",
                "",
                title,
                "",
                "",
                null,
                "",
                "",
                null,
                LocalDate.of(2020, 1, 1),
                null,
                terminated,
                false);
    }
}
