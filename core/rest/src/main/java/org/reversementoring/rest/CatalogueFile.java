package org.reversementoring.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.ResourceText;

/**
 * Reads a file of the catalogue of help: UTF-8, with or without a byte order mark, as JSON by its schema or as CSV, be
 * it separated by commas, semicolons or tabs. Whether an entry is sound is said by {@link ResourceText}.
 */
public final class CatalogueFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CatalogueFile() {}

    /**
     * JSON where it begins with a brace, else CSV.
     *
     * @throws RefusedException INVALID_INPUT with every fault, by its line where there is one
     */
    public static List<ResourceText> read(byte[] bytes) {
        String text = text(bytes);
        return text.stripLeading().startsWith("{") ? json(text) : CatalogueCsv.read(text);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal("file", "must be UTF-8; in Excel, save it as \"CSV UTF-8\"");
        }
    }

    private static List<ResourceText> json(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr();
            throw refusal(line, "is not JSON, or names a field twice");
        }
        List<FieldError> faults = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (!name.equals("resources")) {
                faults.add(new FieldError(name, "is not known; the file holds resources alone"));
            }
        });
        JsonNode all = root.path("resources");
        if (!all.isArray()) {
            faults.add(new FieldError("resources", "must be a list of entries"));
        }
        List<ResourceText> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = "resources[" + i + "]";
            if (all.get(i).isObject()) {
                entries.add(new ResourceText(place + ".", values(place + ".", all.get(i), faults)));
            } else {
                faults.add(new FieldError(place, "must be an entry"));
            }
        }
        ResourceText.refuse(faults);
        return entries;
    }

    private static Map<String, String> values(String place, JsonNode entry, List<FieldError> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean list = ResourceText.LISTS.contains(field.getKey());
            if (list && isListOfTexts(value)) {
                values.put(
                        field.getKey(),
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::textValue)
                                .collect(Collectors.joining("|")));
            } else if (!list && value.isTextual()) {
                values.put(field.getKey(), value.textValue());
            } else {
                faults.add(new FieldError(
                        place + field.getKey(), list ? "must be a list of texts without |" : "must be a text"));
            }
        });
        return values;
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(v -> v.isTextual() && !v.textValue().contains("|"));
    }

    static RefusedException refusal(String field, String message) {
        return RefusedException.invalid(field, message);
    }
}
