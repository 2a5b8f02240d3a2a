package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Timeline.Entry;
import org.reversementoring.workday.simulator.Worker.Status;
import org.reversementoring.workday.simulator.WorkerChange.Hire;
import org.reversementoring.workday.simulator.WorkerChange.Terminate;

/**
 * Everybody as of an effective date, as known at a moment. Somebody who is known to be hired later is not yet started;
 * the next termination that is known shows its date before it is reached. For one thread and one answer.
 */
final class Company {
    private final Ledger ledger;
    private final LocalDate effective;
    private final Instant known;

    /** Kept for one answer: everybody of an organisation has the same managers. */
    private final Map<Organization, List<Standing>> managers = new HashMap<>();

    private final Map<Organization, String> descriptors = new HashMap<>();

    Company(Ledger ledger, LocalDate effective, Instant known) {
        this.ledger = ledger;
        this.effective = effective;
        this.known = known;
    }

    /** A profile on the effective date. */
    record Standing(Profile profile, Facts facts, Status status) {
        boolean employed() {
            return status == Status.ACTIVE || status == Status.ON_LEAVE;
        }
    }

    LocalDate effective() {
        return effective;
    }

    Instant known() {
        return known;
    }

    Stream<Standing> everybody() {
        return IntStream.range(0, ledger.size())
                .mapToObj(ordinal -> standing(ledger.profile(ordinal)))
                .flatMap(Optional::stream);
    }

    Optional<Standing> byWid(String wid) {
        return ledger.byWid(wid).flatMap(this::standing);
    }

    /** Whoever has the number on the effective date. */
    Optional<Standing> byNumber(String number) {
        return ledger.byNumber(number)
                .flatMap(this::standing)
                .filter(standing -> standing.facts().id().equals(number));
    }

    Optional<Organization> organization(String wid) {
        return ledger.organizationByWid(wid);
    }

    Optional<Organization> organizationByCode(String code) {
        return ledger.organizationByCode(code);
    }

    /** Absent for whom nobody has hired, as far as is known. */
    Optional<Standing> standing(Profile profile) {
        List<Entry<Facts>> inForce = profile.timeline().inForce(known);
        LocalDate hired = hired(inForce);
        boolean started = !hired.isAfter(effective);
        Facts facts = fold(inForce, started ? effective : hired);
        if (facts == null) {
            return Optional.empty();
        }
        if (!started) {
            return Optional.of(new Standing(profile, facts, Status.NOT_YET_STARTED));
        }
        LocalDate terminated = facts.dates().terminated();
        if (terminated != null && !terminated.isAfter(effective)) {
            return Optional.of(new Standing(profile, facts, Status.TERMINATED));
        }
        return Optional.of(new Standing(profile, facts, facts.onLeave() ? Status.ON_LEAVE : Status.ACTIVE));
    }

    /** The end of time where no hire is in force. */
    private static LocalDate hired(List<Entry<Facts>> inForce) {
        for (Entry<Facts> entry : inForce) {
            if (entry.what() instanceof Hire) {
                return entry.effective();
            }
        }
        return LocalDate.MAX;
    }

    private static @Nullable Facts fold(List<Entry<Facts>> inForce, LocalDate until) {
        Facts facts = null;
        for (Entry<Facts> entry : inForce) {
            boolean reached = !entry.effective().isAfter(until);
            if (reached) {
                facts = entry.what().apply(facts, entry.effective());
            } else if (facts != null && entry.what() instanceof Terminate) {
                return facts.dates().terminated() == null
                        ? facts.withHired(facts.dates().hired(), entry.effective())
                        : facts;
            }
        }
        return facts;
    }

    /** Managers of an organisation who are employed. */
    List<Standing> managers(Organization organization) {
        return managers.computeIfAbsent(
                organization,
                key -> key.managers(effective, known).stream()
                        .map(this::standing)
                        .flatMap(Optional::stream)
                        .filter(Standing::employed)
                        .toList());
    }

    /**
     * The managers of somebody's primary job; the head of all, who leads the organisation of their own job, has none.
     */
    List<Standing> managers(Standing worker) {
        return leadsOwnOrganization(worker)
                ? List.of()
                : managers(worker.facts().organization());
    }

    boolean leadsOwnOrganization(Standing worker) {
        for (Standing manager : managers(worker.facts().organization())) {
            if (manager.profile() == worker.profile()) {
                return true;
            }
        }
        return false;
    }

    /** Organisations that somebody leads and in which somebody else sits who has not left. */
    List<Organization> led(Standing worker) {
        List<Organization> everLed = worker.profile().everLed();
        return everLed.isEmpty()
                ? List.of()
                : everLed.stream()
                        .filter(organization ->
                                managers(organization).stream().anyMatch(m -> m.profile() == worker.profile()))
                        .filter(organization -> members(organization)
                                .anyMatch(member ->
                                        member.profile() != worker.profile() && member.status() != Status.TERMINATED))
                        .toList();
    }

    Stream<Standing> members(Organization organization) {
        return organization.everMembers().stream()
                .distinct()
                .map(this::standing)
                .flatMap(Optional::stream)
                .filter(member -> member.facts().organization() == organization);
    }

    String descriptor(Organization organization) {
        return descriptors.computeIfAbsent(organization, this::described);
    }

    private String described(Organization organization) {
        List<String> names = managers(organization).stream()
                .map(manager -> manager.facts().name())
                .toList();
        return organization.name() + " (" + (names.isEmpty() ? "Unfilled" : String.join(", ", names)) + ")";
    }

    Worker worker(Standing standing) {
        Facts facts = standing.facts();
        return new Worker(
                standing.profile().wid(),
                facts.id(),
                facts.contingent(),
                facts.name(),
                facts.email(),
                facts.job(),
                facts.furtherJobs().stream()
                        .map(further -> further.job().title())
                        .toList(),
                facts.organization().code(),
                managers(standing).stream().map(manager -> manager.facts().id()).toList(),
                facts.place(),
                facts.dates(),
                standing.status(),
                facts.onLeave(),
                standing.profile().timeline().lastEntered(known));
    }
}
