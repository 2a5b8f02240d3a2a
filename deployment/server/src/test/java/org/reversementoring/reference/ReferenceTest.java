package org.reversementoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.AccessMatrix;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant;
import org.reversementoring.access.Role;
import org.reversementoring.columns.PublishedColumns;
import org.reversementoring.server.Outbound;
import org.reversementoring.server.Setting;
import org.reversementoring.wellbeing.CaseMove;
import org.reversementoring.wellbeing.CaseState;
import org.reversementoring.writeback.MentorshipState;

/**
 * The tables under {@code docs/reference} are made from the code and compared here. To write them anew: {@code mvn -pl
 * deployment/server -am test -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true}.
 */
class ReferenceTest {
    private static final Path ROOT = Path.of(System.getProperty("rm.root"));
    private static final Path REFERENCE = ROOT.resolve("docs/reference");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(S\\d{3})\"\\)");

    @Test
    void theAccessTableIsThePolicy() throws IOException {
        compare("access.md", access());
    }

    @Test
    void theSettingsTableNamesEverySetting() throws IOException {
        compare("settings.md", settings());
    }

    @Test
    void theColumnsOfPeopleAreThoseThatAreRead() throws IOException {
        compare("people-columns.md", PublishedColumns.page());
        compare("people-columns.xsd", PublishedColumns.schema());
    }

    @Test
    void theListOfWhatLeavesIsTheOneThatCallsAreHeldAgainst() throws IOException {
        compare("outbound.md", Outbound.page());
    }

    @Test
    void theProvenRequirementsAreThoseWithATest() throws IOException {
        Map<String, Set<String>> proofs = proofs();
        List<String> ids = requirements();
        assertThat(ids).hasSize(137).containsAll(proofs.keySet());
        String table = ids.stream()
                .map(id -> id + "\t" + (proofs.containsKey(id) ? "proven" : "open") + "\t"
                        + String.join(" ", proofs.getOrDefault(id, Set.of())) + "\n")
                .collect(Collectors.joining("", "id\tstate\ttests\n", ""));
        compare("requirements-proven.tsv", table);
    }

    @Test
    void theStateDiagramOfASupportCaseIsItsTable() throws IOException {
        compare("support-case.md", supportCase());
    }

    private static String supportCase() {
        StringBuilder text = new StringBuilder("""
                # The states of a support case

                Generated from the table of transitions. Only the person asks, asks again (REOPEN) and withdraws (WITHDRAW), from every state that
                is not over, in one call. CLOSED and WITHDRAWN are over; EXTERNAL_ONLY is at rest: nobody in the company has the case. REQUESTED,
                ESCALATED and REOPENED are left in the unit of work that enters them. An offer is not a case: OFFERED becomes ACCEPTED, DECLINED or
                EXPIRED by itself.

                ```mermaid
                stateDiagram-v2
                    [*] --> REQUESTED
                """);
        for (CaseState state : CaseState.values()) {
            for (CaseMove move : CaseMove.values()) {
                state.after(move)
                        .ifPresent(next -> text.append("    ")
                                .append(state + " --> " + next + ": " + move)
                                .append('\n'));
            }
        }
        return text.append("```\n").toString();
    }

    @Test
    void theStateDiagramOfAWrittenMentorshipIsItsTable() throws IOException {
        compare("written-mentorship.md", writtenMentorship());
    }

    private static String writtenMentorship() {
        StringBuilder text = new StringBuilder("""
                # The states of a mentorship in the employee records

                Generated from the table of transitions. Both members released it: WANTED. Where nothing was sent before a release was taken back
                it is forgotten. ASKED is kept before it is asked for, so that after a crash it is looked for first. A pair that ended and a
                release that was taken back lead to CLOSING alike. CLOSED becomes WANTED only by a release of both anew; DROPPED_THERE, what
                somebody over there closed or turned down, waits for the release to be taken back and given again.

                ```mermaid
                stateDiagram-v2
                    [*] --> WANTED
                    WANTED --> [*]
                """);
        for (MentorshipState state : MentorshipState.values()) {
            state.next().stream()
                    .sorted()
                    .forEach(next ->
                            text.append("    ").append(state + " --> " + next).append('\n'));
        }
        return text.append("```\n").toString();
    }

    private static void compare(String name, String expected) throws IOException {
        Path file = REFERENCE.resolve(name);
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").as(name).isEqualTo(expected);
    }

    private static String access() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Generated from `access-matrix.csv` and the actions of the code. A role is a standing towards one record, found anew for every
                request; what the table does not allow is refused. Where existence itself is confidential (C3, C4, C5), and where the record
                around it is invisible to the caller, a refusal is the answer of a missing record (404); otherwise it is 403.

                R read · W write · E existence only · A only inside a frozen aggregate · P only what the person releases · M use without showing ·
                o only one's own

                ## The matrix

                """);
        text.append("| item | class | ");
        text.append(Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" | ")))
                .append(" |\n");
        text.append("|---".repeat(Role.values().length + 2)).append("|\n");
        for (DataItem item : DataItem.values()) {
            text.append("| ").append(item).append(" | ").append(item.dataClass().label());
            for (Role role : Role.values()) {
                text.append(" | ").append(cell(AccessMatrix.shipped().grant(item, role)));
            }
            text.append(" |\n");
        }
        text.append("""

                ## The actions

                Those marked *fresh* are carried out only for a person who signed in within `RM_OIDC_STEP_UP_AGE`, and by a way of `RM_OIDC_STEP_UP_ACR`
                where that is set; anybody else hears 401 with the problem type `sign-in-again`, whether the record exists or not.

                | action | data item | way | sign-in | allowed to |
                |---|---|---|---|---|
                """);
        for (Action action : Action.values()) {
            text.append("| ")
                    .append(action)
                    .append(" | ")
                    .append(action.item())
                    .append(" | ")
                    .append(action.way())
                    .append(" | ")
                    .append(action.needsFreshSignIn() ? "fresh" : "");
            text.append(" | ").append(allowed(action)).append(" |\n");
        }
        return text.toString();
    }

    private static String allowed(Action action) {
        return Arrays.stream(Role.values())
                .filter(r ->
                        AccessMatrix.shipped().grant(action.item(), r).ways().contains(action.way()))
                .map(r -> r + (AccessMatrix.shipped().grant(action.item(), r).ownOnly() ? " (own)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String cell(Grant grant) {
        String letters = Arrays.stream(Grant.Way.values())
                .filter(grant.ways()::contains)
                .map(w -> switch (w) {
                    case READ -> "R";
                    case WRITE -> "W";
                    case EXISTS -> "E";
                    case AGGREGATE -> "A";
                    case RELEASED -> "P";
                    case USE -> "M";
                })
                .collect(Collectors.joining());
        return letters.isEmpty() ? "–" : letters + (grant.ownOnly() ? "o" : "");
    }

    private static String settings() {
        StringBuilder text = new StringBuilder("""
                # Settings

                Generated from the code. Each may stand in the environment or in the file that `--config` (or `RM_CONFIG`) names; the environment
                stands above the file. A secret may be given as a file: its name with `_FILE` behind it; one that is empty counts as not given. All faults are reported together at start.

                | name | default | meaning |
                |---|---|---|
                """);
        for (Setting setting : Setting.values()) {
            String standard = setting.standard();
            String shown = standard == null ? "required" : standard.isEmpty() ? "" : "`" + standard + "`";
            text.append("| `").append(setting).append("` | ").append(shown).append(" | ");
            text.append(setting.meaning())
                    .append(setting.isSecret() ? " Secret." : "")
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<String> requirements() throws IOException {
        return Files.readAllLines(REFERENCE.resolve("requirements.tsv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private static Map<String, Set<String>> proofs() throws IOException {
        Map<String, Set<String>> proofs = new TreeMap<>();
        for (Path file : testSources()) {
            Matcher tags = TAG.matcher(Files.readString(file));
            while (tags.find()) {
                proofs.computeIfAbsent(tags.group(1), id -> new TreeSet<>())
                        .add(file.getFileName().toString().replace(".java", ""));
            }
        }
        return proofs;
    }

    private static List<Path> testSources() throws IOException {
        Predicate<Path> isTest = p -> p.toString().endsWith(".java")
                && (p.toString().contains("/src/test/") || p.toString().contains("/contract-tests/src/main/"));
        List<Path> found = new ArrayList<>();
        for (String top : List.of("core", "lms-adapter-moodle", "hris-adapter-workday", "deployment")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(top))) {
                files.filter(isTest).forEach(found::add);
            }
        }
        return found;
    }
}
