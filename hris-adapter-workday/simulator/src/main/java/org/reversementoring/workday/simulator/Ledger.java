package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Organization.AssignManagers;
import org.reversementoring.workday.simulator.Timeline.Entry;

/** The bitemporal store: all profiles and supervisory organisations. Thread-safe. */
final class Ledger {
    /** More workers than any tenant has. */
    private static final int A_REFRESH = 1 << 24;

    private final List<Profile> profiles = new ArrayList<>();

    /** By every number that was ever given. */
    private final Map<String, Profile> byNumber = new HashMap<>();

    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<String, Organization> byWid = new HashMap<>();
    private int lastEntry;
    /** What is added to every ordinal before it becomes a WID. */
    private int refreshed;

    synchronized int nextEntry() {
        return ++lastEntry;
    }

    /** @throws IllegalArgumentException if the number is in use or was */
    synchronized Profile open(String number) {
        Profile profile = new Profile(profiles.size());
        alias(number, profile);
        profile.rekey(profile.ordinal() + refreshed);
        profiles.add(profile);
        return profile;
    }

    /** Gives a profile a further number. */
    synchronized void alias(String number, Profile profile) {
        Profile holder = byNumber.putIfAbsent(number, profile);
        if (holder != null && holder != profile) {
            throw new IllegalArgumentException("employee number already in use: " + number);
        }
    }

    synchronized Optional<Profile> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    synchronized Optional<Profile> byWid(String wid) {
        OptionalInt key = Wids.workerOrdinal(wid);
        int ordinal = key.isPresent() ? key.getAsInt() - refreshed : -1;
        return ordinal >= 0 && ordinal < profiles.size() ? Optional.of(profiles.get(ordinal)) : Optional.empty();
    }

    /** Gives every profile another WID; the old ones are unknown from now on. */
    synchronized void refreshWids() {
        refreshed += A_REFRESH;
        profiles.forEach(profile -> profile.rekey(profile.ordinal() + refreshed));
    }

    synchronized int size() {
        return profiles.size();
    }

    synchronized Profile profile(int ordinal) {
        return profiles.get(ordinal);
    }

    synchronized Optional<Organization> organizationByWid(String wid) {
        return Optional.ofNullable(byWid.get(wid));
    }

    synchronized Optional<Organization> organizationByCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The organisation of a department under a manager, or the vacant one; made where it is missing. */
    synchronized Organization organization(String department, @Nullable String leaderNumber, @Nullable Profile leader) {
        List<Profile> managers = leader == null ? List.of() : List.of(leader);
        String stem = "SUPORG-" + department.toUpperCase(Locale.ROOT).replace(' ', '-')
                + (leader == null ? "" : "-" + leaderNumber);
        for (int i = 1; ; i++) {
            String code = i == 1 ? stem : stem + "." + i;
            Organization existing = byCode.get(code);
            if (existing == null) {
                return create(code, department, managers);
            }
            if (existing.managers(LocalDate.MAX, Instant.MAX).equals(managers)) {
                return existing;
            }
        }
    }

    private Organization create(String code, String name, List<Profile> managers) {
        Organization organization = new Organization(code, name);
        assign(organization, managers, LocalDate.MIN, Instant.MIN);
        byCode.put(code, organization);
        byWid.put(organization.wid(), organization);
        return organization;
    }

    /** Types in who manages an organisation from a date on. */
    void assign(Organization organization, List<Profile> managers, LocalDate effective, Instant entered) {
        organization
                .timeline()
                .add(new Entry<>(nextEntry(), entered, effective, new AssignManagers(List.copyOf(managers)), 0));
        managers.forEach(manager -> manager.lead(organization));
    }
}
