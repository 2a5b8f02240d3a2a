package org.reversementoring.workday.simulator;

import org.reversementoring.workday.simulator.Timeline.Change;

/** An entry of the store as {@link SimulatedPeople} hands it out, to correct it or to take it back later. */
public final class Entered {
    private final Timeline<Facts> timeline;
    private final int number;
    private final Change<Facts> change;

    Entered(Timeline<Facts> timeline, int number, Change<Facts> change) {
        this.timeline = timeline;
        this.number = number;
        this.change = change;
    }

    Timeline<Facts> timeline() {
        return timeline;
    }

    int number() {
        return number;
    }

    Change<Facts> change() {
        return change;
    }
}
