package org.reversementoring.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sets of keys that Tink makes for the product. Opened ones are never printed: Tink shows no key material. */
final class Keysets {
    static final Parameters SEALING = PredefinedAeadParameters.AES256_GCM;
    static final Parameters FINGERPRINTS = fingerprints();

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not start", e);
        }
    }

    private Keysets() {}

    private static Parameters fingerprints() {
        try {
            return HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink knows no HMAC-SHA256", e);
        }
    }

    static KeysetHandle fresh(Parameters parameters) {
        return made(KeysetHandle.newBuilder(), parameters);
    }

    /** With one key more, which seals from now on; the others go on opening. */
    static KeysetHandle withNewPrimary(KeysetHandle keys, Parameters parameters) {
        return made(KeysetHandle.newBuilder(keys), parameters);
    }

    private static KeysetHandle made(KeysetHandle.Builder builder, Parameters parameters) {
        try {
            return builder.addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes no key", e);
        }
    }

    static <P> P primitive(KeysetHandle keys, Class<P> kind) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), kind);
    }

    static Set<Integer> ids(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.getAt(i).getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    static byte[] bytes(KeysetHandle keys) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    keys, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink writes no keyset", e);
        }
    }

    static KeysetHandle parse(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
    }
}
