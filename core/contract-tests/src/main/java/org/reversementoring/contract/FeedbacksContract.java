package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Feedbacks} must do. */
public interface FeedbacksContract {
    Feedbacks feedbacks();

    UnitOfWork work();

    @Test
    default void keptAnswersComeBackAsTheyWere() {
        ProgrammeId programme = ReportFixtures.programme();
        PersonId person = ReportFixtures.person();
        Feedback kept = add(programme, person, Feedback.Stage.BEFORE, ReportFixtures.NOW);
        assertThat(work().run(() -> feedbacks().find(programme, person, Feedback.Stage.BEFORE)))
                .contains(kept);
        assertThat(work().run(() -> feedbacks().find(programme, person, Feedback.Stage.AFTER)))
                .isEmpty();
    }

    @Test
    default void somebodyAnswersAStageOnceAndAnOldVersionIsRefused() {
        ProgrammeId programme = ReportFixtures.programme();
        PersonId person = ReportFixtures.person();
        Feedback kept = add(programme, person, Feedback.Stage.AFTER, ReportFixtures.NOW);
        assertRefused(Problem.ALREADY_EXISTS, () -> add(programme, person, Feedback.Stage.AFTER, ReportFixtures.NOW));
        Feedback saved = work().run(() -> feedbacks().save(kept));
        assertThat(saved.version()).isEqualTo(2);
        assertRefused(Problem.STALE_VERSION, () -> work().run(() -> feedbacks().save(kept)));
        add(programme, person, Feedback.Stage.BEFORE, ReportFixtures.NOW);
    }

    @Test
    default void answersAreFoundByTheTimeInWhichTheyWereGivenTheBeginningLeftOut() {
        ProgrammeId programme = ReportFixtures.programme();
        Instant from = ReportFixtures.NOW;
        Instant to = from.plusSeconds(10);
        List<Feedback> kept = List.of(from, from.plusSeconds(1), to, to.plusSeconds(1)).stream()
                .map(at -> add(programme, ReportFixtures.person(), Feedback.Stage.AFTER, at))
                .toList();
        add(ReportFixtures.programme(), ReportFixtures.person(), Feedback.Stage.AFTER, to);
        assertThat(work().run(() -> feedbacks().given(programme, from, to)))
                .containsExactlyElementsOf(kept.subList(1, 3));
    }

    private Feedback add(ProgrammeId programme, PersonId person, Feedback.Stage stage, Instant at) {
        return work().run(() -> feedbacks().add(ReportFixtures.feedback(programme, person, stage, at)));
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(change::run)
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    @Test
    default void aPersonsAnswersAreFoundAProgrammesWalkedThroughAndEachRemoved() {
        ProgrammeId programme = ReportFixtures.programme();
        PersonId person = ReportFixtures.person();
        Feedback before = add(programme, person, Feedback.Stage.BEFORE, ReportFixtures.NOW);
        Feedback after = add(programme, person, Feedback.Stage.AFTER, ReportFixtures.NOW);
        add(ReportFixtures.programme(), ReportFixtures.person(), Feedback.Stage.AFTER, ReportFixtures.NOW);
        assertThat(work().run(() -> feedbacks().ofPerson(person))).containsExactlyInAnyOrder(before, after);
        assertThat(work().run(() -> Page.all(r -> feedbacks().page(programme, r))))
                .containsExactlyInAnyOrder(before, after);
        work().run(() -> feedbacks().remove(before.id()));
        assertThat(work().run(() -> feedbacks().ofPerson(person))).containsExactly(after);
    }
}
