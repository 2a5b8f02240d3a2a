package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Grant.Way;

/** How the one policy table is read. A table that is read wrongly allows what it does not say. */
class AccessMatrixTest {
    private static final String HEADER =
            "id,class,data_item," + Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(","));

    private static AccessMatrix of(String... rows) {
        return AccessMatrix.parse(
                Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).toList());
    }

    private static String cells(String cell) {
        return (cell + ",").repeat(Role.values().length - 1) + cell;
    }

    @Test
    void aCellSaysWhatARoleMayDoAndWhetherOnlyWithTheirOwn() {
        assertThat(Grant.parse("RWo")).isEqualTo(new Grant(Set.of(Way.READ, Way.WRITE), true));
        assertThat(Grant.parse("E")).isEqualTo(new Grant(Set.of(Way.EXISTS), false));
        assertThat(Grant.parse("APM")).isEqualTo(new Grant(Set.of(Way.AGGREGATE, Way.RELEASED, Way.USE), false));
        assertThat(Grant.parse("-")).isEqualTo(new Grant(Set.of(), false));
        assertThatIllegalStateException().isThrownBy(() -> Grant.parse("RX")).withMessageContaining("'X' in cell RX");
    }

    @Test
    void aCommaInsideQuotationMarksIsPartOfTheText() {
        AccessMatrix matrix = of("D01,C0,\"One, two\"," + cells("R"), "D02,C1,Pairs," + cells("-"));
        for (Role role : Role.values()) {
            assertThat(matrix.grant(DataItem.D01, role).ways()).containsExactly(Way.READ);
            assertThat(matrix.grant(DataItem.D02, role).ways()).isEmpty();
        }
    }

    @Test
    void aTableWithAGapOrAnotherClassIsNoTable() {
        AccessMatrix matrix = of("D01,C0,Text," + cells("R"));
        assertThatIllegalStateException()
                .isThrownBy(() -> matrix.grant(DataItem.D02, Role.MENTOR))
                .withMessage("access-matrix.csv has no cell for D02 × MENTOR");
        assertThatIllegalStateException()
                .isThrownBy(() -> of("D01,C1,Text," + cells("R")))
                .withMessage("access-matrix.csv: D01 is of class C1");
        assertThatIllegalArgumentException().isThrownBy(() -> of("D99,C1,Text," + cells("R")));
    }

    /** Read by columns from the right, where no commas are. */
    @Test
    void theShippedTableIsReadAsItIsWritten() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                AccessMatrix.class.getResourceAsStream("access-matrix.csv"), StandardCharsets.UTF_8))) {
            List<String> lines = file.lines().toList();
            assertThat(lines.get(0)).isEqualTo(HEADER);
            assertThat(lines).hasSize(1 + DataItem.values().length);
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(",");
                DataItem item = DataItem.valueOf(parts[0]);
                assertThat(item.dataClass().label()).isEqualTo(parts[1]);
                int column = parts.length - Role.values().length;
                for (Role role : Role.values()) {
                    String cell = parts[column++];
                    Grant grant = AccessMatrix.shipped().grant(item, role);
                    assertThat(grant).isEqualTo(Grant.parse(cell));
                    assertThat(grant.ownOnly()).isEqualTo(cell.endsWith("o"));
                }
            }
        }
    }

    @Test
    void whatIsOfAPairAPersonOrACaseIsSealedAndAllButThePairsIsHidden() {
        assertThat(EnumSet.allOf(DataClass.class).stream().filter(DataClass::isSealed))
                .containsExactlyInAnyOrder(
                        DataClass.PAIR, DataClass.PERSON, DataClass.PERSON_HEALTH, DataClass.CASE, DataClass.IDENTITY);
        assertThat(EnumSet.allOf(DataClass.class).stream().filter(DataClass::hidesExistence))
                .containsExactlyInAnyOrder(
                        DataClass.PERSON, DataClass.PERSON_HEALTH, DataClass.CASE, DataClass.IDENTITY);
    }
}
