package org.reversementoring.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.LearningOffer;
import org.reversementoring.curriculum.LearningOfferId;
import org.reversementoring.curriculum.Topic;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Check;

/**
 * A workshop, a seminar or material.
 *
 * @param side whom it is for; absent for both
 * @param at when it takes place; absent for material
 * @param minutes how long it takes; absent for material
 */
public record LearningOfferJson(
        UUID id,
        LearningOffer.Type type,
        String title,
        List<Topic> topics,
        @Nullable Side side,
        @Nullable Instant at,
        @Nullable Integer minutes,
        String place,
        @Nullable String link)
        implements Identified {
    /**
     * What a programme manager writes: {@code at} and {@code minutes} for a workshop or seminar, {@code link} for
     * material.
     */
    public record LearningOfferInput(
            LearningOffer.@Nullable Type type,
            @Nullable String title,
            @Nullable List<Topic> topics,
            @Nullable Side side,
            @Nullable Instant at,
            @Nullable Integer minutes,
            @Nullable String place,
            @Nullable String link) {
        LearningOffer toDomain(UUID id) {
            Check check = new Check();
            LearningOffer.Type kind = check.required("type", type, LearningOffer.Type.MATERIAL);
            List<Topic> about = check.list("topics", topics, 0, Topic.values().length);
            URI address = address(check);
            check.done();
            return new LearningOffer(
                    new LearningOfferId(id),
                    kind,
                    title == null ? "" : title.strip(),
                    Set.copyOf(about),
                    side,
                    at,
                    minutes,
                    place == null ? "" : place.strip(),
                    address);
        }

        private @Nullable URI address(Check check) {
            try {
                return link == null ? null : new URI(link);
            } catch (URISyntaxException unreadable) {
                check.fail("link", "must be a https address");
                return null;
            }
        }
    }

    static LearningOfferJson of(LearningOffer offer) {
        return new LearningOfferJson(
                offer.id().value(),
                offer.type(),
                offer.title(),
                offer.topics().stream().sorted().toList(),
                offer.side(),
                offer.at(),
                offer.minutes(),
                offer.place(),
                offer.link() == null ? null : offer.link().toString());
    }
}
