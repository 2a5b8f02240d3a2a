package org.reversementoring.workday.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON answer. */
record Answer(int status, Map<String, ?> body) {
    static Answer ok(Map<String, ?> body) {
        return new Answer(200, body);
    }

    /** The envelope of a list. */
    static Answer page(List<? extends Map<String, ?>> data, int total) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", data);
        body.put("total", total);
        return ok(body);
    }
}
