package org.reversementoring.workday.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Place;

/** Invented names and places, drawn from those of the 290; first and last names stay in their country. */
final class Names {
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Name>> byCountry = new HashMap<>();

    Names(List<NewHire> people) {
        for (NewHire one : people) {
            places.add(one.place());
            String mail = Objects.requireNonNull(one.email());
            int gap = one.name().indexOf(' ');
            int dot = mail.indexOf('.');
            byCountry
                    .computeIfAbsent(one.place().country(), country -> new ArrayList<>())
                    .add(new Name(
                            one.name().substring(0, gap),
                            one.name().substring(gap + 1),
                            mail.substring(0, dot),
                            mail.substring(dot + 1, mail.indexOf('@'))));
        }
    }

    /** First and last name as they are written and as they stand in an e-mail address. */
    record Name(String first, String last, String firstInMail, String lastInMail) {
        String display() {
            return first + " " + last;
        }

        /** An address of a reserved domain that nobody else has. */
        String mail(int number) {
            return firstInMail + "." + lastInMail + "." + number + "@adventure-works.example";
        }
    }

    Place place(Random random) {
        return places.get(random.nextInt(places.size()));
    }

    Name name(Place place, Random random) {
        List<Name> names = Objects.requireNonNull(byCountry.get(place.country()));
        Name first = names.get(random.nextInt(names.size()));
        Name last = names.get(random.nextInt(names.size()));
        return new Name(first.first(), last.last(), first.firstInMail(), last.lastInMail());
    }
}
