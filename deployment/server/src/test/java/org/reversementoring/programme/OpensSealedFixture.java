package org.reversementoring.programme;

import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;

/** Breaks the rule on purpose: an emergency door. */
public final class OpensSealedFixture {
    private OpensSealedFixture() {}

    static PrivateText breakGlass(Sealer sealer, Place place, SealedText text) {
        return sealer.open(place, text);
    }
}
