package org.reversementoring.wellbeing;

import org.reversementoring.confidentiality.SealedText;

/**
 * A support case as it rests: who has one, and which pair it is about, lie under the case's key.
 *
 * @param visible the case without its person and pair
 * @param whose person and pair, sealed
 * @param mark the person's keyed fingerprint, by which their cases are found
 */
public record KeptCase(SupportCase visible, SealedText whose, String mark) {
    public KeptCase withVersion(long version) {
        return new KeptCase(visible.withVersion(version), whose, mark);
    }
}
