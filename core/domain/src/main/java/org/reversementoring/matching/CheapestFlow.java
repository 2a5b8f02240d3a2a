package org.reversementoring.matching;

/**
 * Moves a flow to one of least cost and equal value, by cost scaling with partial augmentation (Goldberg and Tarjan
 * 1990; Goldberg 2008).
 *
 * <p>A flow is ε-optimal if no arc with room has a reduced cost below −ε. Costs are multiplied by more than the number
 * of arcs of the longest simple cycle: a cycle that would lower the cost of a 1-optimal flow would have to cost both at
 * most −scale and at least −arcs, so there is none and the flow is optimal. Each round lowers ε, fills the arcs that
 * have become too cheap and walks the surplus on. Only {@code long} arithmetic in a fixed order: equal input gives
 * equal output on every machine.
 */
final class CheapestFlow {
    /**
     * ε falls by this factor each round; of 3 to 64 this one looked at the fewest arcs from 1,000 to 50,000 people a
     * side.
     */
    private static final int STEP = 4;

    /** Arcs of a partial augmentation; Goldberg's value, and here better than 1, 8 and 16. */
    private static final int LONGEST_PATH = 4;

    /** How often, on average, {@link #isOptimal} looks at a node; four are mostly enough. */
    private static final int PATIENCE = 8;

    private final FlowNetwork network;
    private final long scale;
    private final int nodes;
    private final long[] price;
    private final int[] surplus;
    private final int[] nextArc;
    private final int[] queue;
    private int queueHead;
    private int queued;
    private final int[] path = new int[LONGEST_PATH];

    private CheapestFlow(FlowNetwork network, int longestCycle) {
        this.network = network;
        scale = longestCycle + 1L;
        nodes = network.nodes();
        price = new long[nodes];
        surplus = new int[nodes];
        nextArc = new int[nodes];
        queue = new int[nodes];
    }

    /** @param longestCycle at least the number of arcs of any simple cycle of the network */
    static void improve(FlowNetwork network, int longestCycle) {
        CheapestFlow flow = new CheapestFlow(network, longestCycle);
        long epsilon = 1;
        for (int cost : network.cost) {
            epsilon = Math.max(epsilon, cost * flow.scale);
        }
        while (epsilon > 1 && !(epsilon < flow.scale && flow.isOptimal())) {
            epsilon = Math.max(1, epsilon / STEP);
            flow.refine(epsilon);
        }
    }

    /**
     * Tries to round the prices to whole costs and mend what does not fit (Bellman and Ford). Prices without a negative
     * arc prove the flow optimal, and save the last rounds, which would only tell ties apart. Gives up after
     * {@link #PATIENCE} looks at each node; then nothing is known.
     */
    private boolean isOptimal() {
        long[] whole = new long[nodes];
        boolean[] waits = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            whole[node] = Math.floorDiv(price[node], scale);
            waits[node] = true;
            enqueue(node);
        }
        for (long looks = (long) PATIENCE * nodes; queued > 0 && looks > 0; looks--) {
            int node = dequeue();
            waits[node] = false;
            for (int arc = network.first[node]; arc < network.first[node + 1]; arc++) {
                int target = network.target[arc];
                long reduced = network.cost[arc] + whole[node] - whole[target];
                if (network.room[arc] > 0 && reduced < 0) {
                    whole[target] += reduced;
                    if (!waits[target]) {
                        waits[target] = true;
                        enqueue(target);
                    }
                }
            }
        }
        boolean mended = queued == 0;
        queued = 0;
        return mended;
    }

    private void refine(long epsilon) {
        fillCheapArcs();
        System.arraycopy(network.first, 0, nextArc, 0, nodes);
        while (queued > 0) {
            int node = dequeue();
            while (surplus[node] > 0) {
                push(walk(node, epsilon));
            }
        }
    }

    private long reducedCost(int from, int arc) {
        return network.cost[arc] * scale + price[from] - price[network.target[arc]];
    }

    private void fillCheapArcs() {
        for (int node = 0; node < nodes; node++) {
            for (int arc = network.first[node]; arc < network.first[node + 1]; arc++) {
                int room = network.room[arc];
                if (room > 0 && reducedCost(node, arc) < 0) {
                    surplus[node] -= room;
                    surplus[network.target[arc]] += room;
                    network.room[network.reverse[arc]] += room;
                    network.room[arc] = 0;
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (surplus[node] > 0) {
                enqueue(node);
            }
        }
    }

    private void enqueue(int node) {
        int tail = queueHead + queued++;
        queue[tail >= nodes ? tail - nodes : tail] = node;
    }

    private int dequeue() {
        int node = queue[queueHead];
        queueHead = queueHead + 1 == nodes ? 0 : queueHead + 1;
        queued--;
        return node;
    }

    /** Follows arcs of negative reduced cost towards a node that lacks flow; lowers prices where there is none. */
    private int walk(int start, long epsilon) {
        int arcs = 0;
        int node = start;
        while (arcs < LONGEST_PATH && surplus[node] >= 0) {
            int arc = cheapArc(node);
            if (arc >= 0) {
                path[arcs++] = arc;
                node = network.target[arc];
            } else {
                // The way back counts too: the node may have no other once the walk has come through.
                int back = arcs > 0 ? network.reverse[path[--arcs]] : -1;
                lowerPrice(node, epsilon, back < 0 ? Long.MAX_VALUE : reducedCost(node, back));
                node = back < 0 ? node : network.target[back];
            }
        }
        return arcs;
    }

    private int cheapArc(int node) {
        int end = network.first[node + 1];
        for (int arc = nextArc[node]; arc < end; arc++) {
            if (network.room[arc] > 0 && reducedCost(node, arc) < 0) {
                nextArc[node] = arc;
                return arc;
            }
        }
        return -1;
    }

    private void lowerPrice(int node, long epsilon, long leastSoFar) {
        long least = leastSoFar;
        int end = network.first[node + 1];
        for (int arc = network.first[node]; arc < end; arc++) {
            if (network.room[arc] > 0) {
                least = Math.min(least, reducedCost(node, arc));
            }
        }
        price[node] -= least + epsilon;
        nextArc[node] = network.first[node];
    }

    private void push(int arcs) {
        for (int at = 0; at < arcs; at++) {
            int arc = path[at];
            int back = network.reverse[arc];
            int from = network.target[back];
            int to = network.target[arc];
            int amount = Math.min(network.room[arc], surplus[from]);
            network.room[arc] -= amount;
            network.room[back] += amount;
            surplus[from] -= amount;
            boolean wasWaiting = surplus[to] > 0;
            surplus[to] += amount;
            if (!wasWaiting && surplus[to] > 0) {
                enqueue(to);
            }
        }
    }
}
