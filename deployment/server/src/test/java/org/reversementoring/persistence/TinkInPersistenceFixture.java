package org.reversementoring.persistence;

import com.google.crypto.tink.Aead;

/** Breaks a rule on purpose. */
public final class TinkInPersistenceFixture {
    private final Aead aead;

    public TinkInPersistenceFixture(Aead aead) {
        this.aead = aead;
    }

    public Aead aead() {
        return aead;
    }
}
