package org.reversementoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.AccessMatrix;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant;
import org.reversementoring.access.Role;

/**
 * The documents on privacy cannot go stale: the employees' table is the policy's, and each proof that is named exists.
 * The table is written anew as the other references are.
 */
@Tag("SG38")
class PrivacyDocumentsTest {
    private static final Path DOCS = Path.of(System.getProperty("rm.root")).resolve("docs");
    private static final String BEGIN = "<!-- generated from the access matrix -->\n";
    private static final String END = "<!-- end -->";
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT))`");

    /** Security requirements go from SG1 to this one. */
    private static final int SECURITY_REQUIREMENTS = 38;

    private static final Set<DataItem> MACHINERY =
            Set.of(DataItem.D26, DataItem.D27, DataItem.D39, DataItem.D41, DataItem.D01);

    private static Map<Role, String> readers() {
        Map<Role, String> readers = new LinkedHashMap<>();
        readers.put(Role.MENTOR, "mentor");
        readers.put(Role.MENTEE, "mentee");
        readers.put(Role.PROG_MGR, "programme manager");
        readers.put(Role.SUPPORT, "support contact");
        readers.put(Role.HR_LINE, "line manager, HR, colleague");
        readers.put(Role.OPERATOR, "IT");
        readers.put(Role.AUDITOR, "auditor");
        readers.put(Role.DPO, "data protection officer");
        return readers;
    }

    @Test
    void whatEmployeesReadIsThePolicy() throws IOException {
        Path file = DOCS.resolve("who-sees-what.md");
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(text).contains(BEGIN, END);
        String expected = table();
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(expected);
    }

    @Test
    void eachProofThatADocumentNamesExists() throws IOException {
        Set<String> tests = tests();
        Set<String> missing = new TreeSet<>();
        for (Path document : List.of(
                DOCS.resolve("threat-model.md"),
                DOCS.resolve("who-sees-what.md"),
                DOCS.resolve("templates/dpia.md"),
                DOCS.resolve("templates/record-of-processing.md"),
                DOCS.resolveSibling("SECURITY.md"))) {
            Matcher proofs = PROOF.matcher(Files.readString(document));
            while (proofs.find()) {
                if (!tests.contains(proofs.group(1))) {
                    missing.add(proofs.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachSecurityRequirementHasATestOrAReasonWhyNot() throws IOException {
        List<String> rows = requirementRows();
        Set<String> tests = tests();
        for (int n = 1; n <= SECURITY_REQUIREMENTS; n++) {
            String begin = "| SG" + n + " |";
            List<String> row =
                    rows.stream().filter(line -> line.startsWith(begin)).toList();
            assertThat(row).as(begin).hasSize(1);
            assertThat(isProved(row.get(0), tests)).as(row.get(0)).isTrue();
        }
        assertThat(rows).hasSize(SECURITY_REQUIREMENTS);
    }

    @Test
    void aRequirementWithoutEitherIsFound() {
        assertThat(isProved("| SG99 | something | is done well | |", Set.of("SomeTest")))
                .isFalse();
        assertThat(isProved("| SG99 | something | is done well | `OtherTest` |", Set.of("SomeTest")))
                .isFalse();
        assertThat(isProved("| SG99 | something | is done well | `SomeTest` |", Set.of("SomeTest")))
                .isTrue();
        assertThat(isProved("| SG99 | something | is done well | no test: the site does it |", Set.of()))
                .isTrue();
    }

    private static List<String> requirementRows() throws IOException {
        return Files.readAllLines(DOCS.resolve("threat-model.md")).stream()
                .filter(line -> line.startsWith("| SG"))
                .toList();
    }

    private static boolean isProved(String row, Set<String> tests) {
        return row.contains("| no test: ")
                || PROOF.matcher(row).results().anyMatch(named -> tests.contains(named.group(1)));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS.getParent())) {
            return files.filter(p -> p.toString().contains("src/test/java"))
                    .map(p -> p.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String table() throws IOException {
        StringBuilder table =
                new StringBuilder("| what | " + String.join(" | ", readers().values()) + " |\n");
        table.append("|---".repeat(readers().size() + 1)).append("|\n");
        for (DataItem item : DataItem.values()) {
            if (!MACHINERY.contains(item)) {
                table.append("| ").append(names().get(item.name()));
                for (Role role : readers().keySet()) {
                    table.append(" | ").append(words(AccessMatrix.shipped().grant(item, role)));
                }
                table.append(" |\n");
            }
        }
        return table.toString();
    }

    private static String words(Grant grant) {
        String own = grant.ownOnly() ? "own: " : "";
        Set<Grant.Way> ways = grant.ways();
        if (ways.contains(Grant.Way.READ)) {
            return own + (ways.contains(Grant.Way.WRITE) ? "reads, writes" : "reads");
        }
        if (ways.contains(Grant.Way.EXISTS)) {
            return "only that it is there";
        }
        if (ways.contains(Grant.Way.RELEASED)) {
            return "only what is released";
        }
        return ways.contains(Grant.Way.AGGREGATE) ? "only in group figures" : "–";
    }

    /** The third column of the matrix, which may be in quotation marks. */
    private static Map<String, String> names() throws IOException {
        try (InputStream csv = AccessMatrix.class.getResourceAsStream("access-matrix.csv")) {
            Pattern line = Pattern.compile("(D\\d+),[^,]+,(?:\"([^\"]*)\"|([^,]*)),.*");
            Map<String, String> names = new LinkedHashMap<>();
            for (String row : new String(csv.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Matcher cells = line.matcher(row.strip());
                if (cells.matches()) {
                    names.put(cells.group(1), cells.group(2) == null ? cells.group(3) : cells.group(2));
                }
            }
            return names;
        }
    }
}
