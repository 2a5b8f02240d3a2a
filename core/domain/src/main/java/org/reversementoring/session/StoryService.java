package org.reversementoring.session;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Celebrating: stories, kudos and endorsements, public only as both members let them be. */
public final class StoryService {
    private static final int MAX_LENGTH = 2000;

    private final UnitOfWork work;
    private final Stories stories;
    private final Pairs pairs;
    private final Programmes programmes;
    private final PairDoor access;
    private final Releases releases;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public StoryService(
            UnitOfWork work,
            Stories stories,
            Pairs pairs,
            Programmes programmes,
            PairDoor access,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.stories = stories;
        this.pairs = pairs;
        this.programmes = programmes;
        this.access = access;
        this.releases = new Releases(sealer);
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a story for the partner to read. It is not released by writing it. */
    public Story.ForMember write(
            Actor actor, PairId pair, Story.@Nullable Kind kind, @Nullable String text, @Nullable String skill) {
        return work.run(() -> {
            PairDoor.Inside inside = access.inside(actor, pair, Action.WRITE_STORY);
            if (inside.pair().state() == PairState.PROPOSED) {
                throw RefusedException.wrongState("The pair has not begun yet.");
            }
            Check check = new Check();
            Story.Kind form = check.required("kind", kind, Story.Kind.STORY);
            String words = check.text("text", text, MAX_LENGTH);
            String named = skill == null ? "" : skill;
            boolean endorses = form == Story.Kind.ENDORSEMENT;
            check.that(endorses || named.isEmpty(), "skill", "belongs to an endorsement alone");
            check.that(!endorses || teaches(inside.programme(), named), "skill", "must be a skill of the programme");
            check.done();
            StoryId id = new StoryId(ids.next());
            Story kept = stories.add(new Story(
                    id,
                    0,
                    pair,
                    inside.pair().programme(),
                    inside.me(),
                    form,
                    words,
                    endorses ? named : null,
                    clock.instant(),
                    releases.none(inside.pair(), id.value())));
            return forMember(kept, inside);
        });
    }

    public List<Story.ForMember> ofPair(Actor actor, PairId pair) {
        return work.run(() -> {
            PairDoor.Inside inside = access.inside(actor, pair, Action.READ_STORY);
            return stories.ofPair(pair).stream().map(s -> forMember(s, inside)).toList();
        });
    }

    /** For the pair's members, whether it is published or not. */
    public Story.ForMember read(Actor actor, StoryId id) {
        return work.run(() -> {
            Story story = stories.find(id).orElse(null);
            PairDoor.Inside inside = access.inside(actor, story == null ? null : story.pair(), Action.READ_STORY);
            if (story == null) {
                throw RefusedException.notFound();
            }
            return forMember(story, inside);
        });
    }

    /** The member's own release; in effect once the other gave it too. */
    public Story.ForMember release(Actor actor, StoryId id) {
        return answer(actor, id, true);
    }

    /** Takes the member's release back; the story is no longer public at once. */
    public Story.ForMember revoke(Actor actor, StoryId id) {
        return answer(actor, id, false);
    }

    /** What the programme celebrates, for everybody who may know of the programme. */
    public Page<Story.Published> published(Actor actor, ProgrammeId id, Page.Request request) {
        return work.run(() -> {
            Programme programme = programmes.find(id).orElse(null);
            policy.require(
                    Action.READ_RELEASED_STORIES,
                    programme == null ? Standing.none(actor) : standings.towards(actor, programme));
            return stories.published(id, request).map(this::forProgramme);
        });
    }

    private Story.ForMember answer(Actor actor, StoryId id, boolean yes) {
        return work.run(() -> {
            Story story = stories.find(id).orElse(null);
            PairDoor.Inside inside =
                    access.inside(actor, story == null ? null : story.pair(), Action.READ_STORY, Action.WRITE_RELEASES);
            if (story == null) {
                throw RefusedException.notFound();
            }
            JointRelease release = releases.with(story.release(), id.value(), inside.me(), yes);
            return forMember(stories.save(story.withRelease(release)), inside);
        });
    }

    private Story.ForMember forMember(Story story, PairDoor.Inside inside) {
        return new Story.ForMember(
                story, releases.givenBy(story.release(), story.id().value(), inside.me()));
    }

    private Story.Published forProgramme(Story story) {
        Pair pair = pairs.find(story.pair()).orElseThrow(RefusedException::notFound);
        return new Story.Published(story, pair.mentor(), pair.mentee());
    }

    private static boolean teaches(Programme programme, String skill) {
        return programme.definition().focusAreas().stream()
                .anyMatch(f -> f.skills().contains(skill));
    }
}
