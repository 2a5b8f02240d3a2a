package org.reversementoring.writeback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Profile;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.spi.UnitOfWork;

/**
 * A person's own skills in the company's employee records: each by itself, at the level that they state of themselves,
 * and only as they release it. The records offer no way to take a level out again: that is done over there, and taking
 * a release back says so.
 */
public final class SkillLevelService {
    private static final Logger LOG = Logger.getLogger(SkillLevelService.class.getName());

    private final UnitOfWork work;
    private final SkillLevels levels;
    private final Participants participants;
    private final People people;
    private final @Nullable SkillRecords records;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final DailyBatch batches;
    private final Clock clock;

    /** @param records null where this deployment writes no levels: then nothing ever leaves */
    public SkillLevelService(
            UnitOfWork work,
            SkillLevels levels,
            Participants participants,
            People people,
            @Nullable SkillRecords records,
            Policy policy,
            Standings standings,
            Ids ids,
            DailyBatch batches,
            Clock clock) {
        this.work = work;
        this.levels = levels;
        this.participants = participants;
        this.people = people;
        this.records = records;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * One skill of a person.
     *
     * @param offered the level that they state now; null where they state the skill no longer
     * @param released the level that they released; null where they did not
     * @param written the level that was written last; null where none was
     */
    public record Own(
            String skill,
            @Nullable Integer offered,
            @Nullable Integer released,
            @Nullable Integer written) {}

    /**
     * What came of a change of releases.
     *
     * @param toBeRemovedThere the skills taken back just now that may stand in the employee records still
     */
    public record Changed(List<Own> skills, List<String> toBeRemovedThere) {
        public Changed {
            skills = List.copyOf(skills);
            toBeRemovedThere = List.copyOf(toBeRemovedThere);
        }
    }

    /** Whether this deployment writes levels at all. */
    public boolean connected(Actor actor) {
        policy.require(Action.READ_SKILL_RELEASES, standings.towardsSelf(actor));
        return records != null;
    }

    /** Every skill that the actor offers or has released. */
    public List<Own> mine(Actor actor) {
        PersonId me = self(actor, Action.READ_SKILL_RELEASES);
        return work.run(() -> all(me));
    }

    /**
     * Releases exactly these skills, each at the level stated now, and takes every other back. What is offered no
     * longer can stay released at the level that it has.
     */
    public Changed release(Actor actor, Set<String> skills) {
        PersonId me = self(actor, Action.RELEASE_SKILL_LEVEL);
        return work.runDespiteChanges(() -> {
            Map<String, Offer> offered = offered(me);
            Map<String, SkillLevel> before = new TreeMap<>();
            levels.ofPerson(me).forEach(level -> before.put(level.skill(), level));
            if (!skills.stream().allMatch(skill -> offered.containsKey(skill) || before.containsKey(skill))) {
                throw RefusedException.invalid("released", "names a skill that you do not offer");
            }
            offered.forEach((skill, offer) -> {
                if (skills.contains(skill)) {
                    release(me, skill, offer, before.get(skill));
                }
            });
            List<SkillLevel> back = before.values().stream()
                    .filter(level -> !skills.contains(level.skill()))
                    .toList();
            back.forEach(level -> levels.remove(level.id()));
            return new Changed(
                    all(me),
                    back.stream()
                            .filter(SkillLevel::sent)
                            .map(SkillLevel::skill)
                            .toList());
        });
    }

    private void release(PersonId me, String skill, Offer offer, @Nullable SkillLevel before) {
        LocalDate today = LocalDate.now(clock);
        if (before == null) {
            levels.add(new SkillLevel(
                    ids.next(), 0, me, offer.programme(), skill, offer.level(), today, false, null, null));
        } else if (before.level() != offer.level()) {
            levels.save(before.releasedAgain(offer.programme(), offer.level(), today));
        }
    }

    private List<Own> all(PersonId me) {
        SortedMap<String, Own> all = new TreeMap<>();
        offered(me).forEach((skill, offer) -> all.put(skill, new Own(skill, offer.level(), null, null)));
        for (SkillLevel released : levels.ofPerson(me)) {
            Own own = all.get(released.skill());
            Integer stated = own == null ? null : own.offered();
            all.put(released.skill(), new Own(released.skill(), stated, released.level(), released.written()));
        }
        return List.copyOf(all.values());
    }

    /**
     * Writes what was released on a day before the latest batch, so that no call tells the moment of a release; for a
     * job that may run as often as it likes. Answers how many were written.
     *
     * @throws org.reversementoring.spi.DirectoryUnavailableException where the records do not answer; what is left
     *     waits for the next run
     */
    public int run(Actor actor) {
        policy.require(Action.WRITE_BACK, standings.towardsOrganisation(actor));
        SkillRecords to = records;
        if (to == null) {
            return 0;
        }
        List<UUID> waiting = new ArrayList<>();
        LocalDate batch = LocalDate.ofInstant(batches.latest(), clock.getZone());
        Page.walk(request -> work.run(() -> levels.waiting(request)), level -> {
            if (level.releasedOn().isBefore(batch)) {
                waiting.add(level.id());
            }
        });
        if (waiting.isEmpty()) {
            return 0;
        }
        check(to);
        return (int) waiting.stream().filter(id -> write(to, id, batch)).count();
    }

    /** Once a run: a refused sign-in, tried with every level, would lock the account that signs in. */
    private static void check(SkillRecords to) {
        List<SelfCheck> faults =
                to.selfCheck().stream().filter(line -> !line.ok()).toList();
        faults.forEach(fault -> LOG.log(Level.WARNING, fault.text()));
        if (!faults.isEmpty()) {
            throw new DirectoryUnavailableException("Levels of skill cannot be written now; the log says why.");
        }
    }

    /** That it is tried is kept before it is tried. Released anew meanwhile, it waits again. */
    private boolean write(SkillRecords to, UUID id, LocalDate batch) {
        Optional<SkillLevel> due = work.runDespiteChanges(() -> levels.find(id)
                .filter(level -> level.isWaiting() && level.releasedOn().isBefore(batch))
                .map(level -> levels.save(level.beingSent())));
        Optional<Person> person = due.flatMap(level -> work.run(() -> people.find(level.person())))
                .filter(Person::isActive);
        if (due.isEmpty() || person.isEmpty()) {
            return false;
        }
        SkillLevel level = due.get();
        try {
            to.write(person.get().number(), level.skill(), level.level());
            change(id, now -> now.writtenAs(level.level()));
            return true;
        } catch (DirectoryRejectedException rejected) {
            LOG.log(Level.WARNING, () -> "a level of skill in the employee records: " + rejected.getMessage());
            change(id, now -> now.withProblem(String.valueOf(rejected.getMessage())));
            return false;
        }
    }

    private void change(UUID id, UnaryOperator<SkillLevel> change) {
        work.runDespiteChanges(() -> levels.find(id).map(now -> levels.save(change.apply(now))));
    }

    private record Offer(ProgrammeId programme, int level) {}

    /** Where a person states a skill in several programmes, the highest level counts. */
    private Map<String, Offer> offered(PersonId me) {
        Map<String, Offer> all = new TreeMap<>();
        for (Participant participant : participants.ofPerson(me)) {
            Profile profile = participant.state().takesPart() ? participant.profile() : null;
            if (profile != null) {
                profile.skillsOffered()
                        .forEach((skill, level) -> all.merge(
                                skill,
                                new Offer(participant.programme(), level),
                                (one, other) -> other.level() > one.level() ? other : one));
            }
        }
        return all;
    }

    private PersonId self(Actor actor, Action action) {
        policy.require(action, standings.towardsSelf(actor));
        return actor.person().orElseThrow(RefusedException::notAllowed);
    }
}
