package org.reversementoring.workday.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Switches over the REST services: what goes wrong, and ways in which tenants differ. Nothing is set until a method is
 * called; {@link #clear} sets all back. Thread-safe.
 */
public final class RestApi {
    private static final Map<String, Set<String>> SERVED =
            Map.of("common", Set.of("v1"), "staffing", Set.of("v6", "v7"), "talentManagement", Set.of("v2"));

    private final Deque<RestFault> next = new ArrayDeque<>();
    private final Set<RestDomain> denied = EnumSet.noneOf(RestDomain.class);
    private final Map<String, Set<String>> served = new HashMap<>(SERVED);
    private final Random random = new Random(20261122);
    private Duration pause = Duration.ZERO;
    private boolean clampsLimit;
    private boolean totalZero;
    private boolean unstableOrder;
    private boolean ignoresFilters;
    private boolean skillsCloud = true;
    private String me = "1";

    /** The next {@code times} answers to authenticated requests show the fault, after those already asked for. */
    public synchronized void next(int times, RestFault fault) {
        next.addAll(Collections.nCopies(times, fault));
    }

    /** Takes security domains away: what falls under them answers 403 with the code S22. */
    public synchronized void withoutPermissionFor(RestDomain... domains) {
        denied.addAll(Arrays.asList(domains));
    }

    /** Serves these versions of a service ("common", "staffing", "talentManagement") alone; others answer 404. */
    public synchronized void serve(String service, String... versions) {
        served.put(service, Set.of(versions));
    }

    /** A limit above 100 is taken as 100 instead of being refused. */
    public synchronized void clampLimit() {
        clampsLimit = true;
    }

    /** Every page says {@code total: 0}, whatever it holds. */
    public synchronized void totalZero() {
        totalZero = true;
    }

    /** Every request sees lists in another order, so that rows shift between pages. */
    public synchronized void unstableOrder() {
        unstableOrder = true;
    }

    /** The list of mentorships holds all of them, whatever is asked for. */
    public synchronized void ignoreFilters() {
        ignoresFilters = true;
    }

    /** A pause before each answer. */
    public synchronized void slow(Duration duration) {
        pause = duration;
    }

    /** Without Skills Cloud no skill level can be written. */
    public synchronized void withoutSkillsCloud() {
        skillsCloud = false;
    }

    /** Which worker {@code /workers/me} is: the worker of the integration user; at first number 1. */
    public synchronized void me(String number) {
        me = number;
    }

    /** Sets everything back. */
    public synchronized void clear() {
        next.clear();
        denied.clear();
        served.putAll(SERVED);
        pause = Duration.ZERO;
        clampsLimit = false;
        totalZero = false;
        unstableOrder = false;
        ignoresFilters = false;
        skillsCloud = true;
        me = "1";
    }

    synchronized Optional<RestFault> take() {
        return Optional.ofNullable(next.poll());
    }

    synchronized boolean serves(String service, String version) {
        return served.getOrDefault(service, Set.of()).contains(version);
    }

    synchronized void require(RestDomain domain) {
        if (denied.contains(domain)) {
            throw Refusal.permission();
        }
    }

    synchronized Duration pause() {
        return pause;
    }

    synchronized boolean clampsLimit() {
        return clampsLimit;
    }

    synchronized int total(int rows) {
        return totalZero ? 0 : rows;
    }

    synchronized void order(List<?> rows) {
        if (unstableOrder) {
            Collections.shuffle(rows, random);
        }
    }

    synchronized boolean ignoresFilters() {
        return ignoresFilters;
    }

    synchronized boolean hasSkillsCloud() {
        return skillsCloud;
    }

    synchronized String me() {
        return me;
    }
}
