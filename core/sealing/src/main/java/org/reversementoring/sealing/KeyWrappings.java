package org.reversementoring.sealing;

import java.util.List;

/**
 * The key-encryption key in use, and those before it that still unwrap what they wrapped: so a site can move from one
 * to another while it runs.
 */
final class KeyWrappings implements KeyWrapping {
    private final KeyWrapping present;
    private final List<KeyWrapping> all;

    /** @param all the one in use first */
    KeyWrappings(List<KeyWrapping> all) {
        this.present = all.get(0);
        this.all = List.copyOf(all);
    }

    @Override
    public String describe() {
        return present.describe();
    }

    @Override
    public String current() {
        return present.current();
    }

    @Override
    public boolean owns(String kekRef) {
        return all.stream().anyMatch(kek -> kek.owns(kekRef));
    }

    @Override
    public Wrapped wrap(String owner, byte[] key) {
        return present.wrap(owner, key);
    }

    @Override
    public byte[] unwrap(String owner, Wrapped wrapped) {
        return of(wrapped).unwrap(owner, wrapped);
    }

    @Override
    public Wrapped rewrap(String owner, Wrapped wrapped) {
        KeyWrapping kek = of(wrapped);
        return kek == present ? kek.rewrap(owner, wrapped) : present.wrap(owner, kek.unwrap(owner, wrapped));
    }

    @Override
    public void newVersion() {
        present.newVersion();
    }

    @Override
    public void close() {
        all.forEach(KeyWrapping::close);
    }

    private KeyWrapping of(Wrapped wrapped) {
        return all.stream()
                .filter(kek -> kek.owns(wrapped.kekRef()))
                .findFirst()
                .orElseThrow(() -> new KeysUnavailableException("Keys in use are wrapped by " + wrapped.kekRef()
                        + ", which is not set up here: set it up again, as it was."));
    }
}
