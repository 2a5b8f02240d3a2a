package org.reversementoring.confidentiality;

import org.reversementoring.access.DataItem;
import org.reversementoring.spi.UnitOfWork;

/**
 * Secrets that another system renews by itself, such as a refresh token that is replaced at each use. The newest one is
 * kept sealed, for every node and after a restart, as long as it descends from the secret in the settings: a new one
 * there wins.
 */
public final class RenewedSecrets {
    private static final String PURPOSE = "renewed-secret";

    private final UnitOfWork work;
    private final KeptSecrets kept;
    private final Sealer sealer;
    private final Fingerprints fingerprints;

    public RenewedSecrets(UnitOfWork work, KeptSecrets kept, Sealer sealer, Fingerprints fingerprints) {
        this.work = work;
        this.kept = kept;
        this.sealer = sealer;
        this.fingerprints = fingerprints;
    }

    /**
     * The secret in force.
     *
     * @param system owns the key; see {@link KeyOwner.Connection}
     * @param account tells one account at the system from another; 1 to 200 characters, no secret
     * @param configured the secret of the settings
     * @return {@code configured} where no newer one that descends from it is kept and can be opened
     */
    public String newest(String system, String account, String configured) {
        String connection = connection(system, account);
        return work.run(() ->
                        kept.find(connection).filter(secret -> secret.root().equals(root(connection, configured))))
                .flatMap(secret -> sealer.openIfReadable(place(connection), secret.newest()))
                .map(PrivateText::value)
                .orElse(configured);
    }

    /** From now on this one, in the place of whatever was kept. Nothing is kept where it throws. */
    public void keep(String system, String account, String configured, String newest) {
        String connection = connection(system, account);
        String root = root(connection, configured);
        SealedText sealed = sealer.seal(new KeyOwner.Connection(system), place(connection), new PrivateText(newest));
        work.runDespiteChanges(() -> kept.find(connection)
                .map(secret -> kept.save(secret.renewed(root, sealed)))
                .orElseGet(() -> kept.add(new KeptSecret(connection, root, sealed, 0))));
    }

    private String root(String connection, String configured) {
        return fingerprints.of(PURPOSE, connection + "\n" + configured);
    }

    private static String connection(String system, String account) {
        return system + "/" + account;
    }

    private static Place place(String connection) {
        return new Place(DataItem.D27, KeptSecret.id(connection), "secret");
    }
}
