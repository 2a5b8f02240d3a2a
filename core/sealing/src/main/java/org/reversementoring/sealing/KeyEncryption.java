package org.reversementoring.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reversementoring.sealing.KeyWrapping.Wrapped;

/** Sets the key-encryption key up, and looks whether it is the one that the key store needs. */
final class KeyEncryption {
    private static final String CANARY = DataKey.PRODUCT + "canary";

    private KeyEncryption() {}

    static KeyWrapping of(KeySettings settings, KeyStore store) {
        Set<String> inUse = store.countByKek().keySet();
        return new KeyWrappings(
                settings.transit() == null
                        ? List.of(file(settings.keyFile(), inUse))
                        : transit(settings.transit(), settings.keyFile(), inUse));
    }

    /** Made only for an empty key store: beside keys in use a new one would open nothing. */
    private static KeyWrapping file(Path path, Set<String> inUse) {
        return inUse.isEmpty() ? FileKeyWrapping.openOrMake(path) : FileKeyWrapping.open(path);
    }

    private static List<KeyWrapping> transit(TransitSettings settings, Path before, Set<String> inUse) {
        List<KeyWrapping> all = new ArrayList<>();
        all.add(new TransitKeyWrapping(settings, TransitKeyWrapping.PATIENCE));
        if (Files.exists(before) || inUse.stream().anyMatch(ref -> ref.startsWith(FileKeyWrapping.PREFIX))) {
            all.add(FileKeyWrapping.open(before));
        }
        return all;
    }

    /**
     * Unwraps one key of every version in use, and wraps one that another owner must not unwrap. Changes nothing.
     *
     * @throws KeysUnavailableException with what to do
     */
    static void verify(KeyWrapping kek, KeyStore store) {
        for (String ref : store.countByKek().keySet()) {
            store.wrappedBy(ref, "", 1).forEach(row -> unwrapped(kek, row));
        }
        byte[] canary = {1, 2, 3};
        Wrapped wrapped = kek.wrap(CANARY, canary);
        if (!Arrays.equals(canary, kek.unwrap(CANARY, wrapped))) {
            throw new KeysUnavailableException("What " + kek.describe() + " wraps, it does not unwrap the same.");
        }
        boolean bound;
        try {
            kek.unwrap(CANARY + "/other", wrapped);
            bound = false;
        } catch (KeysUnavailableException e) {
            bound = true;
        }
        if (!bound) {
            throw new KeysUnavailableException("What " + kek.describe()
                    + " wraps for one owner, it unwraps for another: it has to bind the owner.");
        }
    }

    private static void unwrapped(KeyWrapping kek, DataKey row) {
        Arrays.fill(kek.unwrap(row.owner(), row.wrapped()), (byte) 0);
    }
}
