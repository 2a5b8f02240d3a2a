package org.reversementoring.standalone;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.TraceContext;

/**
 * One line for each entry, as text or as a JSON object, with the ids of the request that was worked on. Of an exception
 * the classes and places alone: a message may quote what must not be logged.
 */
final class LogLines extends Formatter {
    /** It names the owner of a key: with the request beside it, the log would tell who touched a case. */
    private static final String UNWRAPPING = "org.reversementoring.sealing.unwrap";

    private static final int FRAMES = 15;
    private static final int CAUSES = 5;

    private final boolean json;
    private final String node;

    /** @param node which of several nodes speaks */
    LogLines(boolean json, String node) {
        this.json = json;
        this.node = node;
    }

    @Override
    public String format(LogRecord entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        Instant at = entry.getInstant().truncatedTo(ChronoUnit.MILLIS);
        fields.put("time", at.toString());
        fields.put("level", entry.getLevel().getName());
        fields.put("logger", String.valueOf(entry.getLoggerName()));
        fields.put("message", formatMessage(entry));
        TraceContext trace = TraceContext.current();
        if (trace != null && !UNWRAPPING.equals(entry.getLoggerName())) {
            fields.put("request", trace.spanId());
            fields.put("trace", trace.traceId());
        }
        fields.put("node", node);
        if (entry.getThrown() != null) {
            fields.put("stack", stack(entry.getThrown()));
        }
        return json ? object(fields) : text(fields);
    }

    private static String text(Map<String, String> fields) {
        // A line break in a message of somebody else's would make a second entry, and a false one.
        String message = String.valueOf(fields.get("message")).replaceAll("\\p{Cntrl}+", " ");
        return fields.get("time") + " " + fields.get("level") + " " + fields.get("logger") + " " + message
                + (fields.containsKey("request") ? " [" + fields.get("request") + "]" : "")
                + (fields.containsKey("stack") ? " " + fields.get("stack") : "")
                + System.lineSeparator();
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String stack(Throwable thrown) {
        List<String> causes = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && causes.size() < CAUSES) {
            causes.add(places(cause));
            cause = next(cause);
        }
        return String.join(" caused by ", causes);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static String places(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < Math.min(trace.length, FRAMES); i++) {
            places.add(trace[i].toString());
        }
        return cause.getClass().getName() + (places.isEmpty() ? "" : " at " + String.join(" < ", places));
    }
}
