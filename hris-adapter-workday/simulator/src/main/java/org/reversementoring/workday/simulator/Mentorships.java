package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mentorships of the tenant, and the business process <em>Manage Mentorship</em> through which they are created,
 * edited and closed. At first every step is done at once. Where an approval step is switched on, a request answers 201
 * and nothing happens until {@link #approve}. There is no idempotency: two equal creations make two mentorships.
 * Thread-safe.
 */
public final class Mentorships {
    private final Map<String, Mentorship> mentorships = new LinkedHashMap<>();
    private final List<Mentorship> pending = new ArrayList<>();
    private final Map<String, String> mentorTypes = new LinkedHashMap<>();
    private final Map<String, String> closeReasons = new LinkedHashMap<>();
    private boolean creationNeedsApproval;
    private boolean changesNeedApproval;
    private int lastStep;
    private int generation;

    Mentorships() {
        addMentorType("Reverse Mentor");
        addMentorType("Career Mentor");
        addCloseReason("Completed");
        addCloseReason("Ended");
    }

    /**
     * A mentorship that exists, open or closed.
     *
     * @param id WID of the mentorship; not that which the creation answered, which is the business process's
     * @param mentor number of the worker who teaches, {@code mentorWid} their WID
     * @param mentee number of the worker who learns
     * @param mentorType name of the type
     * @param closeReason name of the reason; absent while it is open
     */
    public record Mentorship(
            String id,
            String mentor,
            String mentorWid,
            String mentee,
            String menteeWid,
            String mentorType,
            LocalDate start,
            @Nullable LocalDate end,
            String purpose,
            String comment,
            @Nullable String closeReason) {
        /** Whether it was closed. */
        public boolean closed() {
            return closeReason != null;
        }

        /** The same two people with other particulars. */
        Mentorship with(
                String type, LocalDate from, @Nullable LocalDate to, String why, String note, @Nullable String reason) {
            return new Mentorship(id, mentor, mentorWid, mentee, menteeWid, type, from, to, why, note, reason);
        }

        Mentorship withId(String newId) {
            return new Mentorship(
                    newId, mentor, mentorWid, mentee, menteeWid, mentorType, start, end, purpose, comment, closeReason);
        }
    }

    /** From now on a creation waits for approval. */
    public synchronized void requireApproval() {
        creationNeedsApproval = true;
    }

    /** From now on an edit or a close waits for approval. */
    public synchronized void requireApprovalForChanges() {
        changesNeedApproval = true;
    }

    /** From now on every step is done at once; what waits still waits. */
    public synchronized void withoutApproval() {
        creationNeedsApproval = false;
        changesNeedApproval = false;
    }

    /** How many steps wait for approval. */
    public synchronized int pending() {
        return pending.size();
    }

    /** Approves every step that waits, in the order of submission. */
    public synchronized void approve() {
        pending.forEach(step -> mentorships.put(step.id(), step));
        pending.clear();
    }

    /** Rejects every step that waits: nothing of it ever happens, and nobody is told. */
    public synchronized void reject() {
        pending.clear();
    }

    /** All that exist, oldest first. */
    public synchronized List<Mentorship> all() {
        return List.copyOf(mentorships.values());
    }

    /** Adds a mentor type to the tenant; "Reverse Mentor" and "Career Mentor" are there. Answers its WID. */
    public synchronized String addMentorType(String name) {
        return mentorTypes.computeIfAbsent(name, key -> Wids.of("mentorType", key + generation));
    }

    /** Adds a reason to close to the tenant; "Completed" and "Ended" are there. Answers its WID. */
    public synchronized String addCloseReason(String name) {
        return closeReasons.computeIfAbsent(name, key -> Wids.of("closeReason", key + generation));
    }

    /** WID of a mentor type that exists. */
    public synchronized String mentorType(String name) {
        return required(mentorTypes, name);
    }

    /** WID of a reason to close that exists. */
    public synchronized String closeReason(String name) {
        return required(closeReasons, name);
    }

    /** Gives mentor types and reasons other WIDs, as the weekly refresh of an implementation tenant may. */
    public synchronized void renewTenantData() {
        generation++;
        mentorTypes.replaceAll((name, old) -> Wids.of("mentorType", name + generation));
        closeReasons.replaceAll((name, old) -> Wids.of("closeReason", name + generation));
    }

    private static String required(Map<String, String> wids, String name) {
        String wid = wids.get(name);
        if (wid == null) {
            throw new IllegalArgumentException("the tenant has no " + name);
        }
        return wid;
    }

    synchronized Optional<String> mentorTypeName(String wid) {
        return name(mentorTypes, wid);
    }

    synchronized Optional<String> closeReasonName(String wid) {
        return name(closeReasons, wid);
    }

    private static Optional<String> name(Map<String, String> wids, String wid) {
        return wids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wid))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    synchronized Optional<Mentorship> find(String id) {
        return Optional.ofNullable(mentorships.get(id));
    }

    /** Submits a creation, whose id is put in its place; answers the WID of the business process. */
    synchronized String create(Mentorship wanted) {
        String id = Wids.of("mentorship", "" + (lastStep + 1));
        return submit(wanted.withId(id), creationNeedsApproval);
    }

    /** Submits a mentorship as it is to become; answers the WID of the business process. */
    synchronized String change(Mentorship wanted) {
        return submit(wanted, changesNeedApproval);
    }

    /** Whether a step about that mentorship waits. */
    synchronized boolean inProgress(String id) {
        return pending.stream().anyMatch(step -> step.id().equals(id));
    }

    private String submit(Mentorship wanted, boolean waits) {
        if (waits) {
            pending.add(wanted);
        } else {
            mentorships.put(wanted.id(), wanted);
        }
        return Wids.of("manageMentorship", "" + ++lastStep);
    }
}
