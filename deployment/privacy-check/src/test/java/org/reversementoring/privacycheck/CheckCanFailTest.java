package org.reversementoring.privacycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.QueryParam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.rest.Endpoint;

/** A check that cannot fail proves nothing: here the product and the matrix differ in one cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckCanFailTest {
    private static final String GOALS = "GET pairs/{pair}/goals";

    private final Stage stage = new Stage();
    private RunningProduct product;
    private Calls calls;

    @BeforeAll
    void setUp(@TempDir Path directory) {
        product = new RunningProduct(directory);
        calls = new Calls(product.deployment());
        new SetUp(calls, stage, product.deployment().training()).play();
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void theSameTryWithTheMatrixOfTheProductFindsNothing() {
        assertThat(tried(Matrix.shipped())).isEmpty();
    }

    @Test
    void aRoleThatTheMatrixLetsInAndTheProductRefusesIsFound() {
        assertThat(tried(matrix("D09", 5, "R")))
                .extracting(Fault::rule, Fault::text)
                .containsExactly(
                        tuple(Rule.MATRIX, GOALS + " as MANAGER at the OWN pair: has to be LET_IN, was REFUSED (403)"),
                        tuple(
                                Rule.MATRIX,
                                GOALS + " as MANAGER at the OTHER pair: has to be LET_IN, was REFUSED (403)"),
                        tuple(
                                Rule.MATRIX,
                                GOALS + " as MANAGER at the ENDED pair: has to be LET_IN, was REFUSED (403)"),
                        tuple(
                                Rule.MATRIX,
                                GOALS + " as FAR_MANAGER at the FAR pair: has to be LET_IN, was REFUSED (403)"));
    }

    @Test
    void aRoleThatTheProductLetsInAndTheMatrixRefusesIsFoundAndSoIsWhatItReads() {
        List<Fault> faults = tried(matrix("D09", 4, "-"));

        assertThat(faults).extracting(Fault::rule).contains(Rule.MATRIX, Rule.CANARIES);
        assertThat(faults)
                .extracting(Fault::text)
                .contains(
                        GOALS + " as MENTEE at the OWN pair: has to be REFUSED, was LET_IN (200)",
                        GOALS + " as MENTEE at the OWN pair: holds D09 (goal of the OWN pair)");
    }

    @Test
    void aWordThatNobodyFindsAgainIsFound() {
        assertThat(new Drive(calls, stage, Matrix.shipped(), Inventory.ofProduct()).unread())
                .extracting(Fault::text)
                .contains("D09 (goal of the OWN pair) was not found again by MENTOR");
    }

    @Test
    void anEndpointWithoutARowAndARowWithoutAnEndpointAreFound() {
        List<Row> rows = new ArrayList<>(Rows.all());
        rows.removeIf(row -> row.key().equals(GOALS));
        rows.add(Row.get("pairs/{pair}/secrets", Towards.PAIR));

        assertThat(Inventory.ofProduct().gaps(rows))
                .hasSize(2)
                .anyMatch(gap -> gap.startsWith(GOALS + " has no row"))
                .anyMatch(gap -> gap.startsWith("GET pairs/{pair}/secrets has a row"));
    }

    @Test
    void anAnswerThatDiffersInStatusHeadersOrBodyIsNotTheSame() {
        Reply hidden = new Reply("one", 404, Map.of("etag", List.of("1")), "{}");

        assertThat(hidden.sameAs(new Reply("other", 404, Map.of("etag", List.of("1")), "{}")))
                .isTrue();
        assertThat(hidden.sameAs(new Reply("one", 403, Map.of("etag", List.of("1")), "{}")))
                .isFalse();
        assertThat(hidden.sameAs(new Reply("one", 404, Map.of("etag", List.of("2")), "{}")))
                .isFalse();
        assertThat(hidden.sameAs(new Reply("one", 404, Map.of("etag", List.of("1")), "{ }")))
                .isFalse();
    }

    @Test
    void aWordInAnAddressIsFound() {
        assertThat(Routes.faults(List.of(Searching.class)))
                .containsExactly("Searching.search takes \"words\" as text in its address");
    }

    /** What no resource may do. */
    static final class Searching {
        @Endpoint(
                action = {},
                summary = "Search in private words")
        public String search(@QueryParam("words") String words) {
            return words;
        }
    }

    private List<Fault> tried(Matrix matrix) {
        Row goals = Rows.all().stream()
                .filter(row -> row.key().equals(GOALS))
                .findFirst()
                .orElseThrow();
        return new Drive(calls, stage, matrix, Inventory.ofProduct()).attempt(goals);
    }

    /** The shipped matrix with another cell; columns count from 0, MENTOR is 3. */
    private static Matrix matrix(String item, int column, String cell) {
        return new Matrix(Matrix.shippedLines().stream()
                .map(line -> line.startsWith(item) ? changed(line, column, cell) : line)
                .toList());
    }

    private static String changed(String line, int column, String cell) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        cells[column] = cell;
        return String.join(",", cells);
    }
}
