package org.reversementoring.privacy;

import org.jspecify.annotations.Nullable;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.wellbeing.CaseId;

/**
 * A disclosure, opened as far as the reader may read it.
 *
 * @param recipientName null where the reader may not, or nobody can any longer, read it
 * @param information as {@code recipientName}; never for an auditor or a data protection officer
 */
public record DisclosureView(
        Disclosure disclosure,
        @Nullable String recipientName,
        @Nullable String information) {
    /** How much of the words a reader may read. */
    enum Depth {
        NO_WORDS,
        RECIPIENT,
        ALL
    }

    static DisclosureView of(Disclosure d, Depth depth, Sealer sealer) {
        return new DisclosureView(
                d,
                depth == Depth.NO_WORDS ? null : open(recipient(d.id()), d.recipientName(), sealer),
                depth == Depth.ALL ? open(information(d.id()), d.information(), sealer) : null);
    }

    static SealedText sealRecipient(DisclosureId id, CaseId owner, PrivateText name, Sealer sealer) {
        return sealer.seal(new KeyOwner.Case(owner), recipient(id), name);
    }

    static SealedText sealInformation(DisclosureId id, CaseId owner, PrivateText words, Sealer sealer) {
        return sealer.seal(new KeyOwner.Case(owner), information(id), words);
    }

    private static @Nullable String open(Place place, SealedText text, Sealer sealer) {
        // Empty once the case's time of keeping is over and its key destroyed; the entry stays without the words.
        return sealer.openIfReadable(place, text).map(PrivateText::value).orElse(null);
    }

    private static Place recipient(DisclosureId id) {
        return new Place(DataItem.D25, id.value(), "recipient");
    }

    private static Place information(DisclosureId id) {
        return new Place(DataItem.D17, id.value(), "disclosure");
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
