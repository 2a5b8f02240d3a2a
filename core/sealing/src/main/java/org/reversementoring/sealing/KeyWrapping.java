package org.reversementoring.sealing;

/**
 * The key-encryption key: wraps data keys so that they may rest in a database. It has versions; each wrapped key says
 * by {@link Wrapped#kekRef()} which of them unwraps it, so that keys of several versions may stand side by side.
 *
 * <p>One instance serves all threads. Every method throws {@link KeysUnavailableException} where the key-encryption key
 * cannot be reached, does not have the version, or refuses; nothing has changed then.
 */
public interface KeyWrapping extends AutoCloseable {
    /** @param text what rests in the key store; opaque, at most a few thousand characters of ASCII */
    record Wrapped(String kekRef, String text) {
        @Override
        public String toString() {
            return "[wrapped by " + kekRef + "]";
        }
    }

    /** For operators: what this is and where. */
    String describe();

    /** The reference of the version that wraps just now. */
    String current();

    /** Whether this is the kind of key-encryption key that the reference names, of whatever version. */
    boolean owns(String kekRef);

    /** @param owner bound into the wrapping: under another name the key does not unwrap */
    Wrapped wrap(String owner, byte[] key);

    byte[] unwrap(String owner, Wrapped wrapped);

    /** The same key, wrapped by the current version. */
    Wrapped rewrap(String owner, Wrapped wrapped);

    /** Makes a new version and lets it wrap from now on. Older versions go on unwrapping. */
    void newVersion();

    /** Where it is far away, it is asked no more. */
    @Override
    default void close() {}
}
