package org.reversementoring.server;

import org.reversementoring.people.PersonId;

/** A company that runs the product, with a programme manager and a support contact; each scene is a programme of it. */
record Firm(RunningProduct product, Workforce workforce, PersonId manager, PersonId contact) {
    static Firm with(RunningProduct product) {
        Workforce workforce = new Workforce(product);
        return new Firm(product, workforce, workforce.employ(Scene.MANAGER), workforce.employ(Scene.CONTACT));
    }

    Scene scene() {
        return new Scene(product, workforce, manager, contact);
    }
}
