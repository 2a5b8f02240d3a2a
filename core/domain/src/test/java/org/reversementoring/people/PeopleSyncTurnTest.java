package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

/** One sync at a time, in parts, with the bound that the operator gives. */
class PeopleSyncTurnTest extends PeopleSyncFixture {
    /** A directory whose read does something on the way. */
    private interface Reading extends PeopleDirectory {
        @Override
        default List<SelfCheck> selfCheck() {
            return List.of();
        }
    }

    @Test
    void a_sync_that_another_one_overtook_changes_nothing() {
        Reading overtaken = intake -> {
            intake.begin(0);
            company.forEach(intake::take);
            staged.begin(ids.next());
        };
        assertThatThrownBy(() -> service(overtaken).sync(OPERATOR))
                .hasMessageContaining("not kept whole")
                .satisfies(e -> assertRefused(e, Problem.ELSEWHERE_UNAVAILABLE));
        assertThat(work.run(people::all)).isEmpty();
        assertThat(work.run(syncs::latest)).isEmpty();
    }

    @Test
    void a_second_sync_waits_for_the_first_and_says_so_where_it_takes_too_long() {
        RuntimeException[] refused = new RuntimeException[1];
        Reading slow = intake -> {
            Thread other = new Thread(() -> {
                try {
                    service.sync(OPERATOR);
                } catch (RefusedException e) {
                    refused[0] = e;
                }
            });
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            directory.read(intake);
        };
        assertThat(service(slow).sync(OPERATOR).joined()).isEqualTo(11);
        assertThat(refused[0]).hasMessageContaining("people from the directory");
        assertRefused(refused[0], Problem.ELSEWHERE_UNAVAILABLE);
    }

    @Test
    void a_part_that_broke_off_is_not_counted_twice() {
        Reading inParts = intake -> {
            intake.begin(0);
            company.subList(0, 5).forEach(intake::take);
            intake.begin(1);
            company.subList(5, 8).forEach(intake::take);
            intake.begin(1);
            company.subList(5, 11).forEach(intake::take);
        };
        SyncResult result = service(inParts).sync(OPERATOR);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.employed()).isEqualTo(11);
        assertThat(result.joined()).isEqualTo(11);
    }

    @Test
    void a_directory_that_breaks_off_changes_nothing() {
        service.sync(OPERATOR);
        Reading broken = intake -> {
            intake.begin(0);
            intake.take(worker("4").manager("3").build());
            throw new DirectoryUnavailableException("The connection broke.");
        };
        assertThatThrownBy(() -> service(broken).sync(OPERATOR)).hasMessage("The connection broke.");
        assertThat(person("4").manager()).isEqualTo(new EmployeeNumber("2"));
        assertThat(service.sync(OPERATOR).unchanged()).isEqualTo(11);
    }

    @Test
    void a_drop_that_an_operator_accepts_is_accepted_once_and_the_result_names_the_bound() {
        assertThat(service.sync(OPERATOR).maxDropPercent()).isEqualTo(20);
        for (int i = 6; i <= 11; i++) {
            remove("" + i);
        }
        assertThat(service.sync(OPERATOR).isAccepted()).isFalse();
        assertThat(service.sync(OPERATOR, 54).isAccepted()).isFalse();
        SyncResult accepted = service.sync(OPERATOR, 55);
        assertThat(accepted.isAccepted()).isTrue();
        assertThat(accepted.maxDropPercent()).isEqualTo(55);
        assertThat(accepted.missing()).isEqualTo(6);
        assertThat(service.latest(OPERATOR)).isEqualTo(accepted);
    }

    @Test
    void a_bound_that_is_no_percentage_is_named() {
        for (int bad : new int[] {0, -1, 101}) {
            assertThatThrownBy(() -> service.sync(OPERATOR, bad)).isInstanceOfSatisfying(RefusedException.class, e -> {
                assertThat(e.problem()).isEqualTo(Problem.INVALID_INPUT);
                assertThat(e.fields())
                        .singleElement()
                        .satisfies(f -> assertThat(f.field()).isEqualTo("acceptDropPercent"));
            });
        }
        assertThat(service.sync(OPERATOR, 100).isAccepted()).isTrue();
    }
}
