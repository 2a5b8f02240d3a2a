package org.reversementoring.moodle.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Troubles to switch on: those that a real site was seen to make, and those that a hostile one could make. */
public final class Faults {
    private final Set<String> lostAnswers = ConcurrentHashMap.newKeySet();
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<Runnable>> happenings = new ConcurrentHashMap<>();
    private final Map<String, Queue<Canned>> canned = new ConcurrentHashMap<>();
    /** Calls that are still carried out; beyond any number where the site does not fall. */
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    private volatile boolean maintenance;
    private volatile boolean webServicesOff;
    private volatile Duration delay = Duration.ZERO;

    Faults() {}

    /** Maintenance mode: every call answers 503 with a page of HTML and {@code Retry-After: 300}. */
    public void maintenance(boolean on) {
        maintenance = on;
    }

    /** Web services switched off in the site's administration: every call answers 403. */
    public void webServicesOff(boolean on) {
        webServicesOff = on;
    }

    /** Every answer comes this much later. */
    public void delay(Duration later) {
        delay = later;
    }

    /** Carries out the next call of the function, then breaks the connection instead of answering. */
    public void loseNextAnswer(String function) {
        lostAnswers.add(function);
    }

    /** Takes the function out of the service: it is not listed any more and answers {@code accessexception}. */
    public void withhold(String function) {
        withheld.add(function);
    }

    /**
     * Answers the next call of the function with this, without carrying it out; told several times, one call each, in
     * this order.
     */
    public void answerNext(String function, int status, Map<String, String> headers, String body) {
        canned.computeIfAbsent(function, name -> new ConcurrentLinkedQueue<>()).add(new Canned(status, headers, body));
    }

    /**
     * Carries out so many calls more; instead of answering the last of them it breaks the connection, and is in
     * maintenance from then on. That is how a crash looks, be it the site's or the caller's.
     *
     * @param calls at least 1
     */
    public void fallAfter(int calls) {
        left.set(calls);
    }

    /**
     * Makes something happen at the site right before the next call of the function is carried out; told several times,
     * before one call each, in this order.
     */
    public void beforeNext(String function, Runnable happening) {
        happenings
                .computeIfAbsent(function, name -> new ConcurrentLinkedQueue<>())
                .add(happening);
    }

    /** No trouble any more. */
    public void clear() {
        lostAnswers.clear();
        withheld.clear();
        canned.clear();
        happenings.clear();
        maintenance = false;
        webServicesOff = false;
        delay = Duration.ZERO;
        left.set(Integer.MAX_VALUE);
    }

    boolean inMaintenance() {
        return maintenance;
    }

    boolean areWebServicesOff() {
        return webServicesOff;
    }

    Duration delay() {
        return delay;
    }

    /** Counts a call. What is left after it: 0 where its answer is lost, less where it is not carried out either. */
    int countDown() {
        return left.get() == Integer.MAX_VALUE ? Integer.MAX_VALUE : left.decrementAndGet();
    }

    boolean takeLostAnswer(String function) {
        return lostAnswers.remove(function);
    }

    void happenBefore(String function) {
        Queue<Runnable> waiting = happenings.get(function);
        Runnable happening = waiting == null ? null : waiting.poll();
        if (happening != null) {
            happening.run();
        }
    }

    boolean isWithheld(String function) {
        return withheld.contains(function);
    }

    @Nullable
    Canned takeCanned(String function) {
        Queue<Canned> waiting = canned.get(function);
        return waiting == null ? null : waiting.poll();
    }

    /** A ready-made answer. */
    record Canned(int status, Map<String, String> headers, String body) {}
}
