package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Course categories. */
final class CategoryFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Site site;

    CategoryFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape category = fields().need("name", TEXT)
                .may("parent", INT)
                .may("idnumber", TEXT)
                .may("description", TEXT)
                .may("descriptionformat", INT);
        Shape criterion = fields().need("key", TEXT).need("value", TEXT);
        service.add("core_course_create_categories", fields().need("categories", listOf(category)), this::create);
        service.add(
                "core_course_get_categories",
                fields().may("criteria", listOf(criterion)).may("addsubcategories", BOOL),
                this::find);
    }

    private JsonNode create(ObjectNode call) {
        ArrayNode created = JSON.arrayNode();
        for (JsonNode wanted : call.path("categories")) {
            String idnumber = wanted.path("idnumber").asText("");
            if (!idnumber.isEmpty()
                    && site.categories.where("idnumber", idnumber).findAny().isPresent()) {
                throw Failure.of("categoryidnumbertaken", "ID number is already used for another category");
            }
            ObjectNode row = site.insertCategory(
                    wanted.path("name").asText(),
                    wanted.path("parent").asLong(0),
                    idnumber,
                    wanted.path("description").asText(""));
            created.addObject()
                    .put("id", row.path("id").asLong())
                    .put("name", row.path("name").asText());
        }
        return created;
    }

    private JsonNode find(ObjectNode call) {
        ArrayNode found = JSON.arrayNode();
        site.categories
                .where(row -> {
                    for (JsonNode criterion : call.path("criteria")) {
                        if (!row.path(criterion.path("key").asText())
                                .asText()
                                .equals(criterion.path("value").asText())) {
                            return false;
                        }
                    }
                    return true;
                })
                .forEach(row -> found.add(row.deepCopy()));
        return found;
    }
}
