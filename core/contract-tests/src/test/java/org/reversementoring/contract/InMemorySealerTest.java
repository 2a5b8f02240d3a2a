package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.inmemory.InMemorySealer;

class InMemorySealerTest implements SealerContract {
    @Override
    public Sealer fresh() {
        return new InMemorySealer();
    }

    @Test
    void a_destroyed_key_takes_its_words_along() {
        InMemorySealer sealer = new InMemorySealer();
        KeyOwner owner = SealerContract.author();
        SealedText sealed = sealer.seal(owner, HERE, new PrivateText("canary"));
        sealer.destroy(owner);
        assertThatExceptionOfType(Sealer.UnreadableException.class).isThrownBy(() -> sealer.open(HERE, sealed));
    }
}
