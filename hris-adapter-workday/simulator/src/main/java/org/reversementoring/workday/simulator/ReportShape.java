package org.reversementoring.workday.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways in which the reports of two tenants differ although nothing is wrong with either. Thread-safe. */
public final class ReportShape {
    private final Random random = new Random(20261122);
    private boolean severalAsList;
    private boolean nulls;
    private boolean offsetDates;
    private boolean unstableOrder;
    private boolean chiefReportsToSelf;
    private final Map<String, Object> furtherColumns = new LinkedHashMap<>();

    /**
     * Two managers or more of one worker become a list of objects, where one stays plain text; until then the first
     * manager alone is told.
     */
    public synchronized void severalAsList() {
        severalAsList = true;
    }

    /** An empty column is null instead of a missing key. */
    public synchronized void nulls() {
        nulls = true;
    }

    /** Dates carry the offset of the tenant's zone, as {@code 2015-07-28-07:00}. */
    public synchronized void offsetDates() {
        offsetDates = true;
    }

    /** Rows come in another order each time. */
    public synchronized void unstableOrder() {
        unstableOrder = true;
    }

    /** The head of all is their own manager instead of having none. */
    public synchronized void chiefReportsToSelf() {
        chiefReportsToSelf = true;
    }

    /**
     * A column more on every row, as a new release of Workday or somebody at the report may add one.
     *
     * @param value a text, or a list of objects
     */
    public synchronized void furtherColumn(String title, Object value) {
        furtherColumns.put(title, value);
    }

    /** Back to the beginning: text, missing keys, plain dates, order of entry, a head without manager. */
    public synchronized void clear() {
        severalAsList = false;
        nulls = false;
        offsetDates = false;
        unstableOrder = false;
        chiefReportsToSelf = false;
        furtherColumns.clear();
    }

    synchronized Switches switches() {
        return new Switches(
                severalAsList, nulls, offsetDates, unstableOrder, chiefReportsToSelf, Map.copyOf(furtherColumns));
    }

    synchronized void shuffle(List<?> rows) {
        Collections.shuffle(rows, random);
    }

    /** The switches as they stood when an answer began. */
    record Switches(
            boolean severalAsList,
            boolean nulls,
            boolean offsetDates,
            boolean unstableOrder,
            boolean chiefReportsToSelf,
            Map<String, Object> furtherColumns) {}
}
