package org.reversementoring.workday;

import org.reversementoring.spi.DirectoryRejectedException;

/** An answer that was not read to its end. */
final class TooLongAnswerException extends DirectoryRejectedException {
    /** @param limit in bytes */
    TooLongAnswerException(int limit) {
        super("Workday's answer has more than " + limit + " bytes.");
    }
}
