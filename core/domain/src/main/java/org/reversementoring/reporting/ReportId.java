package org.reversementoring.reporting;

import java.util.UUID;

/** The key of a report. */
public record ReportId(UUID value) {}
