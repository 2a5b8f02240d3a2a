package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.PersonId;

/** Whoever comes near a case, the person reads it in their own audit log. */
class CaseAccessLoggedTest {
    private static final Pattern ID = Pattern.compile("\"supportCase\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern BY_OTHERS = Pattern.compile("\"byMe\":false,[^}]*?\"items\":\\[([^\\]]*)\\]");

    private static final String OFFICER = "D0000001";

    @TempDir
    static Path folder;

    private static RunningProduct product;
    private static Scene scene;
    private static String contact;
    private static String officer;

    @BeforeAll
    static void start() {
        product = new RunningProduct(folder);
        Workforce workforce = new Workforce(product);
        PersonId manager = workforce.employ(Scene.MANAGER);
        PersonId named = workforce.employ(Scene.CONTACT);
        scene = new Scene(product, workforce, manager, named);
        contact = product.token(Scene.CONTACT, StaffRole.SUPPORT_CONTACT);
        workforce.employ(OFFICER);
        officer = product.token(OFFICER, StaffRole.DPO);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Tag("S053")
    void everyAccessToTheExistenceOfACaseStandsInThePersonsOwnAuditLog() {
        RunningProduct.Answer asked = product.call(
                scene.mentor,
                "POST",
                "support-cases",
                "{\"kind\": \"DETRIMENT\", \"programme\": \"" + scene.programme + "\", \"pair\": \"" + scene.pair
                        + "\", \"urgency\": \"NORMAL\", \"words\": \"My shifts were cut.\"}");
        assertThat(asked.status()).as(asked.body()).isBetween(200, 201);
        Matcher id = ID.matcher(asked.body());
        assertThat(id.find()).as(asked.body()).isTrue();
        String path = "support-cases/" + id.group(1);
        assertThat(byOthers()).isEmpty();

        Map<String, RunningProduct.Answer> accesses = new LinkedHashMap<>();
        accesses.put(
                "list",
                noted(() ->
                        product.call(contact, "GET", "support-cases?programme=" + scene.programme + "&limit=100", "")));
        accesses.put("read", noted(() -> product.call(contact, "GET", path, "")));
        accesses.put(
                "acknowledge",
                noted(() -> product.call(contact, "POST", path + "/acknowledgement", "", "If-Match", "\"1\"")));
        accesses.put(
                "plan",
                noted(() -> product.call(
                        contact, "POST", path + "/plan", "{\"step\": \"We look at the rota.\"}", "If-Match", "\"2\"")));
        accesses.put("disclosures", noted(() -> product.call(contact, "GET", path + "/disclosures", "")));
        accesses.put(
                "disclose",
                noted(
                        () -> product.call(
                                contact,
                                "POST",
                                path + "/disclosures",
                                "{\"ground\": \"LIFE_OR_SAFETY\", \"recipient\": \"EMERGENCY_SERVICE\", \"recipientName\": \"112\", \"information\": \"where\", \"telling\": {\"atOnce\": true}}")));
        accesses.put(
                "hold",
                noted(() -> product.call(
                        officer,
                        "POST",
                        "legal-holds",
                        "{\"supportCase\": \"" + id.group(1)
                                + "\", \"reason\": \"LEGAL_CLAIM\", \"fileNumber\": \"7\", \"telling\": {\"atOnce\": true}, \"until\":"
                                + " \"2026-06-01\"}")));
        accesses.put("close", noted(() -> product.call(contact, "POST", path + "/closing", "", "If-Match", "\"3\"")));
        accesses.forEach((what, answer) ->
                assertThat(answer.status()).as(what + " " + answer.body()).isLessThan(300));
    }

    @Test
    void whoIsRefusedStandsThereNeither() {
        List<String> before = byOthers();
        product.call(scene.mentee, "GET", "me/support-cases", "");
        product.call(scene.manager, "GET", "support-cases?programme=" + scene.programme, "");
        assertThat(byOthers()).isEqualTo(before);
    }

    /** The access is followed by at least one more line in the person's log, which names the kind of datum. */
    private static RunningProduct.Answer noted(Supplier<RunningProduct.Answer> access) {
        int before = byOthers().size();
        RunningProduct.Answer answer = access.get();
        List<String> after = byOthers();
        assertThat(after.size()).as(answer.status() + " " + answer.body()).isGreaterThan(before);
        assertThat(after.get(0)).containsAnyOf("D17", "D18", "D22", "D25");
        return answer;
    }

    /** The items of each line of somebody else's access, newest first, as the person reads them. */
    private static List<String> byOthers() {
        RunningProduct.Answer log = product.call(scene.mentor, "GET", "me/audit?limit=100&language=de", "");
        assertThat(log.status()).isEqualTo(200);
        List<String> lines = new ArrayList<>();
        Matcher matcher = BY_OTHERS.matcher(log.body());
        while (matcher.find()) {
            if (matcher.group(1).matches(".*D(17|18|22|25).*")) {
                lines.add(matcher.group(1));
            }
        }
        return lines;
    }
}
