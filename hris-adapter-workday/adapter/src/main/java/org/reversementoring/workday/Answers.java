package org.reversementoring.workday;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.DirectoryRejectedException;

/** What a status means to us. Workday may answer 500 to say that there are too many requests. */
final class Answers {
    private static final Set<Integer> MAY_PASS = Set.of(408, 429, 500, 502, 503, 504);
    private static final long LONGEST_WAIT_SECONDS = 300;

    private Answers() {}

    /**
     * @param who begins the message, such as "The report"
     * @param code the answer's own error code, or ""
     */
    static void failUnlessOk(String who, Response response, String code) {
        int status = response.getStatus();
        failUnlessOk(who, status, response.getHeaderString(HttpHeaders.RETRY_AFTER), code, advice(status));
    }

    static void failUnlessOk(String who, int status, @Nullable String retryAfter, String code, String advice) {
        if (status == 200) {
            return;
        }
        String said = who + " answered " + status + (code.isEmpty() ? "" : " " + code) + ".";
        if (mayPass(status)) {
            throw new TryAgainException(said, retryAfter(retryAfter));
        }
        throw new DirectoryRejectedException(said + " " + advice);
    }

    static boolean mayPass(int status) {
        return MAY_PASS.contains(status);
    }

    private static String advice(int status) {
        return switch (status) {
            case 400 -> "Is the refresh token still valid, and does the report have no required prompts?";
            case 401 -> "Are user or client and secret right, and is the account active?";
            case 403 -> "Is the report shared with the integration user, with the domain permissions that it needs?";
            case 404 -> "Are host, tenant, owner and report name right, and may the integration user see the report?";
            default -> "Is the base URL that of the services host?";
        };
    }

    /** What a header {@code Retry-After} asks for, in seconds; a date is passed over. */
    static @Nullable Duration retryAfter(@Nullable String header) {
        boolean seconds = header != null && header.matches("\\d{1,6}");
        return seconds ? Duration.ofSeconds(Math.min(Long.parseLong(header), LONGEST_WAIT_SECONDS)) : null;
    }
}
