package org.reversementoring.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reversementoring.event.EventType;

/** What is to be told of somebody who stays employed and whom the directory describes otherwise than before. */
final class PersonChange {
    private final Map<String, Integer> rankByLevel;

    /** @param rankByLevel of today's settings */
    PersonChange(Map<String, Integer> rankByLevel) {
        this.rankByLevel = rankByLevel;
    }

    /** Empty where nothing differs; one event for each kind of change. */
    List<EventType> between(Person before, Person now) {
        List<EventType> told = new ArrayList<>();
        if (!Objects.equals(before.manager(), now.manager())) {
            told.add(EventType.MANAGER_CHANGED);
        }
        if (!Objects.equals(before.level(), now.level())) {
            told.add(EventType.LEVEL_CHANGED);
            if (isPromotion(before.level(), now.level())) {
                told.add(EventType.PERSON_PROMOTED);
            }
        }
        if (!place(before).equals(place(now))) {
            told.add(EventType.PERSON_MOVED);
        }
        if (before.onLeave() != now.onLeave()) {
            told.add(now.onLeave() ? EventType.LEAVE_STARTED : EventType.LEAVE_ENDED);
        }
        if (!rest(before).equals(rest(now))) {
            told.add(EventType.PERSON_CORRECTED);
        }
        return told;
    }

    /**
     * By today's ranks of both: where the settings give levels other ranks, nobody was promoted. A level without a rank
     * is neither above nor below.
     */
    private boolean isPromotion(@Nullable Level before, @Nullable Level now) {
        Integer rank = before == null ? null : rankByLevel.get(before.label());
        return rank != null && now != null && now.rank() < rank;
    }

    private static List<String> place(Person person) {
        return List.of(person.organisation(), person.location(), person.country());
    }

    private static List<Object> rest(Person person) {
        return List.of(
                person.number(),
                person.name(),
                Objects.requireNonNullElse(person.workEmail(), ""),
                person.title(),
                person.timeZone(),
                person.hired());
    }
}
