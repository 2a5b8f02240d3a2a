package org.reversementoring.reporting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * Somebody's answers to the programme's survey at rest: under the person's own key, read by that person alone, and
 * counted in the wave in which they were last given.
 */
public record Feedback(
        FeedbackId id,
        long version,
        ProgrammeId programme,
        PersonId person,
        Stage stage,
        Instant at,
        SealedText content) {
    /** Before the programme began for this person, or since. */
    public enum Stage {
        BEFORE,
        AFTER
    }

    /** The answers, opened; an item that was skipped is not a key. */
    public record Answers(FeedbackArm arm, Map<FeedbackItem, Integer> values) {
        public Answers {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "[private]";
        }
    }

    static Feedback sealed(
            FeedbackId id,
            ProgrammeId programme,
            PersonId person,
            Stage stage,
            Instant at,
            Answers answers,
            Sealer sealer) {
        return new Feedback(id, 0, programme, person, stage, at, seal(id, person, answers, sealer));
    }

    Feedback answeredAnew(Answers answers, Instant now, Sealer sealer) {
        return new Feedback(id, version, programme, person, stage, now, seal(id, person, answers, sealer));
    }

    /** Empty where the person had them erased. */
    Optional<Answers> open(Sealer sealer) {
        return sealer.openIfReadable(place(id), content)
                .map(PrivateFields::parse)
                .map(Feedback::answers);
    }

    public Feedback withVersion(long newVersion) {
        return new Feedback(id, newVersion, programme, person, stage, at, content);
    }

    private static SealedText seal(FeedbackId id, PersonId person, Answers answers, Sealer sealer) {
        Map<String, String> fields = new HashMap<>();
        fields.put("arm", answers.arm().name());
        answers.values().forEach((item, value) -> fields.put(item.name(), value.toString()));
        return sealer.seal(
                new KeyOwner.Person(person), place(id), PrivateFields.of(fields).toText());
    }

    private static Answers answers(PrivateFields fields) {
        Map<FeedbackItem, Integer> values = new EnumMap<>(FeedbackItem.class);
        for (FeedbackItem item : FeedbackItem.values()) {
            fields.get(item.name()).ifPresent(v -> values.put(item, Integer.valueOf(v)));
        }
        return new Answers(FeedbackArm.valueOf(fields.get("arm").orElseThrow()), values);
    }

    private static Place place(FeedbackId id) {
        return new Place(DataItem.D32, id.value(), "feedback");
    }
}
