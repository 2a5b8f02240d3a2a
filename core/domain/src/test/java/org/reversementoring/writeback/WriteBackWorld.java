package org.reversementoring.writeback;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryMentorshipRegister;
import org.reversementoring.inmemory.InMemoryMentorshipRegister.Standing;
import org.reversementoring.inmemory.InMemorySkillLevels;
import org.reversementoring.inmemory.InMemoryWrittenMentorships;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.pairing.Release;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.Turns;
import org.reversementoring.writeback.WriteBackService.InRecords;

/** A pair and the employee records, with a daily job that may crash at any step. */
final class WriteBackWorld {
    /** The process is gone in the middle of its work. */
    static final class Crash extends Error {}

    static final EmployeeNumber JUNIOR = new EmployeeNumber("100");
    static final EmployeeNumber SENIOR = new EmployeeNumber("200");

    final PairingWorld pairs = new PairingWorld();
    final InMemoryMentorshipRegister records = new InMemoryMentorshipRegister(Set.of(JUNIOR, SENIOR));
    final SkillLevels levels = new InMemorySkillLevels(pairs.work);
    final WrittenMentorships kept = new InMemoryWrittenMentorships(pairs.work);
    /** Names of the calls to the records, in order. */
    final List<String> calls = new ArrayList<>();

    private final MentorshipRegister register =
            stepping(MentorshipRegister.class, records, Set.of("find", "submit", "edit", "close", "selfCheck"));
    private final WrittenMentorships written =
            stepping(WrittenMentorships.class, kept, Set.of("add", "save", "remove"));
    /** Crash at the step of this number from now on; negative for never. */
    private int stepsLeft = -1;

    private boolean afterwards;
    private @Nullable RuntimeException trouble;
    private String troubled = "";
    private boolean doneAllTheSame;
    private @Nullable List<SelfCheck> check;

    final PairId pair = pairs.activate();

    WriteBackService service() {
        return service(register);
    }

    WriteBackService service(@Nullable MentorshipRegister to) {
        return new WriteBackService(
                pairs.work,
                written,
                levels,
                pairs.pairs,
                pairs.programmes,
                pairs.people,
                pairs.sealer,
                to,
                new Turns(new InMemoryLeases(pairs.clock)),
                new DailyBatch(LocalTime.of(7, 0), pairs.clock),
                pairs.door,
                pairs.policy,
                pairs.standings,
                pairs.clock);
    }

    void release() {
        release(pairs.mentor, true);
        release(pairs.mentee, true);
    }

    void release(Actor member, boolean released) {
        pairs.releases.write(member, pair, released ? Set.of(Release.WRITE_BACK) : Set.of());
    }

    /** The job of one more day. */
    void nextDay() {
        pairs.pass(Duration.ofDays(1));
        service().run(Actor.SYSTEM);
    }

    void days(int number) {
        for (int day = 0; day < number; day++) {
            nextDay();
        }
    }

    List<Standing> standing() {
        return List.copyOf(records.standing().values());
    }

    @Nullable
    MentorshipState state() {
        return seen().state();
    }

    InRecords seen() {
        return service().ofPair(pairs.mentor, pair);
    }

    /**
     * From now on, at the step of that number, the first being 1: a call to the records or a change of what is kept.
     */
    void crashAt(int step, boolean afterIt) {
        stepsLeft = step;
        afterwards = afterIt;
    }

    /** Whether the crash has happened; no further one will. */
    boolean hasCrashed() {
        boolean crashed = stepsLeft == 0;
        stepsLeft = -1;
        return crashed;
    }

    /** Every call to the records but the self-check, which never throws, fails so; null for none. */
    void failWith(@Nullable RuntimeException failure) {
        trouble = failure;
        troubled = "";
        doneAllTheSame = false;
    }

    /** From now on, calls of that name alone fail so; what they ask may be done all the same. */
    void failWith(RuntimeException failure, String call, boolean done) {
        trouble = failure;
        troubled = call;
        doneAllTheSame = done;
    }

    /** From now on the self-check says so. */
    void check(SelfCheck... lines) {
        check = List.of(lines);
    }

    private boolean fails(String call) {
        return trouble != null && (troubled.isEmpty() ? !call.equals("selfCheck") : troubled.equals(call));
    }

    private <T> T stepping(Class<T> port, T behind, Set<String> steps) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean counts = steps.contains(method.getName());
                    boolean crash = counts && stepsLeft > 0 && --stepsLeft == 0;
                    if (crash && !afterwards) {
                        throw new Crash();
                    }
                    if (port == MentorshipRegister.class) {
                        calls.add(method.getName());
                        if (check != null && method.getName().equals("selfCheck")) {
                            return check;
                        }
                        if (trouble != null && fails(method.getName())) {
                            if (doneAllTheSame) {
                                method.invoke(behind, arguments);
                            }
                            throw trouble;
                        }
                    }
                    try {
                        Object answer = method.invoke(behind, arguments);
                        if (crash) {
                            throw new Crash();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
