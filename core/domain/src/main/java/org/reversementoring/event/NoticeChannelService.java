package org.reversementoring.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** How a person wants to be told that there is something to read: read and said by that person alone. */
public final class NoticeChannelService {
    private final UnitOfWork work;
    private final ChannelChoices choices;
    private final People people;
    private final List<Courier> couriers;
    private final Policy policy;
    private final Standings standings;

    public NoticeChannelService(
            UnitOfWork work,
            ChannelChoices choices,
            People people,
            List<Courier> couriers,
            Policy policy,
            Standings standings) {
        this.work = work;
        this.choices = choices;
        this.people = people;
        this.couriers = List.copyOf(couriers);
        this.policy = policy;
        this.standings = standings;
    }

    /**
     * @param choice what the person said, or what holds for everybody who said nothing
     * @param available channels on which this person can be told at all
     */
    public record Own(ChannelChoice choice, Set<Channel> available) {
        public Own {
            available = Set.copyOf(available);
        }
    }

    public Own read(Actor actor) {
        policy.require(Action.READ_NOTICE_CHANNELS, standings.towardsSelf(actor));
        PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> own(choices.find(person).orElseGet(() -> ChannelChoice.standard(person))));
    }

    /** Only what the person said themself; for an export. */
    public List<ChannelChoice> mine(Actor actor) {
        Own own = read(actor);
        return own.choice().version() == 0 ? List.of() : List.of(own.choice());
    }

    /**
     * Says it anew. A channel that is not available may be chosen: it counts from when it is.
     *
     * @param version that was read
     * @param language BCP 47, or null for the language of the participation
     */
    public Own choose(Actor actor, long version, Set<Channel> channels, @Nullable String language) {
        policy.require(Action.WRITE_NOTICE_CHANNELS, standings.towardsSelf(actor));
        PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
        Check check = new Check();
        check.that(language == null || isLanguage(language), "language", "must be a language tag such as de");
        check.done();
        ChannelChoice choice = new ChannelChoice(person, version, channels, language);
        return work.run(() -> {
            if (version != 0) {
                return own(choices.save(choice));
            }
            if (choices.find(person).isPresent()) {
                throw RefusedException.stale();
            }
            return own(choices.add(choice));
        });
    }

    private static boolean isLanguage(String tag) {
        return tag.length() <= 35
                && !Locale.forLanguageTag(tag).getLanguage().isEmpty()
                && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag);
    }

    private Own own(ChannelChoice choice) {
        Person person = people.find(choice.person()).orElseThrow(RefusedException::notFound);
        return new Own(
                choice,
                couriers.stream()
                        .filter(courier -> courier.reaches(person))
                        .map(Courier::channel)
                        .collect(Collectors.toSet()));
    }
}
