package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.people.SyncResult.Outcome;

/** What becomes of people, one kind of change after another. */
class PeopleSyncChangesTest extends PeopleSyncFixture {
    private int told;

    @BeforeEach
    void everybodyIsKnown() {
        company.replaceAll(w -> w.number().value().equals("4") ? four().build() : w);
        directory.tell(company);
        service.sync(OPERATOR);
    }

    private static WorkerBuilder four() {
        return worker("4").key("wid-4").manager("2");
    }

    private SyncResult sync() {
        told = eventsSince(0).size();
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.outcome()).as("%s", result.reasons()).isEqualTo(Outcome.ACCEPTED);
        return result;
    }

    private List<EventType> events() {
        return eventsSince(told).stream().map(Event::type).toList();
    }

    private void replace(WorkerBuilder by) {
        company.replaceAll(w -> w.number().value().equals("4") ? by.build() : w);
        directory.tell(company);
    }

    @Test
    void each_kind_of_change_is_told_as_its_own_event() {
        change(four().manager("3"));
        sync();
        assertThat(events()).containsExactly(EventType.MANAGER_CHANGED, EventType.REPORTING_LINES_CHANGED);
        change(four().manager("3").location("Munich"));
        sync();
        assertThat(events()).containsExactly(EventType.PERSON_MOVED);
        change(four().manager("3").location("Munich").onLeave(true));
        sync();
        assertThat(events()).containsExactly(EventType.LEAVE_STARTED);
        change(four().manager("3").location("Munich"));
        sync();
        assertThat(events()).containsExactly(EventType.LEAVE_ENDED);
        change(four().manager("3").location("Munich").name("Worker Four"));
        sync();
        assertThat(events()).containsExactly(EventType.PERSON_CORRECTED);
    }

    @Test
    void a_higher_level_is_a_promotion_and_a_lower_or_an_unknown_one_is_not() {
        change(four().level("Manager"));
        sync();
        assertThat(events()).containsExactly(EventType.LEVEL_CHANGED, EventType.PERSON_PROMOTED);
        change(four().level("Associate"));
        sync();
        assertThat(events()).containsExactly(EventType.LEVEL_CHANGED);
        change(four().level("Fellow"));
        sync();
        assertThat(events()).containsExactly(EventType.LEVEL_CHANGED);
        change(four().level("Chief"));
        sync();
        assertThat(events()).containsExactly(EventType.LEVEL_CHANGED);
    }

    @Test
    void another_rank_for_the_same_level_changes_levels_and_promotes_nobody() {
        Map<String, Integer> ranks = Map.of("Chief", 0, "Manager", 1, "Associate", 3);
        SyncSettings reranked = new SyncSettings(ranks, SETTINGS.zone(), SETTINGS.defaultTimeZone(), 20);
        assertThat(service(directory, reranked).sync(OPERATOR).changed()).isEqualTo(10);
        assertThat(events()).hasSize(10).containsOnly(EventType.LEVEL_CHANGED);
    }

    @Test
    void who_changes_level_while_levels_get_other_ranks_is_promoted_by_todays_ranks_alone() {
        Map<String, Integer> ranks = Map.of("Chief", 0, "Manager", 0, "Associate", 1);
        SyncSettings reranked = new SyncSettings(ranks, SETTINGS.zone(), SETTINGS.defaultTimeZone(), 20);
        change(worker("3").level("Associate").manager("1"));
        change(four().level("Manager"));
        service(directory, reranked).sync(OPERATOR);
        PersonId promoted = person("4").id();
        assertThat(eventsSince(told))
                .filteredOn(e -> e.type() == EventType.PERSON_PROMOTED)
                .singleElement()
                .satisfies(e -> assertThat(e.about("person")).isEqualTo(promoted.value()));
    }

    @Test
    void several_changes_at_once_are_told_each_and_the_reporting_lines_once_for_everybody() {
        change(four().manager("3")
                .level("Manager")
                .location("Munich")
                .onLeave(true)
                .title("Lead"));
        change(worker("6").manager("3"));
        assertThat(sync().changed()).isEqualTo(2);
        assertThat(events())
                .containsExactlyInAnyOrder(
                        EventType.MANAGER_CHANGED,
                        EventType.LEVEL_CHANGED,
                        EventType.PERSON_PROMOTED,
                        EventType.PERSON_MOVED,
                        EventType.LEAVE_STARTED,
                        EventType.PERSON_CORRECTED,
                        EventType.MANAGER_CHANGED,
                        EventType.REPORTING_LINES_CHANGED);
    }

    @Test
    void somebody_new_joins_and_changes_the_reporting_lines() {
        company.add(worker("12").manager("3").build());
        directory.tell(company);
        assertThat(sync().joined()).isEqualTo(1);
        assertThat(events()).containsExactly(EventType.PERSON_JOINED, EventType.REPORTING_LINES_CHANGED);
    }

    @Test
    void a_rehire_keeps_the_number_and_the_record_and_has_a_new_hire_date() {
        PersonId id = person("4").id();
        change(four().terminated(TODAY.minusDays(1)));
        sync();
        change(four().hired(TODAY));
        SyncResult result = sync();
        assertThat(result.rehired()).isEqualTo(1);
        assertThat(result.restored()).isZero();
        assertThat(events()).containsExactly(EventType.PERSON_REHIRED);
        assertThat(person("4").id()).isEqualTo(id);
    }

    @Test
    void a_rescinded_termination_brings_the_person_back_as_corrected() {
        change(four().terminated(TODAY.minusDays(1)));
        assertThat(sync().left()).isEqualTo(1);
        change(four());
        SyncResult result = sync();
        assertThat(result.restored()).isEqualTo(1);
        assertThat(result.rehired() + result.changed() + result.joined()).isZero();
        assertThat(events()).containsExactly(EventType.PERSON_CORRECTED);
        assertThat(person("4").left()).isNull();
    }

    @Test
    void who_comes_back_on_leave_under_another_manager_is_told_of_in_full() {
        change(four().terminated(TODAY.minusDays(1)));
        sync();
        change(four().manager("3").onLeave(true));
        assertThat(sync().restored()).isEqualTo(1);
        assertThat(events())
                .containsExactly(
                        EventType.MANAGER_CHANGED,
                        EventType.LEAVE_STARTED,
                        EventType.PERSON_CORRECTED,
                        EventType.REPORTING_LINES_CHANGED);
    }

    @Test
    void a_rescinded_hire_is_an_absence_and_after_the_second_the_person_has_left() {
        remove("4");
        assertThat(sync().missing()).isEqualTo(1);
        assertThat(events()).isEmpty();
        nextDay();
        assertThat(sync().left()).isEqualTo(1);
        assertThat(events()).containsExactly(EventType.PERSON_LEFT);
    }

    @Test
    void a_hire_date_moved_to_the_future_is_an_absence_until_the_day_has_come() {
        change(four().hired(TODAY.plusDays(1)));
        assertThat(sync().missing()).isEqualTo(1);
        assertThat(person("4").isActive()).isTrue();
        change(four().hired(TODAY));
        SyncResult arrived = sync();
        assertThat(arrived.changed()).isEqualTo(1);
        assertThat(events()).containsExactly(EventType.PERSON_CORRECTED);
        assertThat(person("4").hired()).isEqualTo(TODAY);
    }

    @Test
    void an_absence_that_ends_without_a_change_writes_no_event_and_counts_as_unchanged() {
        remove("4");
        sync();
        company.add(four().build());
        directory.tell(company);
        SyncResult back = sync();
        assertThat(back.changed()).isZero();
        assertThat(back.unchanged()).isEqualTo(11);
        assertThat(events()).isEmpty();
    }

    @Test
    void a_termination_in_the_future_changes_nothing_before_its_day() {
        change(four().lastDay(TODAY.plusDays(30)));
        assertThat(sync().unchanged()).isEqualTo(11);
        assertThat(events()).isEmpty();
    }

    @Test
    void a_conversion_keeps_the_record_the_former_number_and_the_account() {
        Person before = person("4");
        bindings.add("iss|four", before.number());
        replace(worker("C-4").key("wid-4").manager("2").name("Worker 4"));
        SyncResult result = sync();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.joined() + result.missing() + result.left()).isZero();
        assertThat(result.notes()).singleElement().asString().contains("1 people have another employee number");
        assertThat(events()).containsExactly(EventType.PERSON_CORRECTED);
        assertThat(person("C-4").id()).isEqualTo(before.id());
        assertThat(person("4").number()).isEqualTo(new EmployeeNumber("C-4"));
        assertThat(bindings.find("iss|four")).contains(new EmployeeNumber("C-4"));
        assertThat(work.run(() -> people.directoryKey(before.id()))).contains("wid-4");
        assertThat(sync().unchanged()).isEqualTo(11);
    }

    @Test
    void of_the_two_profiles_of_a_conversion_the_active_one_counts() {
        company.add(worker("4").key("wid-new").manager("2").title("Manager").build());
        company.replaceAll(w ->
                w.key().equals("wid-4") ? four().terminated(TODAY.minusDays(1)).build() : w);
        directory.tell(company);
        PersonId id = person("4").id();
        SyncResult result = sync();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.left()).isZero();
        assertThat(person("4").id()).isEqualTo(id);
        assertThat(person("4").title()).isEqualTo("Manager");
    }

    @Test
    void keys_that_are_new_for_most_after_a_refresh_of_the_directory_change_nobody() {
        keys("wid-", 11);
        sync();
        keys("wid-refreshed-", 6);
        assertThat(sync().unchanged()).isEqualTo(11);
        assertThat(events()).isEmpty();
        assertThat(work.run(() -> people.directoryKey(person("4").id()))).contains("wid-refreshed-4");
    }

    @Test
    void keys_that_are_new_for_half_of_the_people_or_fewer_are_suspicious() {
        keys("wid-", 11);
        sync();
        keys("wid-refreshed-", 5);
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .startsWith("Employee number 1, 2, 3, 4, 5 comes with another key than before.");
        assertThat(work.run(() -> people.directoryKey(person("4").id()))).contains("wid-4");
    }

    /** Of the first so many. */
    private void keys(String prefix, int people) {
        company.replaceAll(w -> {
            String number = w.number().value();
            String manager = w.manager() == null ? null : w.manager().value();
            WorkerBuilder builder =
                    worker(number).manager(manager).title(w.title()).level(w.level());
            return Integer.parseInt(number) <= people
                    ? builder.key(prefix + number).build()
                    : w;
        });
        directory.tell(company);
    }

    @Test
    void a_leavers_number_with_another_key_hands_nobody_the_leavers_record() {
        change(four().terminated(TODAY.minusDays(1)));
        sync();
        change(four().key("wid-somebody-else").name("Somebody Else"));
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.reasons()).singleElement().asString().startsWith("Employee number 4 belongs to another");
        assertThat(person("4").name()).isEqualTo("Worker 4");
        assertThat(person("4").isActive()).isFalse();
    }

    @Test
    void keys_that_are_new_for_everybody_are_kept_and_told_of_nobody() {
        company.replaceAll(w -> new DirectoryWorker(
                "refreshed-" + w.number(),
                w.number(),
                w.name(),
                w.workEmail(),
                w.title(),
                w.level(),
                w.organisation(),
                w.manager(),
                w.location(),
                w.country(),
                w.timeZone(),
                w.hired(),
                w.lastDay(),
                w.terminated(),
                w.onLeave()));
        directory.tell(company);
        SyncResult result = sync();
        assertThat(result.unchanged()).isEqualTo(11);
        assertThat(result.notes()).isEmpty();
        assertThat(events()).isEmpty();
        for (DirectoryWorker worker : company) {
            Person person = person(worker.number().value());
            assertThat(work.run(() -> people.directoryKey(person.id()))).contains(worker.key());
        }
    }

    @Test
    void a_new_number_that_another_person_had_before_is_the_new_holders() {
        change(worker("6").key("wid-6").manager("2"));
        sync();
        Person four = person("4");
        Person six = person("6");
        replace(worker("C-4").key("wid-4").manager("2").name("Worker 4"));
        sync();
        company.replaceAll(w -> w.number().value().equals("6")
                ? worker("4").key(w.key()).manager("2").name("Worker 6").build()
                : w);
        directory.tell(company);
        assertThat(sync().isAccepted()).isTrue();
        assertThat(person("4").id()).isEqualTo(six.id());
        assertThat(person("6").id()).isEqualTo(six.id());
        assertThat(person("C-4").id()).isEqualTo(four.id());
        assertThat(sync().unchanged()).isEqualTo(11);
    }

    @Test
    void a_number_that_moves_to_another_known_worker_is_suspicious() {
        change(worker("5").key("wid-5").manager("3"));
        sync();
        company.removeIf(w -> List.of("wid-4", "wid-5").contains(w.key()));
        company.add(worker("5").key("wid-4").manager("2").build());
        company.add(worker("4").key("wid-5").manager("3").build());
        directory.tell(company);
        SyncResult result = service.sync(OPERATOR);
        assertThat(result.reasons()).singleElement().asString().startsWith("Employee number 4, 5 belongs to another");
        assertThat(person("4").name()).isEqualTo("Worker 4");
    }
}
