package org.reversementoring.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.sealing.KeyStore.Gone;
import org.reversementoring.sealing.StoredKeys.Opened;

/**
 * The unwrapped data keys of this node: at most {@value #MOST} of them, each for at most
 * {@link Sealer#KEYS_LIVE_AT_MOST}.
 */
final class KeyRing {
    static final int MOST = 10_000;
    /** Of Tink's prefix: a version byte, then the key's id. */
    private static final int PREFIX_BYTES = 5;

    private final StoredKeys stored;
    private final Cache<String, Key> keys;

    /** @param ids of the keys in the set */
    record Key(UUID keyset, Set<Integer> ids, Aead aead) {}

    KeyRing(StoredKeys stored, Ticker ticker) {
        this.stored = stored;
        this.keys = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Sealer.KEYS_LIVE_AT_MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The owner's key, made where there is none. */
    Key forSealing(String owner) {
        return keys.get(owner, o -> key(stored.findOrMake(o, Keysets.SEALING)));
    }

    /**
     * The key that sealed this. Where the set held here does not have it, another node may have made it since: the
     * store is asked.
     */
    Optional<Key> forOpening(String owner, byte[] cipher) {
        if (owner.startsWith(DataKey.PRODUCT) || cipher.length < PREFIX_BYTES) {
            return Optional.empty();
        }
        int id = ByteBuffer.wrap(cipher, 1, Integer.BYTES).getInt();
        Key held = keys.get(owner, this::loaded);
        if (held != null && !held.ids().contains(id)) {
            held = keys.asMap().compute(owner, (o, present) -> has(present, id) ? present : loaded(o));
        }
        return Optional.ofNullable(held).filter(key -> has(key, id));
    }

    /** Drops an owner's key, also one that is on its way in. */
    void forget(String owner) {
        keys.invalidate(owner);
    }

    /** Drops that keyset; a newer one of the same owner stays. */
    void forget(Gone gone) {
        Key held = keys.getIfPresent(gone.owner());
        if (held == null || held.keyset().equals(gone.id())) {
            keys.invalidate(gone.owner());
        }
    }

    private @Nullable Key loaded(String owner) {
        return stored.find(owner).map(KeyRing::key).orElse(null);
    }

    private static boolean has(@Nullable Key key, int id) {
        return key != null && key.ids().contains(id);
    }

    private static Key key(Opened opened) {
        try {
            return new Key(opened.row().id(), Keysets.ids(opened.keys()), Keysets.primitive(opened.keys(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("The key of " + opened.row().owner() + " is of another kind.");
        }
    }
}
