package org.reversementoring.writeback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.People;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;
import org.reversementoring.spi.Turns.Turn;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the mentorships in the company's employee records: one for each pair that is under way and that both members
 * released. Everything goes out once a day at the hour of notices. A revocation and an end look alike over there, in
 * word and in time, and neither can be laid beside a talk of the same day.
 */
public final class WriteBackService {
    /** One that was submitted so many days ago and is not to be seen is told to operators. */
    public static final int OVERDUE_AFTER = 14;

    private static final Logger LOG = Logger.getLogger(WriteBackService.class.getName());
    private static final String TURN = "the mentorships in the employee records";
    private static final String OVERDUE = "A mentorship was submitted more than " + OVERDUE_AFTER
            + " days ago and does not stand in the employee records: somebody may have to approve it there.";

    private static final String CUT_OFF = "This deployment writes no mentorships now, and one may stand open in the"
            + " employee records: what its members take back changes nothing there until it is switched on again"
            + " or somebody closes it there.";

    private final UnitOfWork work;
    private final WrittenMentorships written;
    private final SkillLevels levels;
    private final Pairs pairs;
    private final People people;
    private final Wishes wishes;
    private final @Nullable MentorshipRegister register;
    private final Turns turns;
    private final DailyBatch batches;
    private final PairDoor door;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;
    private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);

    /** @param register null where this deployment writes no mentorships: then nothing ever leaves */
    public WriteBackService(
            UnitOfWork work,
            WrittenMentorships written,
            SkillLevels levels,
            Pairs pairs,
            Programmes programmes,
            People people,
            Sealer sealer,
            @Nullable MentorshipRegister register,
            Turns turns,
            DailyBatch batches,
            PairDoor door,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.written = written;
        this.levels = levels;
        this.pairs = pairs;
        this.people = people;
        this.wishes = new Wishes(programmes, sealer, clock);
        this.register = register;
        this.turns = turns;
        this.batches = batches;
        this.door = door;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What stands in the employee records of a pair.
     *
     * @param connected whether this deployment writes mentorships now; where not, what stands there stays until it does
     *     again or somebody removes it there
     * @param state null where nothing is there, or the pair is not wanted there by both
     * @param start first day over there; null with the state
     * @param end planned last day over there; null with the state
     * @param heldUp whether an operator has to mend something first
     */
    public record InRecords(
            boolean connected,
            @Nullable MentorshipState state,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean heldUp) {}

    /**
     * For operators: numbers, and what has to be mended, in words that name nobody.
     *
     * @param problems how many mentorships or levels of skill each is about
     */
    public record Overview(boolean connected, Map<MentorshipState, Integer> states, Map<String, Integer> problems) {
        public Overview {
            states = Map.copyOf(states);
            problems = Map.copyOf(problems);
        }
    }

    /** For the two members alone. */
    public InRecords ofPair(Actor actor, PairId id) {
        return work.run(() -> {
            door.inside(actor, id, Action.READ_WRITTEN_BACK);
            return written.find(id)
                    .map(row ->
                            new InRecords(register != null, row.state(), row.start(), row.end(), row.problem() != null))
                    .orElse(new InRecords(register != null, null, null, null, false));
        });
    }

    public Overview overview(Actor actor) {
        policy.require(Action.READ_WRITE_BACK, standings.towardsOrganisation(actor));
        Overview ofMentorships = overview();
        Map<String, Integer> problems = new TreeMap<>(ofMentorships.problems());
        Page.walk(request -> work.run(() -> levels.waiting(request)), level -> {
            if (level.problem() != null) {
                problems.merge(level.problem(), 1, Integer::sum);
            }
        });
        return new Overview(ofMentorships.connected(), ofMentorships.states(), problems);
    }

    private Overview overview() {
        Map<MentorshipState, Integer> states = new EnumMap<>(MentorshipState.class);
        Map<String, Integer> problems = new TreeMap<>();
        LocalDate overdue = LocalDate.now(clock).minusDays(OVERDUE_AFTER);
        Page.walk(request -> work.run(() -> written.page(request)), row -> {
            states.merge(row.state(), 1, Integer::sum);
            if (register == null) {
                if (row.state().mayStandThere()) {
                    problems.merge(CUT_OFF, 1, Integer::sum);
                }
            } else if (row.problem() != null) {
                problems.merge(row.problem(), 1, Integer::sum);
            } else if (row.state() == MentorshipState.SUBMITTED && row.since().isBefore(overdue)) {
                problems.merge(OVERDUE, 1, Integer::sum);
            }
        });
        return new Overview(register != null, states, problems);
    }

    /**
     * Brings the records to what pairs want as of the latest batch. For a job that may run as often as it likes: in one
     * batch each pair is decided about once, and what a crash left undone goes on. Answers how many it looked at.
     *
     * @throws DirectoryUnavailableException where the records do not answer; what is left waits for the next run
     */
    public int run(Actor actor) {
        policy.require(Action.WRITE_BACK, standings.towardsOrganisation(actor));
        if (register == null) {
            Instant batch = batches.latest();
            if (!batch.equals(warned.getAndSet(batch))) {
                warn();
            }
            return 0;
        }
        Set<PairId> all = candidates();
        MentorshipWriter writer = new MentorshipWriter(work, written, pairs, people, wishes, register, clock);
        turns.take(TURN, turn -> {
            pass(writer, all, turn);
            return all;
        });
        warn();
        return all.size();
    }

    private void warn() {
        overview()
                .problems()
                .forEach((problem, count) -> LOG.log(Level.WARNING, () -> TURN + ": " + count + " × " + problem));
    }

    private void pass(MentorshipWriter to, Set<PairId> all, Turn turn) {
        Instant batch = batches.latest();
        for (PairId pair : all) {
            try {
                to.bring(pair, batch, turn);
            } catch (DirectoryUnavailableException | PlatformUnavailableException wait) {
                throw wait;
            } catch (RuntimeException failed) {
                // Its class alone: the message may hold what a pair wrote.
                LOG.log(
                        Level.WARNING,
                        () -> TURN + ": one could not be looked at: "
                                + failed.getClass().getName());
            }
        }
        to.settle();
    }

    /** What has to leave the records goes first. */
    private Set<PairId> candidates() {
        Set<PairId> all = new LinkedHashSet<>();
        Page.walk(request -> work.run(() -> written.unsettled(request)), row -> all.add(row.pair()));
        for (PairState state : new PairState[] {PairState.ACTIVE, PairState.PAUSED}) {
            Page.walk(request -> work.run(() -> pairs.page(state, request)), pair -> {
                if (mayBeReleased(pair)) {
                    all.add(pair.id());
                }
            });
        }
        return all;
    }

    /** Without opening anything. */
    private static boolean mayBeReleased(Pair pair) {
        return pair.mentorSide().releases() != null && pair.menteeSide().releases() != null;
    }
}
