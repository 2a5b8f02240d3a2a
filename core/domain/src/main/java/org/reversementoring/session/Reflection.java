package org.reversementoring.session;

import java.util.Map;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * A member looks back on the mentoring so far and shows it to the other. Due after every third session.
 *
 * @param heldSessions how many sessions the pair had held by then
 * @param content the {@link Answers}, sealed
 */
public record Reflection(
        ReflectionId id,
        long version,
        PairId pair,
        ProgrammeId programme,
        PersonId author,
        int heldSessions,
        SealedText content) {
    /** Sessions from one reflection to the next. */
    public static final int EVERY_SESSIONS = 3;

    /**
     * @param objectivesMet "Are our objectives met?" 1 (not at all) to 5 (completely)
     * @param mutuallyBeneficial "Is the relationship mutually beneficial?" 1 (for one of us alone) to 5 (fully for
     *     both)
     */
    public record Answers(
            int objectivesMet, int mutuallyBeneficial, String progress, String challenges, String achievements) {
        PrivateFields toFields() {
            return PrivateFields.of(Map.of(
                    "objectivesMet",
                    Integer.toString(objectivesMet),
                    "mutuallyBeneficial",
                    Integer.toString(mutuallyBeneficial),
                    "progress",
                    progress,
                    "challenges",
                    challenges,
                    "achievements",
                    achievements));
        }

        static Answers of(PrivateFields fields) {
            return new Answers(
                    Integer.parseInt(fields.get("objectivesMet").orElseThrow()),
                    Integer.parseInt(fields.get("mutuallyBeneficial").orElseThrow()),
                    fields.get("progress").orElse(""),
                    fields.get("challenges").orElse(""),
                    fields.get("achievements").orElse(""));
        }

        @Override
        public String toString() {
            return "[private]";
        }
    }

    public Reflection withVersion(long newVersion) {
        return new Reflection(id, newVersion, pair, programme, author, heldSessions, content);
    }
}
