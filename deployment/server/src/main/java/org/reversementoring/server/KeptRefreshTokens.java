package org.reversementoring.server;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.RenewedSecrets;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.RefreshTokens;

/** The refresh token in the database, sealed; one node at a time uses it. Where it cannot be read nobody signs in. */
final class KeptRefreshTokens implements RefreshTokens {
    private static final Logger LOG = Logger.getLogger(KeptRefreshTokens.class.getName());
    private static final String SYSTEM = "workday";

    private final RenewedSecrets secrets;
    private final Turns turns;
    private final String client;
    private final String configured;
    /** A token that Workday gave and the database did not take yet. */
    private volatile @Nullable String unkept;

    /**
     * @param client the API client
     * @param configured the token of the settings
     */
    KeptRefreshTokens(RenewedSecrets secrets, Turns turns, String client, String configured) {
        this.secrets = secrets;
        this.turns = turns;
        this.client = client;
        this.configured = configured;
    }

    @Override
    public String current() {
        String waiting = unkept;
        if (waiting != null) {
            replacedBy(waiting);
            return waiting;
        }
        try {
            return secrets.newest(SYSTEM, client, configured);
        } catch (RuntimeException e) {
            throw new DirectoryUnavailableException(
                    "The newest refresh token for Workday cannot be read: the database or the keys do not answer.");
        }
    }

    /** Where the database does not take it, this node goes on with it and tries again at the next refresh. */
    @Override
    public void replacedBy(String newToken) {
        try {
            secrets.keep(SYSTEM, client, configured, newToken);
            unkept = null;
        } catch (RuntimeException e) {
            unkept = newToken;
            LOG.log(
                    Level.SEVERE,
                    () -> "Workday's new refresh token could not be kept ("
                            + e.getClass().getName()
                            + "): this node goes on with it; other nodes and a restart need it in the database.");
        }
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        try {
            return turns.take("workday sign-in of " + client, turn -> work.get());
        } catch (PlatformUnavailableException e) {
            throw new DirectoryUnavailableException("Another node signs in to Workday for too long; try again.");
        }
    }
}
