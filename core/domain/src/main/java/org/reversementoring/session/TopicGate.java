package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.OpenTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PreLearning;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * What a pair may put on an agenda: open topics, those of identity once they were read about, and with whom present.
 */
final class TopicGate {
    private final Function<Pair, OpenTopics> topics;
    private final PreLearning preLearning;
    private final Facilitators facilitators;
    private final SessionSeals seals;

    TopicGate(
            Function<Pair, OpenTopics> topics, PreLearning preLearning, Facilitators facilitators, SessionSeals seals) {
        this.topics = topics;
        this.preLearning = preLearning;
        this.facilitators = facilitators;
        this.seals = seals;
    }

    /**
     * The meeting as it may be planned, its facilitator found.
     *
     * @param present what it replaces; null for a new one. A facilitator that was booked stays unless another is named
     * @param others the pair's other sessions
     */
    Meeting planned(PairDoor.Inside inside, @Nullable Meeting present, Meeting wanted, List<Session> others) {
        OpenTopics open = requireOpen(inside.pair(), present, wanted.focusArea());
        Optional<FocusArea> identity = identity(inside, wanted.focusArea());
        identity.ifPresent(area -> requireRead(inside, area));
        Meeting meeting = withFacilitator(inside.pair(), present, wanted);
        boolean demanded =
                identity.filter(area -> open.facilitated().contains(area.key())).isPresent();
        if (demanded && !meeting.facilitated() && isFirst(meeting, others)) {
            throw RefusedException.invalid(
                    "facilitator", "is required: the first session on this topic takes place with a facilitator");
        }
        return meeting;
    }

    /**
     * The meeting as it may be logged. What was planned may always be logged. Beyond that the mentor alone writes down
     * a session on identity that came before the reading, because it counts towards the mentor's own load.
     */
    Meeting held(PairDoor.Inside inside, @Nullable Meeting present, Meeting held) {
        requireOpen(inside.pair(), present, held.focusArea());
        if (!inside.isMentor() && !isOn(present, held.focusArea())) {
            identity(inside, held.focusArea()).ifPresent(area -> requireRead(inside, area));
        }
        return resolved(inside.pair(), present, held);
    }

    /** That meeting with this facilitator; either member may ask for one, without a reason. */
    Meeting facilitated(Pair pair, Meeting present, String key) {
        return resolved(pair, present, present.withFacilitator(new Facilitator(key, "", "")));
    }

    /**
     * One neutral refusal, whether the topic was declined, withdrawn, handed over, never offered, or does not exist.
     */
    private OpenTopics requireOpen(Pair pair, @Nullable Meeting present, @Nullable String area) {
        if (area == null) {
            return OpenTopics.of(Set.of());
        }
        OpenTopics open = topics.apply(pair);
        if (!open.keys().contains(area) && !isOn(present, area)) {
            throw RefusedException.invalid("focusArea", "is not among the topics of this pair");
        }
        return open;
    }

    private static boolean isOn(@Nullable Meeting meeting, @Nullable String area) {
        return area != null && meeting != null && area.equals(meeting.focusArea());
    }

    private static Optional<FocusArea> identity(PairDoor.Inside inside, @Nullable String area) {
        return area == null
                ? Optional.empty()
                : inside.programme().focusArea(area).filter(FocusArea::isIdentity);
    }

    /** The mentor learns that it is not possible yet; what is still to be done concerns the mentee. */
    private void requireRead(PairDoor.Inside inside, FocusArea area) {
        if (!preLearning.isDone(inside.pair(), area)) {
            throw new RefusedException(
                    Problem.NOT_READY,
                    inside.isMentor()
                            ? "This topic cannot be put on an agenda yet."
                            : "Complete the programme's learning resource for this topic first: me/training names it.");
        }
    }

    private Meeting withFacilitator(Pair pair, @Nullable Meeting present, Meeting wanted) {
        return present != null && wanted.facilitator() == null && present.facilitator() != null
                ? wanted.withFacilitator(present.facilitator())
                : resolved(pair, present, wanted);
    }

    private Meeting resolved(Pair pair, @Nullable Meeting present, Meeting meeting) {
        Facilitator named = meeting.facilitator();
        if (named == null) {
            return meeting;
        }
        Facilitator booked = present == null ? null : present.facilitator();
        if (booked != null && booked.key().equals(named.key())) {
            return meeting.withFacilitator(booked);
        }
        return facilitators
                .find(named.key(), pair)
                .map(meeting::withFacilitator)
                .orElseThrow(() -> RefusedException.invalid(
                        "facilitator", "names no verified external facilitator who serves the region of both"));
    }

    private boolean isFirst(Meeting meeting, List<Session> others) {
        return others.stream()
                .filter(s -> s.state() != Session.State.CANCELLED)
                .noneMatch(s -> seals.meeting(s)
                        .filter(m ->
                                isOn(m, meeting.focusArea()) && m.startsAt().isBefore(meeting.startsAt()))
                        .filter(m -> m.facilitated() || s.state() == Session.State.HELD)
                        .isPresent());
    }
}
