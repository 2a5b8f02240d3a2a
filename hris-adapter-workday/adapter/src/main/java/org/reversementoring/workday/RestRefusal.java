package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * What an error of the REST services means to an operator. Of the answer only codes and names of fields are repeated.
 */
final class RestRefusal {
    /** Of the errors about skill levels: A1977 and A2003 to A2009. */
    private static final String SKILL_LEVEL = "A1977|A200[3-9]";

    private RestRefusal() {}

    /**
     * What to throw for an answer that is no success, or that hides an error in one.
     *
     * @param what was asked, such as "staffing/v7 workers"
     */
    static DirectoryRejectedException of(String what, RestSettings.Service service, int status, JsonNode body) {
        Set<String> codes = texts(body, "code", "[A-Z]{1,2}\\d{1,5}");
        String said = "Workday's " + what + " answered " + status
                + codes.stream().map(code -> " " + code).collect(Collectors.joining()) + ".";
        return new DirectoryRejectedException(
                said + " " + advice(service, status, codes, texts(body, "field", "[A-Za-z.]{1,40}")));
    }

    private static String advice(RestSettings.Service service, int status, Set<String> codes, Set<String> fields) {
        if (status == 403 || codes.contains("S22")) {
            return "Permission denied: has the API client the scopes " + service.scopes()
                    + ", has the integration user's security group Report/Task permissions on their domains, and were"
                    + " pending security policy changes activated?";
        }
        if (codes.stream().anyMatch(code -> code.matches(SKILL_LEVEL))) {
            return "The level of skill was not taken: is Skills Cloud on, and is the product's skill mapped there?";
        }
        String named = fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
        return switch (status) {
            case 401 -> "Is the API client still active, with its scopes, and the integration user's account?";
            case 404 -> missing();
            case 400, 422 ->
                "A value was not taken" + named + ": are the mentor type and the reasons those of this tenant?";
            default -> "Is the API URL that of the services host, and is this version served" + named + "?";
        };
    }

    /** Workday answers one and the same for three things. */
    static String missing() {
        return "It is not there, or security hides it from the integration user, or this version of the service is not"
                + " served.";
    }

    private static Set<String> texts(JsonNode body, String field, String form) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(body.path(field).asText(""));
        body.path("errors").forEach(error -> texts.add(error.path(field).asText("")));
        texts.removeIf(text -> !text.matches(form));
        return texts;
    }
}
