package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;

/**
 * SG3, SG16, SG34: every operation of the API document against what nobody may send it. What an answer or the log would
 * repeat of it is the word CANARY.
 */
class ForeignInputTest {
    private static final String CANARY = "CANARY-7f3a";
    /** What a stranger would like to set in passing, and what makes a parser build a type of theirs. */
    private static final List<String> FOREIGN = List.of(
            "status",
            "state",
            "roles",
            "mentorId",
            "menteeId",
            "mentor",
            "mentee",
            "id",
            "version",
            "programmeId",
            "createdAt",
            "personId",
            "employeeNumber",
            "isAdmin",
            "level",
            "verdict",
            "@class",
            "@type",
            "@c",
            "$type",
            "class",
            "__proto__",
            "constructor");

    private static final List<String> GADGETS = List.of(
            "[\"javax.script.ScriptEngineManager\", {}]",
            "[\"org.springframework.context.support.ClassPathXmlApplicationContext\", \"http://127.0.0.1:9/CANARY-7f3a\"]",
            "{\"@class\": \"com.sun.rowset.JdbcRowSetImpl\", \"dataSourceName\": \"ldap://127.0.0.1:9/CANARY-7f3a\"}",
            "{\"@type\": \"java.net.URL\", \"val\": \"http://127.0.0.1:9/CANARY-7f3a\"}",
            "{\"object\": [\"java.util.HashMap\", {\"@class\": \"java.lang.Runtime\"}]}",
            "\"CANARY-7f3a\"",
            "[]",
            "12",
            "NaN",
            "{\"a\": 1} {\"b\": 2}",
            "{\"a\": 1");

    @TempDir
    static Path folder;

    private static RunningProduct product;
    private static String token;
    private static KeptLog log;

    @BeforeAll
    static void start() {
        product = new RunningProduct(folder, Map.of("RM_RATE_PUBLIC", "0"));
        token = product.token("170", StaffRole.PROGRAMME_MANAGER, StaffRole.OPERATOR);
        log = new KeptLog();
    }

    @AfterAll
    static void stop() {
        log.close();
        product.close();
    }

    private static RunningProduct.Answer send(ApiDocument.Operation operation, String body, String... headers) {
        RunningProduct.Answer answer = product.call(token, operation.method(), operation.path("x"), body, headers);
        assertSilent(operation + " " + body, answer);
        return answer;
    }

    private static void assertSilent(String what, RunningProduct.Answer answer) {
        assertThat(answer.status()).as(what).isNotEqualTo(500);
        assertThat(answer.body() + answer.headers())
                .as(what)
                .doesNotContain(
                        CANARY,
                        "Exception",
                        "org.reversementoring",
                        "fasterxml",
                        "java.",
                        "select ",
                        "insert ",
                        "\tat ");
    }

    @Test
    void noOperationTakesAFieldThatIsNotItsOwn() {
        int tried = 0;
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            Map<String, Object> properties = operation.properties();
            if (properties.isEmpty()) {
                continue;
            }
            for (String name : FOREIGN) {
                if (!properties.containsKey(name)) {
                    RunningProduct.Answer answer = send(operation, "{\"" + name + "\": \"" + CANARY + "\"}");
                    assertThat(answer.status()).as(operation + " with " + name).isEqualTo(400);
                    assertThat(answer.body()).as(operation + " with " + name).contains(name + ": is not known here");
                    tried++;
                }
            }
        }
        assertThat(tried).as("fields tried").isGreaterThan(800);
    }

    @Test
    void noPartOfABodyTakesOneEither() {
        int tried = 0;
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            for (Map.Entry<String, Object> property : operation.properties().entrySet()) {
                Map<String, Object> schema = ApiDocument.map(property.getValue());
                boolean many = "array".equals(schema.get("type"));
                Map<String, Object> inner = ApiDocument.resolved(many ? ApiDocument.map(schema.get("items")) : schema);
                if (ApiDocument.map(inner.get("properties")).isEmpty()) {
                    continue;
                }
                String part = "{\"@class\": \"" + CANARY + "\"}";
                String body = "{\"" + property.getKey() + "\": " + (many ? "[" + part + "]" : part) + "}";
                assertThat(send(operation, body).body())
                        .as(operation + " " + body)
                        .contains("@class: is not known here");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    void noBodyMakesAParserBuildATypeOfTheCallers() {
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            if (operation.body().isEmpty()) {
                continue;
            }
            for (String gadget : GADGETS) {
                assertThat(send(operation, gadget).status())
                        .as(operation + " " + gadget)
                        .isIn(400, 403, 404);
            }
        }
    }

    @Test
    void xmlAndFormsAreNotRead() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            if (!operation.body().isEmpty()) {
                for (String type : List.of(
                        "application/xml",
                        "text/xml",
                        "application/x-www-form-urlencoded",
                        "text/plain",
                        "application/x-java-serialized-object",
                        "application/yaml",
                        "text/csv")) {
                    RunningProduct.Answer answer =
                            product.callAs(token, operation.method(), operation.path("x"), type, xml);
                    assertThat(answer.status()).as(operation + " " + type).isEqualTo(415);
                    assertSilent(operation + " " + type, answer);
                }
            }
        }
    }

    @Test
    void whatStandsInAPathOrQueryIsRepeatedNowhere() {
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            String path = operation.path(CANARY);
            List<String> queries = new ArrayList<>(List.of("?" + CANARY + "=1"));
            for (Map<String, Object> parameter : operation.parameters()) {
                if ("query".equals(parameter.get("in"))) {
                    queries.add("?" + parameter.get("name") + "=" + CANARY);
                }
            }
            for (String query : queries) {
                RunningProduct.Answer answer = product.call(token, "GET", path + query, "");
                assertSilent(operation + query, answer);
            }
            RunningProduct.Answer wrong =
                    product.call(token, "GET", operation.template().replaceAll("\\{[^}]*}", CANARY), "");
            assertSilent(operation + " with a wrong id", wrong);
        }
        assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void noPageIsLongerThanAHundred() {
        int lists = 0;
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            boolean paged =
                    operation.parameters().stream().anyMatch(parameter -> "limit".equals(parameter.get("name")));
            if (paged) {
                for (String wrong : List.of("101", "0", "-1", "2147483648", "1e2")) {
                    assertThat(product.call(token, "GET", operation.path("x") + "?limit=" + wrong, "")
                                    .status())
                            .as(operation + " " + wrong)
                            .isIn(400, 403, 404);
                }
                lists++;
            }
        }
        assertThat(lists).isPositive();
    }

    /** SG24: an address is written down by proxies and browsers; what it may carry is this and nothing private. */
    @Test
    void addressesCarryNothingButIdsAndWhereToGoOn() {
        Set<String> texts = new TreeSet<>();
        for (ApiDocument.Operation operation : ApiDocument.operations()) {
            for (Map<String, Object> parameter : operation.parameters()) {
                Map<String, Object> schema = ApiDocument.resolved(ApiDocument.map(parameter.get("schema")));
                boolean closed = schema.containsKey("enum")
                        || "uuid".equals(schema.get("format"))
                        || Set.of("integer", "boolean").contains(String.valueOf(schema.get("type")));
                if (Set.of("path", "query").contains(String.valueOf(parameter.get("in"))) && !closed) {
                    texts.add(parameter.get("in") + " " + parameter.get("name"));
                }
            }
        }
        assertThat(texts)
                .isEqualTo(new TreeSet<>(List.of(
                        "path key",
                        "path version",
                        "query from",
                        "query language",
                        "query organisation",
                        "query region",
                        "query to")));
    }
}
