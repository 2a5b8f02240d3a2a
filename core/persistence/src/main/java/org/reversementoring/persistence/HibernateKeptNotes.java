package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.KeptNotes;
import org.reversementoring.wellbeing.ProtectiveNote;

/** Protective notes in the database. */
public final class HibernateKeptNotes extends DocumentStore<ProtectiveNote, ProtectiveNoteRow> implements KeptNotes {
    public HibernateKeptNotes(HibernateUnitOfWork work) {
        super(
                work,
                ProtectiveNote.class,
                ProtectiveNoteRow.class,
                ProtectiveNoteRow::new,
                ProtectiveNote::id,
                ProtectiveNote::version,
                ProtectiveNote::withVersion);
    }

    @Override
    void index(ProtectiveNote note, ProtectiveNoteRow row) {
        row.personMark = note.personMark();
    }

    @Override
    public List<ProtectiveNote> marked(String personMark) {
        return all("r.personMark = :mark", Map.of("mark", personMark));
    }

    @Override
    public Page<ProtectiveNote> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public void remove(UUID id) {
        removeById(id);
    }
}
