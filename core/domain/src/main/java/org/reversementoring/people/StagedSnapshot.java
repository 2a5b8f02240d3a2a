package org.reversementoring.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot beside the people: first it is filled, then asked how it differs from them, at last carried over in
 * sets. A person is found by the directory's key, else by the employee number. It decides nothing: which snapshot is
 * believed is said in {@link SnapshotGuards}, what becomes of a difference in {@link PeopleUpdate}. Used by one thread.
 */
public interface StagedSnapshot extends AutoCloseable {
    /** Somebody employed who is new, was not employed before, or of whom the directory tells otherwise than before. */
    record Difference(@Nullable Person before, Person now) {}

    /**
     * Somebody active of whom the directory does not say that they are employed.
     *
     * @param missedSince the day of the first of the accepted snapshots that lacked them without a break before this
     *     one; null where the last one had them
     * @param saidLeft whether it says that they have left
     * @param lastDay what it says of that; the latest, where it says so more than once
     */
    record Absence(
            Person person,
            @Nullable LocalDate missedSince,
            boolean saidLeft,
            @Nullable LocalDate lastDay) {}

    /**
     * @param added persons
     * @param updated persons
     */
    record Written(int added, int updated) {}

    /** At most so many numbers are answered to one question. */
    int LISTED_AT_MOST = 100;

    /**
     * A part begins, or begins anew; then what was taken of it is forgotten. Outside of units of work, as is the next.
     */
    void begin(int part);

    /** @param ifNew the id that the person gets who is not known yet */
    void take(CanonicalWorker worker, PersonId ifNew);

    /**
     * Nobody more comes. Who comes in employment in two parts, with one number and one key or none, has moved between
     * the two reads: the later part counts and what the earlier one told is forgotten. A row of somebody who left never
     * stands in the place of one in employment: it may tell of an earlier employment, and if not, the next snapshot
     * says so too. Answers how many rows were forgotten.
     */
    long complete();

    /**
     * Looks for what differs from the people; everything below is asked after it, and in the same unit of work.
     *
     * @return how many workers are here; from now on none of them goes before the unit's end
     */
    long compare();

    /** Numbers that more than one worker in employment has, or that share their key with another's. */
    List<EmployeeNumber> employedTwice();

    /**
     * Numbers that belong to another person than the worker's key, or to a leaver who had another key: that may be
     * somebody else who got the leaver's number.
     */
    List<EmployeeNumber> numbersOfOthers();

    /**
     * How many active people come with another key than before, one that nobody had. Not who is told of as having left
     * under the key and number of before: those are the two profiles of one person.
     */
    int newKeys();

    /** Their numbers. */
    List<EmployeeNumber> numbersWithNewKeys();

    /** How many of those in employment name a manager of whom the snapshot tells, employed or not. */
    int managersFound();

    /**
     * Who of those in employment reports to whom, at least for everybody who stands in a circle: whoever has nobody
     * below them may be left out.
     */
    Map<EmployeeNumber, EmployeeNumber> linesThatMayCircle();

    /** In no order. */
    void eachDifference(Consumer<Difference> action);

    /** Each once, in no order. */
    void eachAbsence(Consumer<Absence> action);

    /** Writes everybody who differs: as employed and no longer missing. A key stays where none is told. */
    Written carryOver();

    /** They have left on that day; an absence has ended with the employment. */
    void leave(LocalDate lastDay, Collection<PersonId> persons);

    /** They are missing for the first time, on that day. */
    void miss(LocalDate day, Collection<PersonId> persons);

    /** Forgets its rows. Outside of units of work. */
    @Override
    void close();
}
