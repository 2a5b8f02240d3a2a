package org.reversementoring.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/**
 * A Tink keyset as JSON, mode 0600. It is replaced whole, never written in place; processes that change it take turns
 * by a lock file beside it.
 */
final class KeyFile {
    /** A file lock holds between processes only. */
    private static final Object TURN = new Object();

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    KeysetHandle read() {
        try {
            if (!Files.exists(path)) {
                throw new KeysUnavailableException("There is no key file " + path + ": restore it from its backup.");
            }
            if (hasPermissions()
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                            .matches("r[w-]-------")) {
                throw new KeysUnavailableException("The key file " + path + " can be read by others: chmod 600 it.");
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("The key file " + path + " holds no usable key.");
        } catch (IOException e) {
            throw new KeysUnavailableException("The key file " + path + " cannot be read.", e);
        }
    }

    KeysetHandle readOrMake() {
        if (!Files.exists(path)) {
            inTurn(() -> Files.exists(path) ? read() : write(Keysets.fresh(Keysets.SEALING)));
        }
        return read();
    }

    /** Adds a key, which wraps from now on. */
    KeysetHandle addKey() {
        return inTurn(() -> write(Keysets.withNewPrimary(read(), Keysets.SEALING)));
    }

    private KeysetHandle inTurn(Supplier<KeysetHandle> change) {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        synchronized (TURN) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                try (FileChannel channel =
                        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    return change.get();
                }
            } catch (IOException e) {
                throw new KeysUnavailableException("The key file " + path + " cannot be made or changed.", e);
            }
        }
    }

    private KeysetHandle write(KeysetHandle keys) {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            // A link stays a link: what it points to is replaced.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path whole = Files.createTempFile(target.getParent(), "keys", ".new", forOwnerAlone());
            try {
                Files.writeString(whole, json);
                Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink writes no keyset", e);
        } catch (IOException e) {
            throw new KeysUnavailableException("The key file " + path + " cannot be written.", e);
        }
    }

    private FileAttribute<?>[] forOwnerAlone() {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean hasPermissions() {
        FileSystem files = path.getFileSystem();
        return files.supportedFileAttributeViews().contains("posix");
    }
}
