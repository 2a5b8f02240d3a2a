package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.EventType;
import org.reversementoring.people.Person;
import org.reversementoring.people.SyncResult;
import org.reversementoring.workday.simulator.Worker;
import org.reversementoring.workday.simulator.Worker.Job;

/** The cases of Workday that concern what is told of one person. */
class PersonDataCasesTest extends CasesFixture {
    @Test
    void leave_begins_and_ends_and_the_person_stays_employed() {
        workday().putOnLeave("28");
        assertThat(accepted().left()).isZero();
        assertThat(person("28").isActive()).isTrue();
        assertThat(person("28").onLeave()).isTrue();
        assertThat(told("28")).containsExactly(EventType.LEAVE_STARTED);

        workday().returnFromLeave("28");
        accepted();
        assertThat(person("28").onLeave()).isFalse();
        assertThat(told("28")).containsExactly(EventType.LEAVE_ENDED);
    }

    @Test
    void contingent_without_level_is_taken_over_without_one_and_needs_none() {
        workday().hire(contingent("C-28", null));
        SyncResult result = accepted();
        assertThat(result.joined()).isEqualTo(1);
        assertThat(result.notes()).as("no level is nothing to report").isEmpty();
        assertThat(person("C-28").level()).isNull();
        assertThat(person("C-28").workEmail()).isNull();
    }

    @Test
    void email_change_keeps_the_person() {
        Person before = person("28");
        workday().changeContact("28", before.name(), "other@adventure-works.example");
        accepted();
        assertThat(person("28").id()).isEqualTo(before.id());
        assertThat(person("28").workEmail()).isEqualTo("other@adventure-works.example");
        assertThat(told("28")).containsExactly(EventType.PERSON_CORRECTED);
    }

    @Test
    void email_that_was_somebody_elses_makes_nobody_that_person() {
        String address = Objects.requireNonNull(person("29").workEmail());
        Person before = person("29");
        workday().changeContact("28", person("28").name(), address);
        workday().changeContact("29", before.name(), "new@adventure-works.example");
        assertThat(accepted().changed()).isEqualTo(2);
        assertThat(person("28").workEmail()).isEqualTo(address);
        assertThat(person("29").id()).isEqualTo(before.id());
    }

    @Test
    void email_missing_is_nobodys_end() {
        workday().changeContact("28", person("28").name(), null);
        assertThat(accepted().changed()).isEqualTo(1);
        assertThat(person("28").workEmail()).isNull();
        assertThat(person("28").isActive()).isTrue();
    }

    @Test
    void name_with_the_mark_terminated_is_not_what_a_leaver_is_called() {
        String name = person("28").name();
        workday().terminate("28", TODAY);
        assertThat(workday().worker("28").displayName()).isEqualTo(name + " (Terminated)");
        accepted();
        assertThat(person("28").name()).isEqualTo(name);
    }

    @Test
    void name_with_the_mark_c_is_told_without_it() {
        workday().hire(contingent("C-28", "lena.fischer@adventure-works.example"));
        assertThat(workday().worker("C-28").displayName()).isEqualTo("Lena Fischer [C]");
        accepted();
        assertThat(person("C-28").name()).isEqualTo("Lena Fischer");
    }

    @Test
    void name_with_the_mark_on_leave_is_told_without_it_and_is_no_correction() {
        String name = person("28").name();
        workday().putOnLeave("28");
        assertThat(workday().worker("28").displayName()).isEqualTo(name + " (On Leave)");
        accepted();
        assertThat(person("28").name()).isEqualTo(name);
        assertThat(told("28")).doesNotContain(EventType.PERSON_CORRECTED);
    }

    @Test
    void name_with_two_marks_is_told_without_both() {
        workday().hire(contingent("C-28", null));
        workday().putOnLeave("C-28");
        assertThat(workday().worker("C-28").displayName()).isEqualTo("Lena Fischer [C] (On Leave)");
        accepted();
        assertThat(person("C-28").name()).isEqualTo("Lena Fischer");
    }

    @Test
    void management_level_labels_rank_by_configuration_and_not_by_their_words() {
        Map<String, Integer> upsideDown = Map.of(
                "Level 0 (Chief Executive)", 4,
                "Level 1 (Vice President)", 3,
                "Level 2 (Manager)", 2,
                "Level 3 (Professional)", 1,
                "Level 4 (Associate)", 0);
        readFrom(directory(refreshToken(TENANT.refreshToken())), upsideDown);
        accepted();
        assertThat(Objects.requireNonNull(person("1").level()).rank()).isEqualTo(4);
        assertThat(Objects.requireNonNull(person("28").level()).rank()).isZero();
    }

    @Test
    void management_level_labels_without_a_rank_are_reported_with_how_many_have_them() {
        readFrom(
                directory(refreshToken(TENANT.refreshToken())),
                Map.of(
                        "Level 0 (Chief Executive)", 0,
                        "Level 1 (Vice President)", 1,
                        "Level 2 (Manager)", 2,
                        "Level 4 (Associate)", 4));
        SyncResult result = accepted();
        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains("The level \"Level 3 (Professional)\" of 66 people has no rank in the settings");
        assertThat(employed()).filteredOn(person -> person.level() == null).hasSize(66);
    }

    private Worker.NewHire contingent(String number, @Nullable String email) {
        return Worker.contingent(
                number,
                "Lena Fischer",
                email,
                new Job("Contract Researcher", null, "Engineering"),
                "14",
                workday().worker("5").place(),
                TODAY);
    }
}
