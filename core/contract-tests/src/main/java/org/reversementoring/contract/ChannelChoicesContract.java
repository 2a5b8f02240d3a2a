package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.event.Channel;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every store of choices of channels keeps to. */
public interface ChannelChoicesContract {
    UnitOfWork work();

    ChannelChoices choices();

    private static ChannelChoice of(PersonId person, Channel... channels) {
        return new ChannelChoice(person, 0, Set.of(channels), "de");
    }

    @Test
    default void a_kept_choice_comes_back_as_it_was_and_so_does_its_change() {
        PersonId person = new PersonId(UUID.randomUUID());
        assertThat(work().run(() -> choices().find(person))).isEmpty();
        ChannelChoice kept = work().run(() -> choices().add(of(person, Channel.MAIL, Channel.LMS)));
        assertThat(kept).isEqualTo(of(person, Channel.MAIL, Channel.LMS).withVersion(1));
        ChannelChoice none = work().run(() -> choices().save(of(person).withVersion(1)));
        assertThat(work().run(() -> choices().find(person))).contains(none);
        assertThat(none.channels()).isEmpty();
        assertThat(none.version()).isEqualTo(2);
    }

    @Test
    default void a_second_first_choice_and_an_old_version_are_refused() {
        PersonId person = new PersonId(UUID.randomUUID());
        ChannelChoice kept = work().run(() -> choices().add(of(person)));
        refused(Problem.ALREADY_EXISTS, () -> choices().add(of(person, Channel.LMS)));
        work().run(() -> choices().save(kept));
        refused(Problem.STALE_VERSION, () -> choices().save(kept));
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    default void a_choice_is_walked_by_and_removed() {
        PersonId person = new PersonId(UUID.randomUUID());
        ChannelChoice kept = work().run(() -> choices().add(of(person)));
        assertThat(work().run(() -> Page.all(r -> choices().page(r)))).contains(kept);
        work().run(() -> choices().remove(person));
        work().run(() -> choices().remove(person));
        assertThat(work().run(() -> choices().find(person))).isEmpty();
    }
}
