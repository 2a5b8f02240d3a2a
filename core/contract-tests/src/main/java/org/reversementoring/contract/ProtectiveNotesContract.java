package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptNotes;
import org.reversementoring.wellbeing.ProtectiveNote;

/** What every store of protective notes keeps to. */
public interface ProtectiveNotesContract {
    UnitOfWork work();

    KeptNotes notes();

    private static ProtectiveNote of(String mark) {
        return new ProtectiveNote(
                UUID.randomUUID(), 0, mark, "c0".repeat(32), LocalDate.of(2026, 3, 2), "0f".repeat(32));
    }

    @Test
    default void a_note_is_found_by_its_persons_mark_alone_and_comes_back_as_it_was() {
        String mark = UUID.randomUUID().toString();
        ProtectiveNote first = of(mark);
        ProtectiveNote kept = work().run(() -> notes().add(first));
        assertThat(kept).isEqualTo(first.withVersion(1));
        ProtectiveNote other = work().run(() -> notes().add(of(UUID.randomUUID().toString())));
        assertThat(work().run(() -> notes().marked(mark))).containsExactly(kept);
        List<ProtectiveNote> all = Page.all(request -> work().run(() -> notes().page(request)));
        assertThat(all).contains(kept, other);
        work().run(() -> notes().remove(kept.id()));
        work().run(() -> notes().remove(kept.id()));
        work().run(() -> notes().remove(other.id()));
        assertThat(work().run(() -> notes().marked(mark))).isEmpty();
    }

    @Test
    default void a_known_id_is_refused() {
        ProtectiveNote kept = work().run(() -> notes().add(of(UUID.randomUUID().toString())));
        assertThatThrownBy(() -> work().run(() -> notes().add(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_EXISTS));
        work().run(() -> notes().remove(kept.id()));
    }
}
