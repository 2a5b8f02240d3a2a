package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** Tells an answer from an error. What it throws holds no word of the answer but its error code. */
final class Reply {
    /** Error codes that may be gone in a moment: lost races, and a database or site that is being worked on. */
    private static final Set<String> PASSING = Set.of(
            "dmlwriteexception",
            "dmlreadexception",
            "dmltransactionexception",
            "dbconnectionfailed",
            "sitemaintenance",
            "upgraderunning",
            "locktimeout");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Reply() {}

    /**
     * What the function answered.
     *
     * @throws MoodleOutage where the same call may succeed in a moment
     * @throws PlatformUnavailableException where it is no answer of Moodle's
     * @throws MoodleRejection where Moodle would answer the same again
     */
    static JsonNode read(Function function, Exchange.Answer answer) {
        checkStatus(function, answer);
        if (answer.body().size() > Exchange.MAX_ANSWER) {
            throw rejected(function, "the answer is larger than " + Exchange.MAX_ANSWER + " bytes");
        }
        JsonNode json = parse(function, answer);
        if (json.has("exception")) {
            String code = plain(json.path("errorcode").asText());
            if (PASSING.contains(code)) {
                throw new MoodleOutage(function, "an error, " + code, null);
            }
            throw new MoodleRejection(function, code);
        }
        return json;
    }

    private static void checkStatus(Function function, Exchange.Answer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            throw rejected(function, "it redirects; the configured address is not the site's own");
        }
        if (status == 403) {
            throw rejected(function, "web services or the REST protocol are switched off");
        }
        if (status == 404) {
            throw rejected(function, "there is no web service at the configured address");
        }
        if (status >= 500 || status == 408 || status == 429) {
            throw new MoodleOutage(
                    function, "HTTP " + status, answer.retryAfter().duration());
        }
        if (status != 200) {
            throw rejected(function, "HTTP " + status);
        }
    }

    private static JsonNode parse(Function function, Exchange.Answer answer) {
        try {
            JsonNode json = MAPPER.readTree(answer.body().toByteArray());
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException unreadable) {
            // Said below, without the parser's words: they quote the answer.
        }
        throw new PlatformUnavailableException("Moodle did not answer " + function.moodleName() + ": not JSON but "
                + plain(answer.type().replace('/', '_')) + ".");
    }

    /** Error codes may hold HTML or be absent: nothing but a plain word is repeated. */
    static String plain(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z0-9_]{1,60}") ? lower : "unnamed";
    }

    private static PlatformRejectedException rejected(Function function, String what) {
        return new PlatformRejectedException("Moodle did not take " + function.moodleName() + ": " + what + ".");
    }
}
