package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Several calls in one. The first that fails ends the batch: what stands behind it is not called. */
final class BatchFunctions {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Functions functions;
    private final String siteUrl;

    BatchFunctions(Functions functions, String siteUrl) {
        this.functions = functions;
        this.siteUrl = siteUrl;
    }

    void register() {
        Shape request = fields().need("function", TEXT)
                .may("arguments", TEXT)
                .may("settingraw", BOOL)
                .may("settingfilter", BOOL)
                .may("settingfileurl", BOOL)
                .may("settinglang", TEXT);
        functions.add("tool_mobile_call_external_functions", fields().need("requests", listOf(request)), this::callAll);
    }

    private JsonNode callAll(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode responses = answer.putArray("responses");
        for (JsonNode request : call.path("requests")) {
            ObjectNode response = responses.addObject();
            try {
                JsonNode data = functions.call(
                        request.path("function").asText(),
                        arguments(request.path("arguments").asText("{}")));
                response.put("error", false).put("data", data.toString());
            } catch (Failure failure) {
                response.put("error", true).put("exception", exception(failure).toString());
                break;
            }
        }
        return answer;
    }

    /** Named arguments as a form would carry them; what is no object counts as none. */
    private static Map<String, Object> arguments(String json) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        try {
            MAPPER.readTree(json)
                    .properties()
                    .forEach(field -> arguments.put(field.getKey(), asForm(field.getValue())));
        } catch (JsonProcessingException unreadable) {
            arguments.clear();
        }
        return arguments;
    }

    private static Object asForm(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "1" : "0";
        }
        if (!value.isContainerNode()) {
            return value.asText();
        }
        Map<String, Object> nested = new LinkedHashMap<>();
        if (value.isArray()) {
            value.forEach(item -> nested.put(Integer.toString(nested.size()), asForm(item)));
        } else {
            value.properties().forEach(field -> nested.put(field.getKey(), asForm(field.getValue())));
        }
        return nested;
    }

    /** Without the class of the exception, unlike a call of its own; of a refused function the code alone. */
    private ObjectNode exception(Failure failure) {
        JsonNode error = failure.asJson();
        String code = error.path("errorcode").asText();
        if (code.equals("accessexception")) {
            return JSON.objectNode().put("errorcode", code).put("module", "webservice");
        }
        return JSON.objectNode()
                .put("message", error.path("message").asText())
                .put("errorcode", code)
                .put("link", siteUrl + "/")
                .put("moreinfourl", "https://docs.moodle.org/405/en/error/moodle/" + code);
    }
}
