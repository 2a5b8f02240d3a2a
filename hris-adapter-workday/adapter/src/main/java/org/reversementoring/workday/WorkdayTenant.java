package org.reversementoring.workday;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One Workday tenant as this node meets it: one sign-in and one pace, shared by everything that reads from it or writes
 * to it.
 */
public final class WorkdayTenant implements AutoCloseable {
    private final Exchange exchange = new Exchange();
    private final Pace pace;
    private final SignIn signIn;

    /**
     * A tenant with its sign-in; nothing is called yet.
     *
     * @param tokenUrl the whole address of the token endpoint; null for Basic
     * @param alias the tenant's name where the token endpoint is told it, as the API gateway is; else empty
     * @param clock tells tokens when they end; real time
     * @throws IllegalArgumentException where the address is not https, or is missing for OAuth
     */
    public WorkdayTenant(@Nullable URI tokenUrl, Credentials credentials, String alias, Clock clock) {
        this(tokenUrl, credentials, alias, clock, new Pace());
    }

    WorkdayTenant(@Nullable URI tokenUrl, Credentials credentials, String alias, Clock clock, Pace pace) {
        WorkdaySettings.checkTokenUrl(tokenUrl, credentials);
        this.pace = pace;
        signIn = new SignIn(exchange, tokenUrl, credentials, alias, clock);
    }

    SignIn signIn() {
        return signIn;
    }

    Pace pace() {
        return pace;
    }

    Exchange exchange() {
        return exchange;
    }

    /** The tenant is asked no more. */
    @Override
    public void close() {
        exchange.close();
    }
}
