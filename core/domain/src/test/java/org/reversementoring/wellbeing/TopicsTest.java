package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.CoveredTopics.Covered;
import org.reversementoring.wellbeing.Resource.Kind;

/** Topics are opened, closed and handed over; what covers them is the same for every pair. */
class TopicsTest {
    private static final String IDENTITY = "lived-experience";
    private static final String OTHER = "inclusive-practice";

    private final World world = new World();
    private final CoveredTopics covered = new CoveredTopics(
            world.pairing.work,
            world.pairing.programmes,
            world.own,
            world.pairing.topics,
            world.help,
            world.pairing.policy,
            world.pairing.standings);

    private TopicService.Open open(List<String> keys, List<String> facilitated) {
        int number = topics(world.mentor).number();
        return world.pairing.topics.open(world.mentor, world.pair, number, keys, facilitated);
    }

    private TopicService.Open topics(Actor actor) {
        return world.pairing.topics.read(actor, world.pair);
    }

    @Test
    @Tag("S101")
    void a_topic_is_handed_over_in_one_call_and_the_mentor_is_told_what_covers_it() {
        open(List.of(OTHER, IDENTITY), List.of());
        Covered answer = covered.handOver(world.mentor, world.pair, IDENTITY);
        assertThat(answer.resources())
                .extracting(r -> r.resource().kind())
                .contains(Kind.EXTERNAL_FACILITATOR, Kind.LEARNING_RESOURCE);
        assertThat(topics(world.mentee).topics()).extracting(FocusArea::key).containsExactly(OTHER);
        assertThat(covered.handOver(world.mentor, world.pair, IDENTITY)).isEqualTo(answer);
    }

    @Test
    @Tag("S100")
    void handed_over_closed_declined_and_never_opened_look_the_same_to_the_mentee() {
        TopicService.Open never = topics(world.mentee);
        open(List.of(IDENTITY), List.of(IDENTITY));
        open(List.of(), List.of());
        TopicService.Open closed = topics(world.mentee);
        open(List.of(IDENTITY), List.of());
        covered.handOver(world.mentor, world.pair, IDENTITY);
        TopicService.Open handedOver = topics(world.mentee);
        open(List.of(IDENTITY), List.of());
        world.burden.declineTopic(world.mentor, world.pair, IDENTITY);
        assertThat(List.of(closed, handedOver, topics(world.mentee))).containsOnly(never);
    }

    @Test
    @Tag("S101")
    void every_member_of_every_pair_sees_the_same_topics_covered_whatever_the_mentor_opened() {
        List<Covered> before = covered.list(world.mentee, world.programme);
        assertThat(before).extracting(c -> c.topic().key()).contains(IDENTITY);
        open(List.of(IDENTITY), List.of());
        assertThat(covered.list(world.mentee, world.programme)).isEqualTo(before);
        covered.handOver(world.mentor, world.pair, IDENTITY);
        assertThat(covered.list(world.mentee, world.programme)).isEqualTo(before);
        assertThat(covered.list(world.mentor, world.programme)).isEqualTo(before);
        assertThat(before.stream().flatMap(c -> c.resources().stream()))
                .extracting(r -> r.resource().kind())
                .containsOnly(Kind.EXTERNAL_FACILITATOR, Kind.LEARNING_RESOURCE);
    }

    @Test
    void only_the_mentor_hands_over_and_only_a_topic_of_the_programme() {
        open(List.of(IDENTITY), List.of());
        assertThatThrownBy(() -> covered.handOver(world.mentee, world.pair, IDENTITY))
                .satisfies(refused(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> covered.handOver(world.ann, world.pair, IDENTITY))
                .satisfies(refused(Problem.NOT_FOUND));
        for (String topic : List.of("", "astrology")) {
            assertThatThrownBy(() -> covered.handOver(world.mentor, world.pair, topic))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.fields().get(0).field()).isEqualTo("topic"));
        }
        world.pairing.pairing.end(world.mentee, world.pair);
        assertThatThrownBy(() -> covered.handOver(world.mentor, world.pair, IDENTITY))
                .satisfies(refused(Problem.WRONG_STATE));
    }

    @Test
    @Tag("S101")
    void the_mentor_may_want_the_first_session_on_a_topic_of_identity_with_a_facilitator() {
        open(List.of(IDENTITY, OTHER), List.of(IDENTITY));
        assertThat(topics(world.mentee).facilitated()).containsExactly(IDENTITY);
        world.pairing.topics.close(world.mentor, world.pair, OTHER);
        assertThat(topics(world.mentee).facilitated()).containsExactly(IDENTITY);
        for (String wrong : List.of(OTHER, "astrology")) {
            assertThatThrownBy(() -> open(List.of(IDENTITY, OTHER), List.of(wrong)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.fields().get(0).field()).isEqualTo("facilitated[0]"));
        }
        assertThatThrownBy(() -> open(List.of(OTHER), List.of(IDENTITY))).satisfies(refused(Problem.INVALID_INPUT));
    }

    @Test
    @Tag("S100")
    void a_topic_of_identity_is_shown_as_not_yet_possible_until_the_mentee_has_read() {
        TopicService unread = new TopicService(
                world.pairing.work, world.own, world.pairing.transitions, world.pairing.sealer, (pair, topic) -> false);
        open(List.of(IDENTITY, OTHER), List.of());
        for (Actor member : List.of(world.mentor, world.mentee)) {
            PairId pair = world.pair;
            assertThat(unread.read(member, pair).notYet()).containsExactly(IDENTITY);
            assertThat(topics(member).notYet()).isEmpty();
        }
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }
}
