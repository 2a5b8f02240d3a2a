package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;

/**
 * A case, opened for somebody who may read it.
 *
 * @param name who asked; null where the directory does not know them any more
 * @param workEmail null where the directory has none
 * @param words what the person said; "" where nothing
 * @param nonce with which the proof of a detriment report can be computed again; null for a request
 */
public record CaseView(
        SupportCase supportCase,
        @Nullable String name,
        @Nullable String workEmail,
        String words,
        @Nullable String nonce,
        List<Note> notes) {
    /** A step that a contact proposed. */
    public record Note(Instant at, PersonId author, String text) {}

    static CaseView of(SupportCase supportCase, Optional<Person> person, Sealer sealer) {
        CaseWords words = CaseWords.open(supportCase, sealer);
        List<Note> notes = IntStream.range(0, supportCase.notes().size())
                .mapToObj(i -> {
                    CaseNote note = supportCase.notes().get(i);
                    return new Note(note.at(), note.author(), CaseWords.openNote(supportCase, i, sealer));
                })
                .toList();
        return new CaseView(
                supportCase,
                person.map(Person::name).orElse(null),
                person.map(Person::workEmail).orElse(null),
                words.words(),
                words.nonce().isEmpty() ? null : words.nonce(),
                notes);
    }
}
