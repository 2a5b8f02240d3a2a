package org.reversementoring.confidentiality;

/**
 * Keyed one-way names: who does not hold the key can neither compute nor invert them. For pseudonyms, for look-ups by
 * what must not lie open in a column, and for the chain of the audit log.
 */
public interface Fingerprints {
    /**
     * The same purpose and text give the same fingerprint on every node and after every restart; two purposes give two
     * that nobody can link.
     *
     * @return 64 hexadecimal digits (HMAC-SHA256)
     */
    String of(String purpose, String text);
}
