package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;

/** What all records of skill levels keep to. Each test begins with empty ones. */
public interface SkillRecordsContract {
    SkillRecords records();

    EmployeeNumber somebody();

    /** The levels that those who keep the records see of a person, by our key of the skill. */
    Map<String, Integer> seenOf(EmployeeNumber person);

    @Test
    default void a_level_stands_there_and_the_next_one_replaces_it() {
        records().write(somebody(), "prompting", 3);
        assertThat(seenOf(somebody())).containsExactly(Map.entry("prompting", 3));
        records().write(somebody(), "prompting", 4);
        assertThat(seenOf(somebody())).containsExactly(Map.entry("prompting", 4));
    }

    @Test
    default void the_same_twice_stands_there_once() {
        records().write(somebody(), "prompting", 3);
        records().write(somebody(), "prompting", 3);
        assertThat(seenOf(somebody())).containsExactly(Map.entry("prompting", 3));
    }

    @Test
    default void skills_do_not_touch_each_other() {
        records().write(somebody(), "prompting", SkillRecords.LOWEST);
        records().write(somebody(), "video", SkillRecords.HIGHEST);
        assertThat(seenOf(somebody()))
                .containsOnly(Map.entry("prompting", SkillRecords.LOWEST), Map.entry("video", SkillRecords.HIGHEST));
    }

    @Test
    default void a_level_that_the_records_do_not_know_is_rejected() {
        for (int level : new int[] {SkillRecords.LOWEST - 1, SkillRecords.HIGHEST + 1}) {
            assertThatExceptionOfType(DirectoryRejectedException.class)
                    .isThrownBy(() -> records().write(somebody(), "prompting", level));
        }
        assertThat(seenOf(somebody())).isEmpty();
    }

    @Test
    default void who_has_no_records_is_rejected_without_being_named() {
        EmployeeNumber nobody = new EmployeeNumber("no-such-number");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> records().write(nobody, "prompting", 3))
                .satisfies(rejected -> assertThat(rejected.getMessage()).doesNotContain("no-such-number"));
    }

    @Test
    default void the_self_check_finds_everything_in_order() {
        assertThat(records().selfCheck()).isNotEmpty().allMatch(SelfCheck::ok);
        assertThat(seenOf(somebody())).isEmpty();
    }
}
