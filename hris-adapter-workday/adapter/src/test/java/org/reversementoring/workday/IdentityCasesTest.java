package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.EventType;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.SyncResult;
import org.reversementoring.workday.simulator.Worker;
import org.reversementoring.workday.simulator.Worker.Job;

/** The cases of Workday in which the question is who somebody is. */
class IdentityCasesTest extends CasesFixture {
    @Test
    void wid_as_key_with_employee_id_and_contingent_worker_id_as_aliases() {
        contract("C-28", "14");
        accepted();
        assertThat(key("28")).isEqualTo(workday().worker("28").wid());
        assertThat(key("C-28")).isEqualTo(workday().worker("C-28").wid()).isNotEqualTo(key("28"));
        assertThat(person("C-28").name()).isEqualTo("Lena Fischer");
        assertNothingHappens();
    }

    @Test
    void wid_as_key_an_employee_who_reports_to_a_renumbered_manager_stays_on_the_line() {
        String manager = Objects.requireNonNull(workday().worker("5").manager());
        workday().convert(manager, "C-77");
        accepted();
        assertThat(person("5").manager()).isEqualTo(new EmployeeNumber("C-77"));
        assertThat(person("C-77").id()).isEqualTo(person(manager).id());
    }

    @Test
    void conversion_re_keys_an_employee_who_becomes_contingent_stays_the_same_person() {
        Person before = person("28");
        bindings.add("account of 28", before.number());
        workday().convert("28", "C-28");
        SyncResult result = accepted();
        assertThat(List.of(result.joined(), result.left(), result.changed())).containsExactly(0, 0, 1);
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("another employee number"));
        assertThat(person("C-28").id()).isEqualTo(before.id());
        assertThat(person("28")).as("found by the former number too").isEqualTo(person("C-28"));
        assertThat(bindings.find("account of 28")).contains(new EmployeeNumber("C-28"));
        assertThat(told("C-28")).contains(EventType.PERSON_CORRECTED).doesNotContain(EventType.PERSON_LEFT);
        assertNothingHappens();
    }

    @Test
    void conversion_re_keys_a_contingent_worker_who_becomes_an_employee_stays_the_same_person() {
        contract("C-28", "14");
        accepted();
        PersonId before = person("C-28").id();
        workday().convert("C-28", "291");
        workday().changeJob("291", new Job("Design Engineer", 4, "Engineering"));
        SyncResult result = accepted();
        assertThat(List.of(result.joined(), result.left(), result.changed())).containsExactly(0, 0, 1);
        assertThat(person("291").id()).isEqualTo(before);
        assertThat(person("C-28").id()).isEqualTo(before);
        assertThat(Objects.requireNonNull(person("291").level()).rank()).isEqualTo(4);
    }

    @Test
    void conversion_re_keys_back_and_forth_leaves_one_person() {
        PersonId before = person("28").id();
        workday().convert("28", "C-28");
        accepted();
        workday().convert("C-28", "28");
        accepted();
        assertThat(person("28").id()).isEqualTo(before);
        assertThat(person("28").number()).isEqualTo(new EmployeeNumber("28"));
        assertThat(employed()).hasSize(EVERYBODY);
        assertNothingHappens();
    }

    @Test
    void conversion_as_two_profiles_is_a_leaver_and_a_newcomer_and_nobody_twice() {
        PersonId before = person("28").id();
        workday().convertToSecondProfile("28", "C-28", new Job("Contract Researcher", null, "Engineering"));
        SyncResult result = accepted();
        assertThat(result.left()).isEqualTo(1);
        assertThat(result.joined()).isEqualTo(1);
        assertThat(person("28").isActive()).isFalse();
        assertThat(person("C-28").isActive()).isTrue();
        assertThat(person("C-28").id()).isNotEqualTo(before);
        assertThat(employed()).hasSize(EVERYBODY);
        assertThat(told("28")).containsExactly(EventType.PERSON_LEFT);
        assertThat(told("C-28")).containsExactly(EventType.PERSON_JOINED);
    }

    @Test
    void rehire_keeps_employee_id_and_has_a_new_hire_date() {
        Person before = person("28");
        workday().terminate("28", TODAY);
        accepted();
        assertThat(person("28").isActive()).isFalse();

        advance(Duration.ofDays(40));
        workday().rehire("28", TODAY.plusDays(40));
        SyncResult result = accepted();
        assertThat(List.of(result.rehired(), result.restored(), result.joined()))
                .containsExactly(1, 0, 0);
        Person again = person("28");
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.hired()).isEqualTo(TODAY.plusDays(40));
        assertThat(again.left()).isNull();
        assertThat(told("28")).containsExactly(EventType.PERSON_REHIRED);
    }

    @Test
    void rehire_between_two_reads_is_told_although_nobody_saw_the_leaving() {
        workday().terminate("28", TODAY.minusDays(3));
        workday().rehire("28", TODAY);
        SyncResult result = accepted();
        assertThat(result.left()).isZero();
        assertThat(person("28").isActive()).isTrue();
        assertThat(person("28").hired()).isEqualTo(TODAY);
    }

    @Test
    void implementation_tenant_refreshed_nobody_leaves_nobody_joins_and_nobody_is_doubled() {
        List<PersonId> before = work.run(people::all).stream().map(Person::id).toList();
        bindings.add("account of 28", new EmployeeNumber("28"));
        String key = key("28");
        workday().refreshWids();
        SyncResult result = accepted();
        assertThat(List.of(result.joined(), result.left(), result.missing())).containsOnly(0);
        assertThat(work.run(people::all)).extracting(Person::id).containsExactlyInAnyOrderElementsOf(before);
        assertThat(key("28")).isNotEqualTo(key).isEqualTo(workday().worker("28").wid());
        assertThat(bindings.find("account of 28")).contains(new EmployeeNumber("28"));
        assertThat(told()).as("nothing has happened to anybody").isEmpty();
        assertNothingHappens();
    }

    @Test
    void implementation_tenant_refreshed_people_are_followed_by_their_new_keys() {
        workday().refreshWids();
        accepted();
        PersonId before = person("28").id();
        workday().convert("28", "C-28");
        accepted();
        assertThat(person("C-28").id()).isEqualTo(before);
    }

    private void contract(String number, String manager) {
        workday()
                .hire(Worker.contingent(
                        number,
                        "Lena Fischer",
                        "lena.fischer@adventure-works.example",
                        new Job("Contract Researcher", null, "Engineering"),
                        manager,
                        workday().worker("5").place(),
                        TODAY));
    }

    private String key(String number) {
        return work.run(() -> people.directoryKey(person(number).id())).orElseThrow();
    }
}
