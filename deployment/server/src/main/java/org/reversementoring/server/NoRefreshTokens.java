package org.reversementoring.server;

import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.workday.RefreshTokens;

/** Nothing is tried with a token that may have been replaced: the newest one is in a database that does not answer. */
final class NoRefreshTokens implements RefreshTokens {
    @Override
    public String current() {
        throw new DirectoryUnavailableException("Workday was not asked: the newest refresh token is in the database,"
                + " and the database or the keys do not answer.");
    }

    @Override
    public void replacedBy(String newToken) {
        throw new IllegalStateException("no refresh token was used");
    }
}
