package org.reversementoring.session;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;

/** A sealed text and who wrote it. */
public record ByAuthor(PersonId author, SealedText text) {
    /** The list with this author's text in place of an earlier one. */
    static List<ByAuthor> put(List<ByAuthor> texts, ByAuthor text) {
        List<ByAuthor> all = new ArrayList<>(texts);
        all.removeIf(t -> t.author().equals(text.author()));
        all.add(text);
        return all;
    }
}
