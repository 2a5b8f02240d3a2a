package org.reversementoring.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;

/**
 * A candidate in Berlin who speaks German, is trained, works in a department of their own, and chose the topic "video".
 * A mentor offers "video" at level 4; a mentee needs it at level 3.
 */
final class CandidateBuilder {
    private final String number;
    private final Side side;
    private final Map<String, Integer> offers = new HashMap<>();
    private final Map<String, Integer> needs = new HashMap<>();
    private final Set<EmployeeNumber> apart = new HashSet<>();
    private Set<String> topics = Set.of("video");
    private String language = "de";
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private String department;
    private String location = "Berlin";
    private String country = "DE";
    private Level level = new Level("L5", 5);
    private LocalDate hired = LocalDate.of(2020, 1, 1);
    private int capacity = 1;
    private boolean trained = true;
    private boolean onLeave;

    private CandidateBuilder(String number, Side side) {
        this.number = number;
        this.side = side;
        department = "Department of " + number;
    }

    static CandidateBuilder mentor(String number) {
        return new CandidateBuilder(number, Side.MENTOR);
    }

    static CandidateBuilder mentee(String number) {
        return new CandidateBuilder(number, Side.MENTEE);
    }

    static PersonId person(String number) {
        return new PersonId(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)));
    }

    CandidateBuilder offers(String skill, int skillLevel) {
        offers.put(skill, skillLevel);
        return this;
    }

    CandidateBuilder needs(String skill, int skillLevel) {
        needs.put(skill, skillLevel);
        return this;
    }

    CandidateBuilder topics(String... values) {
        topics = Set.of(values);
        return this;
    }

    CandidateBuilder speaks(String tag) {
        language = tag;
        return this;
    }

    CandidateBuilder in(String zoneName) {
        zone = ZoneId.of(zoneName);
        return this;
    }

    CandidateBuilder at(String place, String countryCode) {
        location = place;
        country = countryCode;
        return this;
    }

    CandidateBuilder department(String name) {
        department = name;
        return this;
    }

    CandidateBuilder rank(int rank) {
        level = new Level("L" + rank, rank);
        return this;
    }

    CandidateBuilder hired(int year) {
        hired = LocalDate.of(year, 1, 1);
        return this;
    }

    CandidateBuilder capacity(int value) {
        capacity = value;
        return this;
    }

    CandidateBuilder untrained() {
        trained = false;
        return this;
    }

    CandidateBuilder onLeave() {
        onLeave = true;
        return this;
    }

    CandidateBuilder apartFrom(String other) {
        apart.add(new EmployeeNumber(other));
        return this;
    }

    Candidate build() {
        if (offers.isEmpty() && side == Side.MENTOR) {
            offers("video", 4);
        }
        if (needs.isEmpty() && side == Side.MENTEE) {
            needs("video", 3);
        }
        Person person = new Person(
                person(number),
                1,
                new EmployeeNumber(number),
                "Name of " + number,
                null,
                "Title",
                level,
                department,
                null,
                location,
                country,
                zone,
                hired,
                null,
                onLeave,
                Person.Status.ACTIVE);
        Profile profile = Profile.of(country, language, zone, offers, needs, topics);
        return new Candidate(person, side, profile, capacity, trained, apart);
    }
}
