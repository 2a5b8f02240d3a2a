package org.reversementoring.event;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Localities;

/**
 * Carries waiting notices out of the product: each person is told once on each channel of their choice, however many
 * notices wait, and at least once where a crash came between telling and noting it down. Whoever has left is not told.
 * Nothing else waits for it.
 */
public final class NoticeDelivery {
    private final UnitOfWork work;
    private final Notices notices;
    private final ChannelChoices choices;
    private final People people;
    private final Localities localities;
    private final List<Courier> couriers;
    private final @Nullable URI place;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    /** @param place where people read, named in every notice; null names none */
    public NoticeDelivery(
            UnitOfWork work,
            Notices notices,
            ChannelChoices choices,
            People people,
            Localities localities,
            List<Courier> couriers,
            @Nullable URI place,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.notices = notices;
        this.choices = choices;
        this.people = people;
        this.localities = localities;
        this.couriers = List.copyOf(couriers);
        this.place = place;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What a run came to, without persons.
     *
     * @param told how many were told, once for each channel
     * @param refused how many a channel refused for good
     * @param givenUp how many notices were tried for too long
     * @param down channels whose other side is out of reach
     */
    public record Run(int told, int refused, int givenUp, Set<Channel> down) {
        public Run {
            down = Set.copyOf(down);
        }
    }

    /** What is to be told to one person: a snapshot, so that no unit of work is open while the other side answers. */
    private record Round(Person person, List<Notice> waiting, NoticeText text) {}

    /** For a job that is alone in the cluster. */
    public Run deliver(Actor actor) {
        policy.require(standings.towardsOrganisation(actor), Action.SEND_NOTICES, Action.USE_NOTICE_CHANNELS);
        Tally tally = new Tally();
        try {
            for (PersonId person : due()) {
                if (couriers.isEmpty() || tally.down.size() < couriers.size()) {
                    tell(person, tally);
                }
            }
        } finally {
            couriers.forEach(Courier::rest);
        }
        return tally.run();
    }

    /** Those first for whom something waits that may have a deadline; notices about pairs come in a batch anyway. */
    private Set<PersonId> due() {
        Instant now = clock.instant();
        Set<PersonId> urgent = new LinkedHashSet<>();
        Set<PersonId> others = new LinkedHashSet<>();
        Page.walk(
                request -> work.run(() -> notices.dueBy(now, request)),
                notice -> (notice.kind() == Notice.Kind.SOMETHING_TO_READ ? urgent : others).add(notice.person()));
        urgent.addAll(others);
        return urgent;
    }

    private void tell(PersonId id, Tally tally) {
        Optional<Round> found = work.runDespiteChanges(() -> begin(id));
        if (found.isEmpty()) {
            return;
        }
        Round round = found.get();
        for (Courier courier : couriers) {
            Channel channel = courier.channel();
            List<Notice> batch = round.waiting().stream()
                    .filter(notice -> notice.isWaitingOn(channel))
                    .toList();
            boolean due = batch.stream().anyMatch(notice -> notice.isDueOn(channel, clock.instant()));
            if (due && !tally.down.contains(channel)) {
                String key = channel + " " + batch.get(0).id().value();
                conclude(batch, channel, courier.carry(round.person(), round.text(), key), tally);
            }
        }
    }

    /** Settles on which channels the waiting notices go; empty where there is nothing to tell. */
    private Optional<Round> begin(PersonId id) {
        Person person = people.find(id).filter(Person::isActive).orElse(null);
        ChannelChoice choice = choices.find(id).orElseGet(() -> ChannelChoice.standard(id));
        Set<Channel> channels = person == null ? Set.of() : channels(choice, person);
        List<Notice> waiting = new ArrayList<>();
        for (Notice notice : notices.waiting(id)) {
            Notice settled = notice.on(channels);
            waiting.add(settled.equals(notice) ? notice : notices.save(settled));
        }
        if (person == null || waiting.isEmpty()) {
            return Optional.empty();
        }
        String language = choice.language() == null ? localities.of(id).language() : choice.language();
        return Optional.of(new Round(person, waiting, NoticeText.in(language, place)));
    }

    private Set<Channel> channels(ChannelChoice choice, Person person) {
        return couriers.stream()
                .filter(courier -> courier.reaches(person))
                .map(Courier::channel)
                .filter(choice.channels()::contains)
                .collect(Collectors.toSet());
    }

    private void conclude(List<Notice> batch, Channel channel, Courier.Outcome outcome, Tally tally) {
        Instant now = clock.instant();
        UnaryOperator<Delivery> step = switch (outcome) {
            case DELIVERED -> Delivery::delivered;
            case REFUSED -> Delivery::dropped;
            case LATER, DOWN -> delivery -> delivery.delayed(now);
        };
        int givenUp = work.runDespiteChanges(() -> {
            Set<NoticeId> over = new HashSet<>();
            for (Notice notice : batch) {
                notices.find(notice.id()).filter(n -> n.isWaitingOn(channel)).ifPresent(n -> {
                    Notice after = notices.save(n.after(channel, step));
                    if (!after.isWaitingOn(channel)) {
                        over.add(after.id());
                    }
                });
            }
            return over.size();
        });
        switch (outcome) {
            case DELIVERED -> tally.told++;
            case REFUSED -> tally.refused++;
            case LATER -> tally.givenUp += givenUp;
            case DOWN -> {
                tally.givenUp += givenUp;
                tally.down.add(channel);
            }
        }
    }

    private static final class Tally {
        private int told;
        private int refused;
        private int givenUp;
        private final Set<Channel> down = EnumSet.noneOf(Channel.class);

        Run run() {
            return new Run(told, refused, givenUp, down);
        }
    }
}
