package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Credit;
import org.reversementoring.session.Credits;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Credits} must do. */
public interface CreditsContract {
    Credits credits();

    UnitOfWork work();

    @Test
    default void aCreditIsListedForItsPersonAndProgrammeUntilItIsRemoved() {
        PersonId person = SessionFixtures.person();
        ProgrammeId programme = SessionFixtures.programme();
        Credit mine =
                work().run(() -> credits().add(SessionFixtures.credit(person, programme, Credit.Kind.PARTICIPATION)));
        Credit others = work().run(() ->
                credits().add(SessionFixtures.credit(SessionFixtures.person(), programme, Credit.Kind.TIME_STATEMENT)));
        work().run(() -> credits()
                .add(SessionFixtures.credit(
                        SessionFixtures.person(), SessionFixtures.programme(), Credit.Kind.PARTICIPATION)));
        assertThat(work().run(() -> credits().ofPerson(person))).containsExactly(mine);
        assertThat(ofProgramme(programme)).containsExactly(mine, others);
        work().run(() -> credits().remove(mine.id()));
        assertThat(work().run(() -> credits().ofPerson(person))).isEmpty();
        assertThat(ofProgramme(programme)).containsExactly(others);
    }

    @Test
    default void removingWhatIsNotThereDoesNothing() {
        work().run(() -> credits().remove(UUID.randomUUID()));
    }

    @Test
    default void aKnownIdIsRefused() {
        Credit kept = work().run(() -> credits()
                .add(SessionFixtures.credit(
                        SessionFixtures.person(), SessionFixtures.programme(), Credit.Kind.PARTICIPATION)));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(() -> credits().add(kept)))
                .extracting(RefusedException::problem)
                .isEqualTo(Problem.ALREADY_EXISTS);
    }

    private Iterable<Credit> ofProgramme(ProgrammeId programme) {
        return work().run(() ->
                credits().ofProgramme(programme, Page.Request.FIRST).items());
    }
}
