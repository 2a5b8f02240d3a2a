package org.reversementoring.session;

import java.util.List;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.wellbeing.LoadCaps;
import org.reversementoring.wellbeing.TimeAround;

/**
 * The load rules at a booking: contact, and time on topics of identity, each in any 30 days. Where the mentee books,
 * only what the pair shares counts, and the words are the same for both: what the mentor declared in private can be
 * told from no answer to the mentee.
 */
final class BookingLoad {
    private static final String MENTORS_WORD = " Only the mentor can decide to book it nevertheless.";

    private final LoadCaps caps;

    BookingLoad(LoadCaps caps) {
        this.caps = caps;
    }

    /** Throws LOAD_LIMIT where the booking is too much and the mentor has not decided to take it on. */
    void require(PairDoor.Inside inside, List<Meeting> others, Meeting added, boolean override) {
        if (override && inside.isMentor()) {
            return;
        }
        Pair pair = inside.pair();
        int times = caps.contactTimes(pair.programme());
        int limit = times * pair.arrangement().minutesIn30Days();
        if (ContactLoad.peakMinutes(others, added, TimeAround.UNKNOWN) > limit) {
            throw new RefusedException(
                    Problem.LOAD_LIMIT,
                    "The pair would meet for more than " + limit + " minutes in 30 days, which is " + times(times)
                            + "what was agreed." + MENTORS_WORD);
        }
        Programme programme = inside.programme();
        if (isOnIdentity(added, programme)) {
            requireIdentity(
                    inside,
                    others.stream().filter(m -> isOnIdentity(m, programme)).toList(),
                    added);
        }
    }

    private void requireIdentity(PairDoor.Inside inside, List<Meeting> others, Meeting added) {
        Pair pair = inside.pair();
        int limit = caps.identityMinutes(pair.programme());
        TimeAround around = inside.isMentor() ? caps.declaredByMentor(pair) : TimeAround.UNKNOWN;
        if (ContactLoad.peakMinutes(others, added, around) > limit) {
            throw new RefusedException(
                    Problem.LOAD_LIMIT,
                    "Topics of this kind would take more than " + limit + " minutes in 30 days." + MENTORS_WORD);
        }
    }

    static boolean isOnIdentity(Meeting meeting, Programme programme) {
        String area = meeting.focusArea();
        return area != null
                && programme.focusArea(area).filter(FocusArea::isIdentity).isPresent();
    }

    private static String times(int times) {
        return switch (times) {
            case 1 -> "";
            case 2 -> "twice ";
            default -> times + " times ";
        };
    }
}
