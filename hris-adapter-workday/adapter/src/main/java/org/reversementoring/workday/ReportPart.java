package org.reversementoring.workday;

/**
 * One part of the report.
 *
 * @param index counts from 0
 * @param of how many parts there are
 * @param query the report's prompts with their values, ready to be sent; empty for the whole report without prompts
 */
record ReportPart(int index, int of, String query) {
    /** Begins a message: "The report" or "Part 2 of 3 of the report (Organization!WID=…)". */
    String named() {
        String which = of == 1 ? "The report" : "Part " + (index + 1) + " of " + of + " of the report";
        return query.isEmpty() ? which : which + " (" + query + ")";
    }

    /** What to look at where the report rejects the prompts. */
    String advice() {
        return query.isEmpty()
                ? "Does the report have a required prompt? Then " + ReportParts.SETTING + " has to answer it."
                : "Does the report have these prompts, by these XML aliases and no other required one, and do the values"
                        + " exist? See " + ReportParts.SETTING + ".";
    }
}
