package org.reversementoring.wellbeing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Protective notes by whose they are, which nobody can tell from the notes themselves. Runs inside a unit of work. */
public final class ProtectiveNotes {
    private final KeptNotes kept;
    private final Fingerprints fingerprints;

    public ProtectiveNotes(KeptNotes kept, Fingerprints fingerprints) {
        this.kept = kept;
        this.fingerprints = fingerprints;
    }

    void write(PersonId person, @Nullable PairId pair, LocalDate on, String proof) {
        kept.add(ProtectiveNote.of(personMark(person), pair == null ? "" : pairMark(pair), on, proof));
    }

    public List<ProtectiveNote> ofPerson(PersonId person) {
        return kept.marked(personMark(person));
    }

    /** For retention alone. */
    public Page<ProtectiveNote> page(Page.Request request) {
        return kept.page(request);
    }

    /** By which a note about this pair is known. */
    public String pairMark(PairId pair) {
        return fingerprints.of("protective-note-pair", pair.value().toString());
    }

    public void remove(UUID id) {
        kept.remove(id);
    }

    private String personMark(PersonId person) {
        return fingerprints.of("protective-note", person.value().toString());
    }
}
