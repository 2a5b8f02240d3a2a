package org.reversementoring.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/**
 * A key-encryption key in a file of this machine, for small sites. Its versions are the keys of one Tink keyset; a
 * version that another node wrote since is looked for in the file when a key names it.
 */
final class FileKeyWrapping implements KeyWrapping {
    static final String PREFIX = "file:";

    private final KeyFile file;
    private volatile Version loaded;

    private record Version(String ref, Set<Integer> ids, Aead aead) {}

    private FileKeyWrapping(KeyFile file, KeysetHandle keys) {
        this.file = file;
        this.loaded = version(keys);
    }

    /** Opens the file, which has to be there. */
    static FileKeyWrapping open(Path path) {
        KeyFile file = new KeyFile(path);
        return new FileKeyWrapping(file, file.read());
    }

    /** Opens the file; makes it, readable by its owner alone, where there is none. */
    static FileKeyWrapping openOrMake(Path path) {
        KeyFile file = new KeyFile(path);
        return new FileKeyWrapping(file, file.readOrMake());
    }

    private Version version(KeysetHandle keys) {
        try {
            return new Version(
                    PREFIX + Integer.toUnsignedString(keys.getPrimary().getId()),
                    Keysets.ids(keys),
                    Keysets.primitive(keys, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("The key file " + file + " holds no usable key.", e);
        }
    }

    @Override
    public String describe() {
        return "the key file " + file;
    }

    @Override
    public String current() {
        return loaded.ref();
    }

    @Override
    public boolean owns(String kekRef) {
        return kekRef.startsWith(PREFIX);
    }

    @Override
    public Wrapped wrap(String owner, byte[] key) {
        Version version = loaded;
        try {
            byte[] wrapped = version.aead().encrypt(key, bytes(owner));
            return new Wrapped(version.ref(), Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping failed", e);
        }
    }

    @Override
    public byte[] unwrap(String owner, Wrapped wrapped) {
        try {
            byte[] text = Base64.getDecoder().decode(wrapped.text());
            return with(wrapped.kekRef()).aead().decrypt(text, bytes(owner));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysUnavailableException("The key of " + owner + " does not unwrap with the key file " + file
                    + ": the file or the key store was changed. Restore the one that belongs to the other.");
        }
    }

    @Override
    public Wrapped rewrap(String owner, Wrapped wrapped) {
        return wrap(owner, unwrap(owner, wrapped));
    }

    @Override
    public void newVersion() {
        loaded = version(file.addKey());
    }

    private Version with(String ref) {
        int id = id(ref);
        if (!loaded.ids().contains(id)) {
            loaded = version(file.read());
        }
        if (!loaded.ids().contains(id)) {
            throw new KeysUnavailableException("The key file " + file + " does not hold " + ref
                    + ", which wrapped keys in use: it is another file or an old one. Restore the right one from its"
                    + " backup.");
        }
        return loaded;
    }

    private static int id(String ref) {
        try {
            return Integer.parseUnsignedInt(ref.substring(PREFIX.length()));
        } catch (NumberFormatException e) {
            throw new KeysUnavailableException(
                    "The key store names a key-encryption key that is none: it was changed.");
        }
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
