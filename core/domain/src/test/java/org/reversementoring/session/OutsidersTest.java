package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.meeting;
import static org.reversementoring.session.SessionWorld.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;

/** Nobody but the two members gets at what a pair shares, whoever they are. */
class OutsidersTest {
    private final SessionWorld world = new SessionWorld();
    private final SessionId session =
            world.held(Duration.ofHours(2), 60, SessionWorld.VIDEO).session().id();
    private final CommitmentId commitment = world.commitmentService
            .undertake(world.mentee, world.pair.id(), "Try it", world.today().plusDays(7))
            .commitment()
            .id();
    private final StoryId story = world.storyService
            .write(world.mentor, world.pair.id(), Story.Kind.KUDOS, "Thank you", null)
            .story()
            .id();

    private Map<String, BiConsumer<SessionWorld, Actor>> useCases(
            PairId pair, SessionId session, CommitmentId commitment, StoryId story) {
        Map<String, BiConsumer<SessionWorld, Actor>> all = new TreeMap<>();
        MeetingDraft draft = meeting(world.in(Duration.ofDays(1)), 30, SessionWorld.VIDEO);
        MeetingDraft past = meeting(world.ago(Duration.ofHours(1)), 30, SessionWorld.VIDEO);
        all.put("plan", (w, a) -> w.scheduling.plan(a, pair, plan(draft)));
        all.put("plan a series", (w, a) -> w.scheduling.planSeries(a, pair, plan(draft), new Series(2, 2, null)));
        all.put("reschedule", (w, a) -> w.scheduling.reschedule(a, session, 1, draft, false));
        all.put("cancel", (w, a) -> w.scheduling.cancel(a, session, 1));
        all.put("log", (w, a) -> w.scheduling.log(a, session, 1, past));
        all.put("log unplanned", (w, a) -> w.scheduling.logUnplanned(a, pair, past));
        all.put("read", (w, a) -> w.service.read(a, session));
        all.put("list", (w, a) -> w.service.list(a, pair, Page.Request.FIRST));
        all.put("agenda", (w, a) -> w.service.writeAgenda(a, session, 1, "x"));
        all.put("note", (w, a) -> w.service.writeNote(a, session, 1, "x"));
        all.put("learned", (w, a) -> w.service.writeLearned(a, session, 1, "x", Set.of()));
        all.put("add insight", (w, a) -> w.service.addInsight(a, session, InsightType.IDEA, "x"));
        all.put("feedback", (w, a) -> w.service.giveFeedback(a, session, "x", "y"));
        all.put("insights", (w, a) -> w.learning.insights(a, pair, null));
        all.put("ledger", (w, a) -> w.learning.ledger(a, pair));
        all.put("undertake", (w, a) -> w.commitmentService.undertake(a, pair, "x", w.today()));
        all.put("commitments", (w, a) -> w.commitmentService.list(a, pair));
        all.put("complete", (w, a) -> w.commitmentService.complete(a, commitment, 1, null));
        all.put(
                "reflect",
                (w, a) -> w.reflectionService.reflect(a, pair, new ReflectionService.Form(3, 3, null, null, null)));
        all.put("reflections", (w, a) -> w.reflectionService.read(a, pair));
        all.put("write a story", (w, a) -> w.storyService.write(a, pair, Story.Kind.STORY, "x", null));
        all.put("read a commitment", (w, a) -> w.commitmentService.read(a, commitment));
        all.put("read a story", (w, a) -> w.storyService.read(a, story));
        all.put("stories", (w, a) -> w.storyService.ofPair(a, pair));
        all.put("release a story", (w, a) -> w.storyService.release(a, story));
        all.put("revoke a story", (w, a) -> w.storyService.revoke(a, story));
        return all;
    }

    @Test
    @Tag("S051")
    void nobodyOutsideThePairDoesOrReadsAnything() {
        useCases(world.pair.id(), session, commitment, story).forEach((name, useCase) -> {
            for (Actor outsider : world.outsiders()) {
                assertThat(problem(useCase, outsider))
                        .as("%s by %s", name, outsider.subject())
                        .isIn(Problem.NOT_ALLOWED, Problem.NOT_FOUND);
            }
        });
    }

    @Test
    void whoMayNotKnowOfThePairLearnsNoMoreThanFromAMissingOne() {
        Map<String, BiConsumer<SessionWorld, Actor>> missing = useCases(
                new PairId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new CommitmentId(UUID.randomUUID()),
                new StoryId(UUID.randomUUID()));
        Map<String, BiConsumer<SessionWorld, Actor>> present = useCases(world.pair.id(), session, commitment, story);
        for (Actor stranger : List.of(world.colleague, world.operator, world.integration, world.supporter)) {
            present.forEach((name, useCase) -> {
                assertThat(refusal(useCase, stranger))
                        .as("%s by %s", name, stranger.subject())
                        .startsWith("NOT_FOUND")
                        .isEqualTo(refusal(missing.get(name), stranger));
            });
        }
    }

    @Test
    void aMemberOfAnotherPairIsAnOutsider() {
        Actor otherMentor = SessionWorld.employee("other-mentor");
        world.keep(world.pair(otherMentor, SessionWorld.employee("other-mentee"), PairState.ACTIVE));
        useCases(world.pair.id(), session, commitment, story)
                .forEach((name, useCase) ->
                        assertThat(problem(useCase, otherMentor)).as(name).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void theProgrammeManagerIsRefusedOpenlyBecauseTheyKnowThePair() {
        assertThat(problem((w, a) -> w.service.read(a, session), world.manager)).isEqualTo(Problem.NOT_ALLOWED);
    }

    private Problem problem(BiConsumer<SessionWorld, Actor> useCase, Actor actor) {
        try {
            useCase.accept(world, actor);
            return Problem.INTERNAL;
        } catch (RefusedException e) {
            return e.problem();
        }
    }

    private String refusal(BiConsumer<SessionWorld, Actor> useCase, Actor actor) {
        try {
            useCase.accept(world, actor);
            return "allowed";
        } catch (RefusedException e) {
            return e.problem() + e.getMessage() + e.fields();
        }
    }
}
