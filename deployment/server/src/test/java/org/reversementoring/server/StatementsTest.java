package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a request costs the database, by statements. One is the sign-in: who stands behind the token, and whether they
 * still work here, holds from one request to the next.
 */
class StatementsTest {
    private static final int SIGN_IN = 1;

    @TempDir
    static Path folder;

    private static RunningProduct product;
    private static Scene scene;

    @BeforeAll
    static void start() {
        product = new RunningProduct(folder);
        scene = Firm.with(product).scene().met();
        product.relay();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static long statements(String token, String path) {
        assertThat(product.call(token, "GET", path, "").status()).as(path).isEqualTo(200);
        long before = product.statements();
        product.call(token, "GET", path, "");
        return product.statements() - before;
    }

    @Test
    void aRecordAndAListAreReadInFewStatements() {
        Map<String, Long> counted = new TreeMap<>();
        String programme = "programmes/" + scene.programme;
        String pair = "pairs/" + scene.pair;
        for (String path : new String[] {
            "me",
            programme,
            "programmes",
            pair,
            "pairs",
            "me/participations",
            programme + "/learning-offers",
            "me/notices"
        }) {
            counted.put(
                    path.replace("" + scene.programme, "P").replace(scene.pair, "R"),
                    statements(scene.mentor, path) - SIGN_IN);
        }
        counted.put("programmes by its manager", statements(scene.manager, "programmes") - SIGN_IN);
        counted.put("programmes/P by its manager", statements(scene.manager, programme) - SIGN_IN);
        assertThat(counted)
                .isEqualTo(Map.of(
                        "me", 1L,
                        "me/notices", 1L,
                        "me/participations", 2L,
                        "pairs", 1L,
                        "pairs/R", 1L,
                        "programmes", 2L,
                        "programmes by its manager", 2L,
                        "programmes/P", 2L,
                        "programmes/P by its manager", 2L,
                        "programmes/P/learning-offers", 3L));
    }
}
