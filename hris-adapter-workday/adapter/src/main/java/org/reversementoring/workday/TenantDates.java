package org.reversementoring.workday;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Calendar dates as the REST services write and read them. */
final class TenantDates {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = "2026-12-01".length();

    private final ZoneId zone;

    TenantDates(ZoneId zone) {
        this.zone = zone;
    }

    /** The day's first moment in the tenant's zone. */
    String written(LocalDate day) {
        return WRITTEN.format(day.atStartOfDay(zone));
    }

    static String moment(Instant at) {
        return WRITTEN.format(at);
    }

    /** The calendar date, with an offset behind it or as a moment in the tenant's zone; null where there is none. */
    @Nullable
    LocalDate read(String text) {
        try {
            if (text.indexOf('T') == DATE_LENGTH) {
                return OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
            }
            return text.length() < DATE_LENGTH ? null : LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
