package org.reversementoring.session;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/** Seals and opens commitments. */
final class CommitmentSeals {
    private final PairSeals seals;

    CommitmentSeals(Sealer sealer) {
        this.seals = new PairSeals(sealer);
    }

    SealedText content(CommitmentId id, PairId pair, PersonId author, String text, LocalDate dueOn) {
        PrivateFields fields = PrivateFields.of(Map.of("text", text, "dueOn", dueOn.toString()));
        return seals.seal(pair, author, place(id, "content"), fields);
    }

    ByAuthor completion(Commitment commitment, PersonId author, LocalDate on, String evidence) {
        PrivateFields fields = PrivateFields.of(Map.of("on", on.toString(), "evidence", evidence));
        return new ByAuthor(
                author, seals.seal(commitment.pair(), author, place(commitment.id(), "completion"), fields));
    }

    Commitment.Open open(Commitment commitment, LocalDate today) {
        Optional<PrivateFields> content = seals.fields(place(commitment.id(), "content"), commitment.content());
        ByAuthor done = commitment.completion();
        Optional<PrivateFields> completion =
                done == null ? Optional.empty() : seals.fields(place(commitment.id(), "completion"), done.text());
        LocalDate dueOn = day(content, "dueOn");
        return new Commitment.Open(
                commitment,
                content.flatMap(f -> f.get("text")).orElse(null),
                dueOn,
                day(completion, "on"),
                completion
                        .flatMap(f -> f.get("evidence"))
                        .filter(e -> !e.isEmpty())
                        .orElse(null),
                done == null && dueOn != null && today.isAfter(dueOn));
    }

    private static @Nullable LocalDate day(Optional<PrivateFields> fields, String name) {
        return fields.flatMap(f -> f.get(name)).map(LocalDate::parse).orElse(null);
    }

    private static Place place(CommitmentId id, String field) {
        return new Place(DataItem.D13, id.value(), field);
    }
}
