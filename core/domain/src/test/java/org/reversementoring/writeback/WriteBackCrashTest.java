package org.reversementoring.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.access.Actor;
import org.reversementoring.inmemory.InMemoryMentorshipRegister.Standing;
import org.reversementoring.spi.MentorshipRegister.CloseReason;

/** The job crashes before and after every single step; the days that follow lead where they would have led. */
class WriteBackCrashTest {

    private static void recorded(WriteBackWorld world) {
        world.release();
        world.nextDay();
        assertThat(world.standing()).hasSize(1);
    }

    private static void revoked(WriteBackWorld world) {
        recorded(world);
        world.release(world.pairs.mentee, false);
    }

    private static void revokedBeforeApproval(WriteBackWorld world) {
        world.records.requireApproval(true);
        world.release();
        world.nextDay();
        world.release(world.pairs.mentor, false);
        world.records.approveAll();
    }

    private static void releasedAgain(WriteBackWorld world) {
        revoked(world);
        world.nextDay();
        world.release(world.pairs.mentee, true);
    }

    static Stream<Arguments> stories() {
        Consumer<WriteBackWorld> release = WriteBackWorld::release;
        return Stream.of(
                Arguments.of("opened", release, 1, null),
                Arguments.of("closed", (Consumer<WriteBackWorld>) WriteBackCrashTest::revoked, 1, CloseReason.ENDED),
                Arguments.of(
                        "closed once it was approved",
                        (Consumer<WriteBackWorld>) WriteBackCrashTest::revokedBeforeApproval,
                        1,
                        CloseReason.ENDED),
                Arguments.of("opened again", (Consumer<WriteBackWorld>) WriteBackCrashTest::releasedAgain, 2, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void a_crash_at_any_step_leaves_neither_a_second_mentorship_nor_a_forgotten_one(
            String name, Consumer<WriteBackWorld> until, int standing, @Nullable CloseReason last) {
        int step = 1;
        while (crashes(until, step, false, standing, last)) {
            assertThat(crashes(until, step, true, standing, last)).isTrue();
            step++;
        }
        assertThat(step).as("steps of the story").isGreaterThan(4);
    }

    /** False where there is no such step. */
    private static boolean crashes(
            Consumer<WriteBackWorld> until, int step, boolean afterIt, int standing, @Nullable CloseReason last) {
        WriteBackWorld world = new WriteBackWorld();
        until.accept(world);
        world.crashAt(step, afterIt);
        try {
            world.nextDay();
        } catch (WriteBackWorld.Crash crashed) {
            // The next run is another process.
        }
        boolean crashed = world.hasCrashed();
        world.service().run(Actor.SYSTEM);
        world.days(3);
        List<Standing> all = world.standing();
        assertThat(all).as("after step " + step).hasSize(standing);
        assertThat(all.get(standing - 1).closed()).as("after step " + step).isEqualTo(last);
        assertThat(all.stream().filter(one -> one.closed() == null).count())
                .as("open after step " + step)
                .isEqualTo(last == null ? 1 : 0);
        assertThat(Set.of(MentorshipState.RECORDED, MentorshipState.CLOSED)).contains(world.state());
        return crashed;
    }
}
