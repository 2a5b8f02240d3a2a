package org.reversementoring.programme;

import java.net.http.HttpClient;

/** Breaks a rule on purpose. */
public final class CallsOutFixture {
    private final HttpClient client = HttpClient.newHttpClient();

    public HttpClient client() {
        return client;
    }
}
