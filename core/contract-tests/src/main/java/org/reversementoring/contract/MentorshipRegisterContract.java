package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.MentorshipRegister.Entry;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;

/** What every register of mentorships keeps to. Each test begins with an empty one in which both people are known. */
public interface MentorshipRegisterContract {
    LocalDate START = LocalDate.of(2026, 12, 1);
    LocalDate END = LocalDate.of(2027, 5, 31);

    /** The product's side. */
    MentorshipRegister register();

    /** The side of those who keep the records. */
    There there();

    /** A junior who is known. */
    EmployeeNumber junior();

    /** A senior who is known. */
    EmployeeNumber senior();

    /** What others do with the records, and see in them. */
    interface There {
        /** What is submitted from now on waits for somebody's word. */
        void requireApproval();

        void approveAll();

        void denyAll();

        void close(String id);

        /** Somebody lets it begin on another day. */
        void move(String id, LocalDate start);

        /** In the order of arrival, closed ones too. */
        List<Seen> seen();
    }

    /** @param reason why it was closed; empty while it is open */
    record Seen(EmployeeNumber mentor, EmployeeNumber mentee, LocalDate start, LocalDate end, String reason) {}

    private Mentorship wanted() {
        return new Mentorship(junior(), senior(), START, END);
    }

    private Entry submitted() {
        register().submit(wanted());
        return register().find(wanted()).orElseThrow();
    }

    @Test
    default void what_was_submitted_is_found_open_with_its_days() {
        assertThat(register().find(wanted())).isEmpty();
        Entry entry = submitted();
        assertThat(entry.closed()).isFalse();
        assertThat(entry.start()).isEqualTo(START);
        assertThat(entry.end()).isEqualTo(END);
        assertThat(entry.id()).isNotBlank();
    }

    @Test
    default void the_junior_stands_there_as_the_mentor_and_the_senior_as_the_mentee() {
        submitted();
        assertThat(there().seen()).containsExactly(new Seen(junior(), senior(), START, END, ""));
    }

    @Test
    default void the_other_direction_is_another_mentorship_and_so_is_a_closed_one_of_another_first_day() {
        Entry entry = submitted();
        assertThat(register().find(new Mentorship(senior(), junior(), START, END)))
                .isEmpty();
        register().close(entry.id(), wanted(), CloseReason.ENDED);
        assertThat(register().find(new Mentorship(junior(), senior(), START.plusDays(1), END)))
                .isEmpty();
    }

    @Test
    default void an_open_one_whose_first_day_somebody_changed_there_is_found_and_can_be_closed() {
        Entry entry = submitted();
        LocalDate moved = START.plusDays(12);
        there().move(entry.id(), moved);
        assertThat(register().find(wanted())).contains(new Entry(entry.id(), false, moved, END));
        register().close(entry.id(), wanted(), CloseReason.ENDED);
        assertThat(there().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.reason()).isNotEmpty());
    }

    @Test
    default void of_two_open_ones_that_of_the_same_first_day_is_found() {
        Mentorship later = new Mentorship(junior(), senior(), START.plusDays(40), END);
        submitted();
        register().submit(later);
        assertThat(there().seen()).hasSize(2);
        assertThat(register().find(wanted()))
                .hasValueSatisfying(found -> assertThat(found.start()).isEqualTo(START));
        assertThat(register().find(later))
                .hasValueSatisfying(found -> assertThat(found.start()).isEqualTo(later.start()));
    }

    @Test
    default void another_last_day_is_the_same_mentorship() {
        Entry entry = submitted();
        assertThat(register().find(new Mentorship(junior(), senior(), START, END.plusMonths(1))))
                .contains(entry);
    }

    @Test
    default void what_waits_for_approval_is_not_found_until_somebody_gives_it() {
        there().requireApproval();
        register().submit(wanted());
        assertThat(register().find(wanted())).isEmpty();
        there().approveAll();
        assertThat(register().find(wanted()))
                .hasValueSatisfying(entry -> assertThat(entry.closed()).isFalse());
    }

    @Test
    default void what_is_turned_down_is_never_found() {
        there().requireApproval();
        register().submit(wanted());
        there().denyAll();
        assertThat(register().find(wanted())).isEmpty();
    }

    @Test
    default void editing_moves_the_days_of_the_same_mentorship_and_the_same_twice_changes_nothing() {
        Entry entry = submitted();
        Mentorship longer = new Mentorship(junior(), senior(), START, END.plusMonths(2));
        for (int time = 0; time < 2; time++) {
            register().edit(entry.id(), longer);
            assertThat(register().find(wanted())).contains(new Entry(entry.id(), false, START, longer.end()));
        }
        assertThat(there().seen()).containsExactly(new Seen(junior(), senior(), START, longer.end(), ""));
    }

    @Test
    default void closing_gives_its_last_day_and_a_reason_and_a_second_time_changes_nothing() {
        Entry entry = submitted();
        Mentorship shorter = new Mentorship(junior(), senior(), START, START.plusDays(9));
        register().close(entry.id(), shorter, CloseReason.COMPLETED);
        register().close(entry.id(), wanted(), CloseReason.ENDED);
        assertThat(register().find(wanted())).contains(new Entry(entry.id(), true, START, shorter.end()));
        assertThat(there().seen())
                .hasSize(1)
                .allSatisfy(seen -> assertThat(seen.reason()).isNotEmpty());
    }

    @Test
    default void the_two_reasons_stay_apart() {
        register().close(submitted().id(), wanted(), CloseReason.COMPLETED);
        Mentorship later = new Mentorship(junior(), senior(), START.plusDays(1), END);
        register().submit(later);
        register().close(register().find(later).orElseThrow().id(), later, CloseReason.ENDED);
        assertThat(there().seen()).extracting(Seen::reason).doesNotHaveDuplicates();
    }

    @Test
    default void what_somebody_closed_over_there_is_found_closed() {
        Entry entry = submitted();
        there().close(entry.id());
        assertThat(register().find(wanted())).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(entry.id());
            assertThat(found.closed()).isTrue();
        });
    }

    @Test
    default void of_an_open_one_and_a_closed_one_the_open_one_is_found() {
        Entry first = submitted();
        register().close(first.id(), wanted(), CloseReason.ENDED);
        register().submit(wanted());
        assertThat(register().find(wanted())).hasValueSatisfying(found -> {
            assertThat(found.id()).isNotEqualTo(first.id());
            assertThat(found.closed()).isFalse();
        });
    }

    @Test
    default void a_closed_or_unknown_mentorship_is_not_edited_and_an_unknown_one_not_closed() {
        Entry entry = submitted();
        register().close(entry.id(), wanted(), CloseReason.ENDED);
        String unknown = "00000000000000000000000000000000";
        assertRejected(() -> register().edit(entry.id(), wanted()));
        assertRejected(() -> register().edit(unknown, wanted()));
        assertRejected(() -> register().close(unknown, wanted(), CloseReason.ENDED));
    }

    @Test
    default void who_has_no_records_is_rejected_without_being_named() {
        EmployeeNumber nobody = new EmployeeNumber("no-such-number");
        assertRejected(() -> register().submit(new Mentorship(nobody, senior(), START, END)));
        assertRejected(() -> register().submit(new Mentorship(junior(), nobody, START, END)));
        assertThat(there().seen()).isEmpty();
    }

    @Test
    default void the_self_check_finds_everything_in_order_and_changes_nothing() {
        assertThat(register().selfCheck()).isNotEmpty().allMatch(SelfCheck::ok);
        assertThat(there().seen()).isEmpty();
    }

    private void assertRejected(Runnable call) {
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(call::run)
                .satisfies(rejected -> assertThat(rejected.getMessage())
                        .doesNotContain("no-such-number", junior().value(), senior().value()));
    }
}
