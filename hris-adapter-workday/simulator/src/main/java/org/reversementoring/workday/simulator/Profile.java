package org.reversementoring.workday.simulator;

import java.util.ArrayList;
import java.util.List;

/** One worker profile: a WID and what was typed in about it. */
final class Profile {
    private final int ordinal;
    /** What the WID is made of: the ordinal, until the tenant is refreshed. */
    private volatile int key;

    private final Timeline<Facts> timeline = new Timeline<>();

    /** Organisations that this profile ever led, for most nobody's: kept empty without a list. */
    private List<Organization> everLed = List.of();

    Profile(int ordinal) {
        this.ordinal = ordinal;
        this.key = ordinal;
    }

    int ordinal() {
        return ordinal;
    }

    String wid() {
        return Wids.ofWorker(key);
    }

    void rekey(int newKey) {
        key = newKey;
    }

    Timeline<Facts> timeline() {
        return timeline;
    }

    synchronized void lead(Organization organization) {
        if (!everLed.contains(organization)) {
            List<Organization> led = new ArrayList<>(everLed);
            led.add(organization);
            everLed = List.copyOf(led);
        }
    }

    synchronized List<Organization> everLed() {
        return everLed;
    }
}
