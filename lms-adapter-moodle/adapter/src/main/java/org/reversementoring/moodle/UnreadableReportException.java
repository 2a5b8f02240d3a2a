package org.reversementoring.moodle;

/** The report is there but does not tell what is needed; the message goes on a sentence that begins with its name. */
final class UnreadableReportException extends RuntimeException {
    UnreadableReportException(String message) {
        super(message);
    }
}
