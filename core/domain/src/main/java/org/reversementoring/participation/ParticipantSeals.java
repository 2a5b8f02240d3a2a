package org.reversementoring.participation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;

/** Seals and opens what a participation keeps private, under the person's own key. */
final class ParticipantSeals {
    private final Sealer sealer;

    ParticipantSeals(Sealer sealer) {
        this.sealer = sealer;
    }

    SealedText seal(Participant of, Survey survey) {
        return sealer.seal(
                new KeyOwner.Person(of.person()),
                surveyPlace(of),
                survey.toFields().toText());
    }

    SealedText seal(Participant of, Preferences preferences) {
        return sealer.seal(
                new KeyOwner.Person(of.person()),
                preferencesPlace(of),
                preferences.toFields().toText());
    }

    Optional<Survey> survey(Participant of) {
        return open(surveyPlace(of), of.survey()).map(Survey::of);
    }

    Optional<Preferences> preferences(Participant of) {
        return open(preferencesPlace(of), of.preferences()).map(Preferences::of);
    }

    private Optional<PrivateFields> open(Place place, @Nullable SealedText sealed) {
        return Optional.ofNullable(sealed)
                .flatMap(s -> sealer.openIfReadable(place, s))
                .map(PrivateFields::parse);
    }

    private static Place surveyPlace(Participant of) {
        return new Place(DataItem.D32, of.id().value(), "survey");
    }

    private static Place preferencesPlace(Participant of) {
        return new Place(DataItem.D06, of.id().value(), "preferences");
    }
}
