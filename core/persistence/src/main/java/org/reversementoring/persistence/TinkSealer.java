package org.reversementoring.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;

/**
 * Seals with Google Tink (AES-256-GCM). Owner, data item, row and field are associated data, so a moved text does not
 * open.
 */
public final class TinkSealer implements Sealer {
    private final Aead aead;

    private TinkSealer(Aead aead) {
        this.aead = aead;
    }

    /** Reads the key file; makes one, readable by its owner alone, where there is none. */
    public static TinkSealer ofKeyFile(Path file) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                create(file);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .matches("r[w-]-------")) {
                throw new IllegalStateException("The key file " + file + " can be read by others: chmod 600 it.");
            }
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return new TinkSealer(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + file + " holds no usable key.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made.", e);
        }
    }

    private static void create(Path file) throws GeneralSecurityException, IOException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, json, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(
                    "Two processes make the key file " + file + " at once: start one first.", e);
        }
    }

    @Override
    public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
        try {
            byte[] cipher = aead.encrypt(bytes(text.value()), associated(owner.name(), place));
            return new SealedText(owner.name(), Base64.getEncoder().encodeToString(cipher));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    @Override
    public PrivateText open(Place place, SealedText sealed) {
        try {
            byte[] clear = aead.decrypt(Base64.getDecoder().decode(sealed.cipher()), associated(sealed.owner(), place));
            return new PrivateText(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableException(place);
        }
    }

    @Override
    public void destroy(KeyOwner owner) {
        throw new UnsupportedOperationException("one key seals everything here: it cannot be destroyed for one owner");
    }

    private static byte[] associated(String owner, Place place) {
        return bytes("reverse-mentoring|1|" + owner + "|" + place.item() + "|" + place.row() + "|" + place.field());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
