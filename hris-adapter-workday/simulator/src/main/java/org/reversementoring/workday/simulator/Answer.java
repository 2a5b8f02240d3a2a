package org.reversementoring.workday.simulator;

import java.util.List;
import java.util.Map;

/** A small JSON answer. */
record Answer(int status, Map<String, ?> body) {
    static Answer ok(Map<String, ?> body) {
        return new Answer(200, body);
    }

    /** The envelope of a list. */
    static Answer page(List<? extends Map<String, ?>> data, int total) {
        return ok(Map.of("data", data, "total", total));
    }
}
