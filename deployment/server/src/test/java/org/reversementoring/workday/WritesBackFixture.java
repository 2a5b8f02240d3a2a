package org.reversementoring.workday;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;

/** Breaks a rule on purpose. */
public final class WritesBackFixture {
    private final WebTarget worker;

    public WritesBackFixture(WebTarget worker) {
        this.worker = worker;
    }

    public void write() {
        worker.request().put(Entity.json("{}")).close();
    }
}
