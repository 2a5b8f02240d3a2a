package org.reversementoring.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.Member;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Times;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;

/** Two employees, an open programme, and their active pair. */
record BenchmarkPair(UUID id) {
    static final String MENTOR = "1";
    static final String MENTEE = "2";

    static BenchmarkPair keep(Stores stores) {
        Ids ids = new TimeOrderedIds(Clock.systemUTC());
        Instant now = Clock.systemUTC().instant();
        return stores.work.run(() -> {
            PersonId mentor = stores.people.add(person(ids, MENTOR)).id();
            PersonId mentee = stores.people.add(person(ids, MENTEE)).id();
            Programme programme = stores.programmes.add(Programme.draft(
                            new ProgrammeId(ids.next()),
                            ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                    "Spring", List.of(new Audience("DE", "de"))),
                            mentor,
                            now,
                            null)
                    .opened(now));
            Member member = Member.proposed(List.of());
            Pair pair = stores.pairs.add(new Pair(
                    new PairId(ids.next()),
                    0,
                    programme.id(),
                    mentor,
                    mentee,
                    PairState.ACTIVE,
                    false,
                    false,
                    new Times(now, now, null, now),
                    null,
                    member,
                    member,
                    Arrangement.of(Structure.DEFAULT),
                    ContactStatus.ON_TRACK,
                    null,
                    null,
                    Goals.NONE,
                    List.of()));
            return new BenchmarkPair(pair.id().value());
        });
    }

    private static Person person(Ids ids, String number) {
        return new Person(
                new PersonId(ids.next()),
                0,
                new EmployeeNumber(number),
                "Person " + number,
                null,
                "Engineer",
                null,
                "Engineering",
                null,
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.EPOCH,
                null,
                false,
                Person.Status.ACTIVE);
    }
}
