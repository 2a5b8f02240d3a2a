package org.reversementoring.inmemory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.SelfCheck;

/** Mentorships in memory. What is done with them over there, by others than the product, can be done here too. */
public final class InMemoryMentorshipRegister implements MentorshipRegister {
    /** @param closed null while it is open */
    public record Standing(Mentorship mentorship, @Nullable CloseReason closed) {}

    private final Set<EmployeeNumber> known;
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final List<Mentorship> waiting = new ArrayList<>();
    private boolean approvalNeeded;
    private int made;

    /** @param known everybody who has records */
    public InMemoryMentorshipRegister(Set<EmployeeNumber> known) {
        this.known = Set.copyOf(known);
    }

    /** Whether what is submitted from now on waits for somebody's word. */
    public synchronized void requireApproval(boolean needed) {
        approvalNeeded = needed;
    }

    /** How many wait for somebody's word. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** Everything that waits is there from now on. */
    public synchronized void approveAll() {
        waiting.forEach(this::put);
        waiting.clear();
    }

    /** Nothing of what waits will ever be there. */
    public synchronized void denyAll() {
        waiting.clear();
    }

    /** Somebody over there closes it. */
    public synchronized void closeThere(String id) {
        standing.computeIfPresent(id, (any, open) -> new Standing(open.mentorship(), CloseReason.ENDED));
    }

    /** Somebody over there lets it begin on another day. */
    public synchronized void moveThere(String id, LocalDate start) {
        standing.computeIfPresent(
                id,
                (any, kept) -> new Standing(
                        withDays(kept.mentorship(), start, kept.mentorship().end()), kept.closed()));
    }

    /** Everything that is or was there, in the order of arrival. */
    public synchronized Map<String, Standing> standing() {
        return new LinkedHashMap<>(standing);
    }

    @Override
    public synchronized Optional<Entry> find(Mentorship wanted) {
        return standing.entrySet().stream()
                .filter(kept -> isOfTheSame(kept.getValue().mentorship(), wanted))
                .map(kept -> entry(kept.getKey(), kept.getValue()))
                .filter(entry -> !entry.closed() || wanted.start().equals(entry.start()))
                .min(Comparator.comparing(Entry::closed)
                        .thenComparing(entry -> !wanted.start().equals(entry.start())));
    }

    @Override
    public synchronized void submit(Mentorship wanted) {
        if (!known.contains(wanted.mentor()) || !known.contains(wanted.mentee())) {
            throw new DirectoryRejectedException("Somebody of the mentorship has no records.");
        }
        if (approvalNeeded) {
            waiting.add(wanted);
        } else {
            put(wanted);
        }
    }

    @Override
    public synchronized void edit(String id, Mentorship wanted) {
        Standing present = required(id);
        if (present.closed() != null) {
            throw new DirectoryRejectedException("The mentorship is closed.");
        }
        standing.put(id, new Standing(withDays(present.mentorship(), wanted.start(), wanted.end()), null));
    }

    @Override
    public synchronized void close(String id, Mentorship wanted, CloseReason reason) {
        Standing present = required(id);
        if (present.closed() == null) {
            standing.put(id, new Standing(withDays(present.mentorship(), wanted.start(), wanted.end()), reason));
        }
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return List.of(new SelfCheck(true, "The mentorships in memory are at hand."));
    }

    private void put(Mentorship mentorship) {
        made++;
        standing.put("mentorship-" + made, new Standing(mentorship, null));
    }

    private Standing required(String id) {
        return Optional.ofNullable(standing.get(id))
                .orElseThrow(() -> new DirectoryRejectedException("There is no such mentorship."));
    }

    private static boolean isOfTheSame(Mentorship one, Mentorship other) {
        return one.mentor().equals(other.mentor()) && one.mentee().equals(other.mentee());
    }

    private static Mentorship withDays(Mentorship mentorship, LocalDate start, LocalDate end) {
        return new Mentorship(mentorship.mentor(), mentorship.mentee(), start, end);
    }

    private static Entry entry(String id, Standing kept) {
        Mentorship mentorship = kept.mentorship();
        return new Entry(id, kept.closed() != null, mentorship.start(), mentorship.end());
    }
}
