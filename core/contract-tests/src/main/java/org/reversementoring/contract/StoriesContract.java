package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Stories;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Stories} must do. */
public interface StoriesContract {
    Stories stories();

    UnitOfWork work();

    @Test
    default void aKeptStoryComesBackAsItWas() {
        Story story = SessionFixtures.story(SessionFixtures.pair(), SessionFixtures.programme(), false);
        work().run(() -> stories().add(story));
        assertThat(work().run(() -> stories().find(story.id()))).contains(story.withVersion(1));
        assertThat(work().run(() -> stories().find(new StoryId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aKnownIdAndAnOldVersionAreRefused() {
        Story kept = work().run(() ->
                stories().add(SessionFixtures.story(SessionFixtures.pair(), SessionFixtures.programme(), false)));
        assertRefused(Problem.ALREADY_EXISTS, () -> stories().add(kept));
        work().run(() -> stories().save(SessionFixtures.released(kept, true)));
        assertRefused(Problem.STALE_VERSION, () -> stories().save(SessionFixtures.released(kept, false)));
    }

    @Test
    default void aProgrammeListsItsPublishedStoriesAsTheyComeAndGo() {
        ProgrammeId programme = SessionFixtures.programme();
        PairId pair = SessionFixtures.pair();
        Story open = work().run(() -> stories().add(SessionFixtures.story(pair, programme, true)));
        Story closed = work().run(() -> stories().add(SessionFixtures.story(pair, programme, false)));
        work().run(() -> stories().add(SessionFixtures.story(pair, SessionFixtures.programme(), true)));
        assertThat(published(programme)).containsExactly(open);
        Story opened = work().run(() -> stories().save(SessionFixtures.released(closed, true)));
        assertThat(published(programme)).containsExactly(open, opened);
        work().run(() -> stories().save(SessionFixtures.released(open, false)));
        assertThat(published(programme)).containsExactly(opened);
    }

    @Test
    default void onlyUnpublishedStoriesOfThePairAreForgotten() {
        ProgrammeId programme = SessionFixtures.programme();
        PairId pair = SessionFixtures.pair();
        PairId other = SessionFixtures.pair();
        Story open = work().run(() -> stories().add(SessionFixtures.story(pair, programme, true)));
        work().run(() -> stories().add(SessionFixtures.story(pair, programme, false)));
        Story foreign = work().run(() -> stories().add(SessionFixtures.story(other, programme, false)));
        work().run(() -> stories().removeUnpublishedOfPair(pair));
        assertThat(work().run(() -> stories().ofPair(pair))).containsExactly(open);
        assertThat(work().run(() -> stories().ofPair(other))).containsExactly(foreign);
    }

    private Iterable<Story> published(ProgrammeId programme) {
        return work().run(
                        () -> stories().published(programme, Page.Request.FIRST).items());
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }
}
