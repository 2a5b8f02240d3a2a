package org.reversementoring.event;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * Tells a person that there is something to read, and never what. Whatever the cause, the notice is the same.
 *
 * @param version counts changes; 0 before it is first kept
 * @param at of a notice about a pair the hour of the day's batch, never the moment of an act
 * @param pair where to read; null where the notice names no place
 * @param deliveries how far it has come on each channel; empty until it was first carried out of the product
 * @param dueAt when something is to be done next to carry it out of the product; null once nothing is
 */
public record Notice(
        NoticeId id,
        long version,
        PersonId person,
        Instant at,
        Kind kind,
        @Nullable PairId pair,
        boolean read,
        Map<Channel, Delivery> deliveries,
        @Nullable Instant dueAt) {
    public enum Kind {
        PAIR_PROPOSED,
        PAIR_ACTIVATED,
        PAIR_PAUSED,
        PAIR_RESUMED,
        PAIR_ENDED,
        /** To a member on leave alone: the pairs rest, and going on is theirs to say. Goes when the leave ends. */
        PAUSE_OFFERED,
        /** A programme in which the person takes part has no support in the country that they moved to. */
        COUNTRY_NOT_COVERED,
        /** Something waits in the person's own lists. */
        SOMETHING_TO_READ
    }

    @SuppressWarnings("ConstantConditions") // notices from before there were channels have none
    public Notice {
        deliveries = deliveries == null ? Map.of() : Map.copyOf(deliveries);
    }

    public static Notice toRead(UUID id, PersonId person, Instant at) {
        return of(id, person, at, Kind.SOMETHING_TO_READ);
    }

    /** One that names no place. */
    public static Notice of(UUID id, PersonId person, Instant at, Kind kind) {
        return new Notice(new NoticeId(id), 0, person, at, kind, null, false, Map.of(), at);
    }

    public static Notice ofPair(UUID id, PersonId person, Instant at, Kind kind, PairId pair) {
        return new Notice(new NoticeId(id), 0, person, at, kind, pair, false, Map.of(), at);
    }

    public Notice withVersion(long newVersion) {
        return new Notice(id, newVersion, person, at, kind, pair, read, deliveries, dueAt);
    }

    /** Whoever has read it need not be told of it. */
    Notice asRead() {
        Notice settled = on(Set.of());
        return new Notice(id, version, person, at, kind, pair, true, settled.deliveries, null);
    }

    boolean isWaitingOn(Channel channel) {
        Delivery delivery = deliveries.get(channel);
        return delivery != null && delivery.isWaiting();
    }

    boolean isDueOn(Channel channel, Instant now) {
        Delivery delivery = deliveries.get(channel);
        return delivery != null && delivery.isDue(now);
    }

    /** To go out on exactly these channels: all of them at the first time, later what is left of the first. */
    Notice on(Set<Channel> channels) {
        Map<Channel, Delivery> all = new EnumMap<>(Channel.class);
        if (deliveries.isEmpty() && dueAt != null) {
            channels.forEach(channel -> all.put(channel, Delivery.waiting(dueAt)));
        }
        deliveries.forEach((channel, delivery) ->
                all.put(channel, delivery.isWaiting() && !channels.contains(channel) ? delivery.dropped() : delivery));
        return with(all);
    }

    Notice after(Channel channel, UnaryOperator<Delivery> step) {
        Map<Channel, Delivery> all = new EnumMap<>(deliveries);
        all.computeIfPresent(channel, (c, delivery) -> step.apply(delivery));
        return with(all);
    }

    private Notice with(Map<Channel, Delivery> all) {
        Instant next = all.values().stream()
                .map(Delivery::nextTry)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Notice(id, version, person, at, kind, pair, read, all, next);
    }
}
