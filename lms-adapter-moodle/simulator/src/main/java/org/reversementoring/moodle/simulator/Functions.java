package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The web service: its functions by name. */
final class Functions {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Faults faults;

    Functions(Site site, String siteUrl, Faults faults) {
        this.faults = faults;
        new SiteFunctions(site, siteUrl, this).register(this);
        new UserFunctions(site, siteUrl).register(this);
        new CategoryFunctions(site).register(this);
        new CourseFunctions(site).register(this);
        new EnrolFunctions(site).register(this);
        new ParticipantFunctions(site, siteUrl).register(this);
        new GroupFunctions(site).register(this);
        new CalendarFunctions(site).register(this);
        new MessageFunctions(site).register(this);
        new CompletionFunctions(site, siteUrl).register(this);
        new ReportFunctions(site, siteUrl).register(this);
        new BatchFunctions(this, siteUrl).register();
    }

    void add(String name, Shape.Fields accepts, Function<ObjectNode, JsonNode> answer) {
        entries.put(name, new Entry(accepts, answer));
    }

    /** The functions that the caller may use. */
    List<String> names() {
        return entries.keySet().stream()
                .filter(name -> !faults.isWithheld(name))
                .toList();
    }

    JsonNode call(String name, Map<String, Object> arguments) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw Failure.noRecord("external_functions");
        }
        if (faults.isWithheld(name)) {
            throw Failure.accessDenied();
        }
        return entry.answer.apply(entry.accepts.read(arguments));
    }

    private record Entry(Shape.Fields accepts, Function<ObjectNode, JsonNode> answer) {}
}
