package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error as Moodle reports it: HTTP 200 with an exception class, mostly an error code, and a message. */
final class Failure extends RuntimeException {
    private final String exception;
    private final @Nullable String errorCode;
    private final String text;

    Failure(String exception, @Nullable String errorCode, String text) {
        super(text, null, false, false);
        this.exception = exception;
        this.errorCode = errorCode;
        this.text = text;
    }

    static Failure of(String errorCode, String text) {
        return new Failure("core\\exception\\moodle_exception", errorCode, text);
    }

    static Failure invalidToken() {
        return of("invalidtoken", "Invalid token - token not found");
    }

    static Failure invalidParameter() {
        return new Failure(
                "core\\exception\\invalid_parameter_exception", "invalidparameter", "Invalid parameter value detected");
    }

    static Failure accessDenied() {
        return new Failure("webservice_access_exception", "accessexception", "Access control exception");
    }

    static Failure noRecord(String table) {
        return new Failure(
                "dml_missing_record_exception",
                "invalidrecord",
                "Can't find data record in database table " + table + ".");
    }

    static Failure invalidUser() {
        return new Failure("dml_missing_record_exception", "invaliduser", "Invalid user");
    }

    ObjectNode asJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("exception", exception);
        if (errorCode != null) {
            json.put("errorcode", errorCode);
        }
        return json.put("message", text);
    }

    /** What Moodle answers when the caller forgot {@code moodlewsrestformat=json}. */
    String asXml() {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <EXCEPTION class="%s">
                <ERRORCODE>%s</ERRORCODE>
                <MESSAGE>%s</MESSAGE>
                </EXCEPTION>
                """.formatted(exception, errorCode == null ? "" : errorCode, text);
    }
}
