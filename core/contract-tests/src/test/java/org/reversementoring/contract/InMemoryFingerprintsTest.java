package org.reversementoring.contract;

import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.inmemory.InMemoryFingerprints;

class InMemoryFingerprintsTest implements FingerprintsContract {
    @Override
    public Fingerprints fresh() {
        return new InMemoryFingerprints();
    }
}
