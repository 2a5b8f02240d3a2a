package org.reversementoring.confidentiality;

/**
 * A private text as it rests: cipher text and the name of the key's owner. It can be opened only in the place it was
 * sealed for.
 *
 * @param owner {@link KeyOwner#name()} of the key that seals it
 * @param cipher opaque bytes in base64
 */
public record SealedText(String owner, String cipher) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
