package org.reversementoring.wellbeing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** What a person who reported a detriment can prove: for that person alone, and for as long as the notes are kept. */
public final class ProtectiveNoteService {
    private static final int NONCE_LENGTH = 64;

    private final UnitOfWork work;
    private final ProtectiveNotes notes;
    private final Policy policy;
    private final Standings standings;

    public ProtectiveNoteService(UnitOfWork work, ProtectiveNotes notes, Policy policy, Standings standings) {
        this.work = work;
        this.notes = notes;
        this.policy = policy;
        this.standings = standings;
    }

    /** The caller's own. */
    public List<ProtectiveNote.Entry> mine(Actor actor) {
        return work.run(() ->
                notes.ofPerson(owner(actor)).stream().map(ProtectiveNote::entry).toList());
    }

    /** The caller's own note about exactly these words; NOT_FOUND where there is none. Nothing of it is kept. */
    public ProtectiveNote.Entry check(Actor actor, @Nullable String words, @Nullable String nonce) {
        return work.run(() -> {
            PersonId person = owner(actor);
            Check check = new Check();
            String said = check.text("words", words, PrivateText.MAX_LENGTH);
            String with = check.text("nonce", nonce, NONCE_LENGTH);
            check.done();
            String proof = new CaseWords(said, with).proof();
            return notes.ofPerson(person).stream()
                    .filter(note -> note.proof().equals(proof))
                    .findAny()
                    .map(ProtectiveNote::entry)
                    .orElseThrow(RefusedException::notFound);
        });
    }

    private PersonId owner(Actor actor) {
        policy.require(Action.READ_PROTECTIVE_NOTES, standings.towardsSelf(actor));
        return actor.person().orElseThrow(RefusedException::notAllowed);
    }
}
