package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.confidentiality.KeptSecret;
import org.reversementoring.confidentiality.KeptSecrets;

/** Sealed secrets in the database. */
public final class HibernateKeptSecrets extends DocumentStore<KeptSecret, KeptSecretRow> implements KeptSecrets {
    public HibernateKeptSecrets(HibernateUnitOfWork work) {
        super(
                work,
                KeptSecret.class,
                KeptSecretRow.class,
                KeptSecretRow::new,
                KeptSecret::id,
                KeptSecret::version,
                KeptSecret::withVersion);
    }

    @Override
    void index(KeptSecret secret, KeptSecretRow row) {
        // Found by its id alone.
    }

    @Override
    public Optional<KeptSecret> find(String connection) {
        return findById(KeptSecret.id(connection));
    }
}
