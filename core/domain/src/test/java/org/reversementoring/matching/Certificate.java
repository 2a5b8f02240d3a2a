package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves an assignment optimal without the solver's own means: no way to one more pair (augmenting path), none as large
 * above the worst score, and no cheaper cycle among the pairs that the worst score leaves (Bellman and Ford).
 */
final class Certificate {
    private record Arc(int from, int to, long cost) {}

    private final Instances instance;
    private final int mentors;
    private final int source;
    private final int sink;

    private Certificate(Instances instance) {
        this.instance = instance;
        mentors = instance.mentors().size();
        source = mentors + instance.mentees().size();
        sink = source + 1;
    }

    /** @return what is wrong with the assignment, or an empty text */
    static String fault(Instances instance, Assignment assignment) {
        return new Certificate(instance).fault(assignment);
    }

    private String fault(Assignment assignment) {
        Map<String, Instances.Row> byName = new HashMap<>();
        for (Instances.Row row : instance.rows()) {
            byName.put(name(row), row);
        }
        List<Instances.Row> chosen = new ArrayList<>();
        for (Assignment.Chosen pair : assignment.pairs()) {
            Instances.Row row = byName.remove(pair.mentorNumber() + " " + pair.menteeNumber());
            if (row == null || row.score() != pair.score()) {
                return "not an admissible pair, or twice: " + pair;
            }
            chosen.add(row);
        }
        if (assignment.total()
                != chosen.stream().mapToLong(Instances.Row::score).sum()) {
            return "total does not add up";
        }
        List<Instances.Row> kept = instance.rows().stream()
                .filter(row -> row.score() >= assignment.worst())
                .toList();
        if (!kept.containsAll(chosen)) {
            return "a pair below the worst score";
        }
        List<Arc> all = residual(instance.rows(), chosen);
        if (all == null) {
            return "over capacity";
        }
        if (reaches(all)) {
            return "one more pair is possible";
        }
        List<Instances.Row> better = instance.rows().stream()
                .filter(row -> row.score() > assignment.worst())
                .toList();
        if (!chosen.isEmpty() && largest(better) >= chosen.size()) {
            return "as many pairs are possible above the worst score";
        }
        return hasNegativeCycle(residual(kept, chosen)) ? "a higher total is possible" : "";
    }

    private String name(Instances.Row row) {
        return instance.mentors().get(row.mentor()).number() + " "
                + instance.mentees().get(row.mentee()).number();
    }

    /** Arcs that still have room; null if somebody is over capacity. */
    private List<Arc> residual(List<Instances.Row> rows, List<Instances.Row> chosen) {
        int[] used = new int[source];
        List<Arc> arcs = new ArrayList<>();
        for (Instances.Row row : chosen) {
            used[row.mentor()]++;
            used[mentors + row.mentee()]++;
            arcs.add(new Arc(mentors + row.mentee(), row.mentor(), row.score()));
        }
        for (Instances.Row row : rows) {
            if (!chosen.contains(row)) {
                arcs.add(new Arc(row.mentor(), mentors + row.mentee(), -row.score()));
            }
        }
        for (int person = 0; person < source; person++) {
            boolean isMentor = person < mentors;
            int capacity = isMentor
                    ? instance.mentors().get(person).capacity()
                    : instance.mentees().get(person - mentors).capacity();
            if (used[person] > capacity) {
                return null;
            }
            if (used[person] < capacity) {
                arcs.add(isMentor ? new Arc(source, person, 0) : new Arc(person, sink, 0));
            }
            if (used[person] > 0) {
                arcs.add(isMentor ? new Arc(person, source, 0) : new Arc(sink, person, 0));
            }
        }
        return arcs;
    }

    private boolean reaches(List<Arc> arcs) {
        boolean[] seen = new boolean[sink + 1];
        seen[source] = true;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Arc arc : arcs) {
                if (seen[arc.from()] && !seen[arc.to()]) {
                    seen[arc.to()] = true;
                    grown = true;
                }
            }
        }
        return seen[sink];
    }

    private boolean hasNegativeCycle(List<Arc> arcs) {
        long[] distance = new long[sink + 1];
        for (int round = 0; round <= sink + 1; round++) {
            boolean changed = false;
            for (Arc arc : arcs) {
                if (distance[arc.from()] + arc.cost() < distance[arc.to()]) {
                    distance[arc.to()] = distance[arc.from()] + arc.cost();
                    changed = true;
                }
            }
            if (!changed) {
                return false;
            }
        }
        return true;
    }

    /** Ford and Fulkerson over a matrix of room. */
    private int largest(List<Instances.Row> rows) {
        int[][] room = new int[sink + 1][sink + 1];
        rows.forEach(row -> room[row.mentor()][mentors + row.mentee()] = 1);
        for (int u = 0; u < mentors; u++) {
            room[source][u] = instance.mentors().get(u).capacity();
        }
        for (int v = mentors; v < source; v++) {
            room[v][sink] = instance.mentees().get(v - mentors).capacity();
        }
        int flow = 0;
        while (push(room, source, new boolean[sink + 1])) {
            flow++;
        }
        return flow;
    }

    private boolean push(int[][] room, int node, boolean[] seen) {
        if (node == sink) {
            return true;
        }
        seen[node] = true;
        for (int next = 0; next <= sink; next++) {
            if (room[node][next] > 0 && !seen[next] && push(room, next, seen)) {
                room[node][next]--;
                room[next][node]++;
                return true;
            }
        }
        return false;
    }
}
