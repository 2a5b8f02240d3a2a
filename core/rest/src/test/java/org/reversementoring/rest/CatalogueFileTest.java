package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;
import org.reversementoring.wellbeing.ResourceText;

class CatalogueFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Path TEMPLATES = Path.of("../../docs/templates");
    /** 030 23125 000 to 999: kept free for fiction by the German regulator. */
    private static final Pattern UNREACHABLE = Pattern.compile("030 23125 \\d{3}");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String csv() throws IOException {
        return Files.readString(TEMPLATES.resolve("catalogue-of-help.csv"));
    }

    private static Map<ResourceKey, Resource> read(String text) {
        return ResourceText.read(CatalogueFile.read(bytes(text)), TODAY);
    }

    @Test
    @Tag("S101")
    void the_template_is_sound_and_says_the_same_as_a_table_and_as_json() throws IOException {
        Map<ResourceKey, Resource> table = read(csv());
        assertThat(table).hasSizeGreaterThan(4);
        assertThat(read(Files.readString(TEMPLATES.resolve("catalogue-of-help.json"))))
                .isEqualTo(table);
    }

    @Test
    @Tag("S101")
    void whatever_help_is_shipped_is_invented_says_so_and_reaches_nobody() throws IOException {
        for (Resource shipped : read(csv()).values()) {
            assertThat(shipped.name()).contains("(invented)");
            assertThat(shipped.contact()).contains("(invented)");
            assertThat(shipped.sourceUrl()).matches("https://[a-z.]+\\.example/.*");
            String digits = shipped.contact().replaceAll(UNREACHABLE.pattern(), "");
            assertThat(digits).as("numbers that reach nobody").doesNotContainPattern("\\d");
        }
    }

    @Test
    void what_excel_makes_of_it_is_read_too() throws IOException {
        Map<ResourceKey, Resource> table = read(csv());
        StringBuilder excel = new StringBuilder("\uFEFFsep=;\r\n");
        for (String line : csv().split("\n")) {
            StringBuilder cells = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                cells.append(c == ',' && !quoted ? ';' : c);
            }
            excel.append(cells).append("\r\n\r\n;;;\r\n");
        }
        assertThat(read(excel.toString())).isEqualTo(table);
    }

    @Test
    void each_fault_of_a_table_is_named_by_its_line() throws IOException {
        String wrong = csv().replaceFirst("CRISIS_LINE,", "HELPLINE,")
                .replaceFirst("DE\\|AT", "Germany")
                .replaceFirst("eap-de,EAP", "EAP DE,EAP");
        assertFaults(wrong, "line 2, kind", "line 4, regions", "line 5, key");
        assertFaults(csv().replaceFirst("zone,", "region,"), "line 1, region");
        assertFaults(csv().replaceFirst("contact", "cost"), "line 1, cost", "line 1, contact");
        assertFaults(csv().replaceFirst("free", "free,of,charge,and,more,than,that,you,see,too"), "line 2, column 18");
        assertFaults(csv() + "\"not closed", "file");
        assertFaults("", "resources");
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> CatalogueFile.read("Bürgertelefon".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("CSV UTF-8");
    }

    @Test
    void json_that_is_none_or_says_a_field_twice_is_refused_by_its_line() {
        assertFaults("{\n\"resources\": [\n", "line 3");
        assertFaults("{\"resources\": [], \"resources\": []}", "line 1");
        assertFaults("{\"help\": []}", "help", "resources");
        assertFaults(
                "{\"resources\": [1, {\"name\": 2, \"regions\": \"DE\"}]}",
                "resources[0]",
                "resources[1].name",
                "resources[1].regions");
    }

    private static void assertFaults(String text, String... fields) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields())
                                .extracting(FieldError::field)
                                .as(e.getMessage())
                                .contains(fields));
    }

    private static Map<String, Consumer<ObjectNode>> bad() {
        Map<String, Consumer<ObjectNode>> bad = new LinkedHashMap<>();
        for (String field : ResourceText.FIELDS) {
            if (!ResourceText.OPTIONAL.contains(field)) {
                bad.put("without " + field, e -> e.remove(field));
            }
            bad.put(field + " is a number", e -> e.put(field, 7));
        }
        bad.put("unknown field", e -> e.put("colour", "red"));
        bad.put("key", e -> e.put("key", "Crisis Line"));
        bad.put("key of the API", e -> e.put("key", "imports"));
        bad.put("kind", e -> e.put("kind", "crisis_line"));
        bad.put("name too long", e -> e.put("name", "n".repeat(201)));
        bad.put("name blank", e -> e.put("name", "  "));
        bad.put("no region", e -> e.putArray("regions"));
        bad.put("region", e -> e.putArray("regions").add("de"));
        bad.put("language", e -> e.putArray("languages").add("German!"));
        bad.put("no channel", e -> e.putArray("channels"));
        bad.put("channel", e -> e.putArray("channels").add("FAX"));
        bad.put("topic too long", e -> e.putArray("topics").add("t".repeat(61)));
        bad.put("hours", e -> e.put("hours", "9 to 5"));
        bad.put("hours monthly", e -> e.put("hours", "FREQ=MONTHLY;BYDAY=MO 09:00-17:00"));
        bad.put("no such time", e -> e.put("hours", "FREQ=WEEKLY;BYDAY=MO 09:00-24:30"));
        bad.put("no zone", e -> e.remove("zone"));
        bad.put("day", e -> e.put("verifiedAt", "1.3.2026"));
        bad.put("address", e -> e.put("sourceUrl", "ftp://help.example"));
        bad.put("audience", e -> e.put("audience", "ALL"));
        return bad;
    }

    /** What a schema cannot say. */
    private static Map<String, Consumer<ObjectNode>> beyondTheSchema() {
        return Map.of(
                "no such country", e -> e.putArray("regions").add("XX"),
                "no such zone", e -> e.put("zone", "Europe/Nowhere"),
                "closes before it opens", e -> e.put("hours", "FREQ=WEEKLY;BYDAY=MO 17:00-09:00"),
                "verified tomorrow", e -> e.put("verifiedAt", "2026-03-03"));
    }

    private static Map<String, Consumer<ObjectNode>> good() {
        return Map.of(
                "as it is", e -> {},
                "always", e -> e.put("hours", "ALWAYS").remove("zone"),
                "whole world", e -> e.putArray("regions").add("001").add("DE-BE"),
                "two rules", e -> e.put("hours", "FREQ=WEEKLY;BYDAY=MO 22:00-24:00|FREQ=WEEKLY;BYDAY=TU 00:00-06:00"),
                "least", e -> e.remove(Set.of("cost", "topics", "audience")),
                "more languages", e -> e.putArray("languages").add("pt-BR").add("tr"));
    }

    @Test
    @Tag("S101")
    void schema_and_rules_agree_about_every_example() throws IOException {
        JsonSchema schema;
        try (var in = ResourceText.schema()) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(in));
        }
        good().forEach((name, change) -> {
            assertThat(schema.validate(changed(change))).as(name).isEmpty();
            assertThat(isSound(changed(change))).as(name).isTrue();
        });
        bad().forEach((name, change) -> {
            assertThat(schema.validate(changed(change))).as(name).isNotEmpty();
            assertThat(isSound(changed(change))).as(name).isFalse();
        });
        beyondTheSchema().forEach((name, change) -> {
            assertThat(schema.validate(changed(change))).as(name).isEmpty();
            assertThat(isSound(changed(change))).as(name).isFalse();
        });
        JsonNode template = JSON.readTree(Files.readString(TEMPLATES.resolve("catalogue-of-help.json")));
        assertThat(schema.validate(template)).isEmpty();
    }

    private static boolean isSound(ObjectNode file) {
        try {
            read(file.toString());
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode file = JSON.createObjectNode();
        ArrayNode all = file.putArray("resources");
        ObjectNode entry = all.addObject();
        entry.put("key", "counselling-de")
                .put("kind", "COUNSELLING")
                .put("name", "Counselling (invented)")
                .put("hours", "FREQ=WEEKLY;BYDAY=MO,TU 09:00-12:00,13:00-17:00")
                .put("zone", "Europe/Berlin")
                .put("cost", "free")
                .put("audience", "BOTH")
                .put("employerLearns", "NOTHING")
                .put("independence", "EXTERNAL")
                .put("verifiedAt", "2026-02-01")
                .put("verifiedBy", "wellbeing desk")
                .put("sourceUrl", "https://help.example/de")
                .put("contact", "invented, reaches nobody");
        entry.putArray("regions").add("DE");
        entry.putArray("languages").add("de");
        entry.putArray("channels").add("PHONE");
        entry.putArray("topics").add("lived-experience");
        change.accept(entry);
        return file;
    }
}
