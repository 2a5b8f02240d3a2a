package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;

/**
 * The words of a case, opened: under the case's key.
 *
 * @param nonce makes the proof of a detriment report unguessable; "" for a request
 */
record CaseWords(String words, String nonce) {
    SealedText seal(CaseId id, Asked.Kind kind, Sealer sealer) {
        PrivateFields fields = PrivateFields.of(Map.of("words", words, "nonce", nonce));
        return sealer.seal(new KeyOwner.Case(id), place(id, kind), fields.toText());
    }

    /** Without words where they are no longer readable. */
    static CaseWords open(SupportCase supportCase, Sealer sealer) {
        Asked asked = supportCase.asked();
        return sealer.openIfReadable(place(supportCase.id(), asked.kind()), asked.words())
                .map(PrivateFields::parse)
                .map(f ->
                        new CaseWords(f.get("words").orElse(""), f.get("nonce").orElse("")))
                .orElse(new CaseWords("", ""));
    }

    static SealedText sealNote(CaseId id, int number, PrivateText text, Sealer sealer) {
        return sealer.seal(new KeyOwner.Case(id), notePlace(id, number), text);
    }

    static String openNote(SupportCase supportCase, int number, Sealer sealer) {
        return sealer.openIfReadable(
                        notePlace(supportCase.id(), number),
                        supportCase.notes().get(number).text())
                .map(PrivateText::value)
                .orElse("");
    }

    /** SHA-256, in hex, of the nonce, a line feed and the words in UTF-8. */
    String proof() {
        try {
            byte[] text = (nonce + "\n" + words).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Place place(CaseId id, Asked.Kind kind) {
        return new Place(kind == Asked.Kind.DETRIMENT ? DataItem.D22 : DataItem.D17, id.value(), "request");
    }

    private static Place notePlace(CaseId id, int number) {
        return new Place(DataItem.D17, id.value(), "note." + number);
    }
}
