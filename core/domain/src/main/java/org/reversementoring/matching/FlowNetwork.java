package org.reversementoring.matching;

/**
 * Arcs with room and cost in primitive arrays; each arc has a reverse one of opposite cost that takes flow back.
 *
 * <p>The arcs that leave a node lie together. Pushing along an arc moves its room to the reverse arc.
 */
final class FlowNetwork {
    /** Arcs out of node n are {@code first[n] .. first[n + 1] - 1}. */
    final int[] first;

    final int[] target;
    final int[] reverse;
    final int[] room;
    final int[] cost;

    private final int[] filled;

    /** @param degree for each node the number of arcs that {@link #connect} will give it, reverse ones included */
    FlowNetwork(int[] degree) {
        first = new int[degree.length + 1];
        for (int n = 0; n < degree.length; n++) {
            first[n + 1] = first[n] + degree[n];
        }
        int arcs = first[degree.length];
        target = new int[arcs];
        reverse = new int[arcs];
        room = new int[arcs];
        cost = new int[arcs];
        filled = new int[degree.length];
    }

    /**
     * Adds an arc that already carries a flow.
     *
     * @return the arc; its flow is the room of {@code reverse[arc]}
     */
    int connect(int from, int to, int capacity, int flow, int arcCost) {
        int there = first[from] + filled[from]++;
        int back = first[to] + filled[to]++;
        target[there] = to;
        target[back] = from;
        reverse[there] = back;
        reverse[back] = there;
        room[there] = capacity - flow;
        room[back] = flow;
        cost[there] = arcCost;
        cost[back] = -arcCost;
        return there;
    }

    int nodes() {
        return first.length - 1;
    }
}
