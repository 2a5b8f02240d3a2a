package org.reversementoring.event;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;

/**
 * How one person wants to be told that there is something to read; the person's own to say.
 *
 * @param version counts changes; 0 where the person has never said anything
 * @param channels none leaves the list in the product
 * @param language BCP 47; null for the language of the person's participation, else English
 */
public record ChannelChoice(
        PersonId person,
        long version,
        Set<Channel> channels,
        @Nullable String language) {
    public ChannelChoice {
        channels = channels.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(channels));
    }

    /** Mail and nothing else. */
    public static ChannelChoice standard(PersonId person) {
        return new ChannelChoice(person, 0, Set.of(Channel.MAIL), null);
    }

    public ChannelChoice withVersion(long newVersion) {
        return new ChannelChoice(person, newVersion, channels, language);
    }
}
