package org.reversementoring.privacycheck;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Role;

/**
 * A word that was written into a private field, or the id of a record whose existence is private, and who may read it.
 *
 * @param word so that it occurs nowhere by chance; never printed
 * @param where the field, in plain words, for messages
 * @param owner who wrote it, where it belongs to one person or case; null where it belongs to the pair
 * @param released whether its people released it
 * @param others readers besides those of the matrix, because another item of theirs holds the same word
 */
record Mark(
        String word,
        DataItem item,
        Place place,
        String where,
        @Nullable Part owner,
        boolean released,
        Set<Part> others) {
    private static final Set<DataItem> OF_CASES = Set.of(DataItem.D17, DataItem.D18, DataItem.D22);

    Mark {
        others = Set.copyOf(others);
    }

    boolean mayBeReadBy(Part part, Matrix matrix) {
        Relation relation = relation(part, matrix);
        return others.contains(part)
                || matrix.allows(item, "R", relation)
                || (item == DataItem.D02 && matrix.allows(item, "E", relation))
                || (released && matrix.allows(item, "P", relation));
    }

    /** Whoever has to find the word again: otherwise a check of an empty product would find no leak either. */
    List<Part> readers() {
        if (owner == null) {
            return List.of(place.mentor(), place.mentee());
        }
        return owner == place.mentor() && item == DataItem.D17
                ? List.of(owner, place == Place.FAR ? Part.FAR_SUPPORT : Part.SUPPORT)
                : List.of(owner);
    }

    /** Whether it is a word of a field, which never stands in a URL, a log or a mail. */
    boolean isWord() {
        return word.startsWith(Stage.WORD);
    }

    private Relation relation(Part part, Matrix matrix) {
        Part writer = owner;
        if (writer == null) {
            return Relation.towardsPair(part, place, matrix);
        }
        if (OF_CASES.contains(item)) {
            return Relation.towardsCase(part, place, writer, released);
        }
        return part == writer
                ? Relation.towardsSelf(part)
                : Relation.towardsProgramme(part, place).without(Set.of(Role.MENTOR, Role.MENTEE));
    }

    @Override
    public String toString() {
        return item + " (" + where + " of the " + place + " pair)";
    }
}
