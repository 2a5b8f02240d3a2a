package org.reversementoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Grant.Way;

/** There is no way for staff to what people wrote: no view as a user, no emergency, no search. */
class NoStaffReadingTest {
    private static final Set<Role> STAFF = Set.of(
            Role.PROG_MGR,
            Role.SUPPORT,
            Role.EXT_PROVIDER,
            Role.HR_LINE,
            Role.OPERATOR,
            Role.AUDITOR,
            Role.DPO,
            Role.INTEGRATION);

    /** Every action with which somebody of staff would read or write sealed content, but a contact a case. */
    private static List<String> openings(AccessMatrix matrix) {
        List<String> openings = new ArrayList<>();
        for (Action action : Action.values()) {
            boolean content =
                    action.item().dataClass().isSealed() && (action.way() == Way.READ || action.way() == Way.WRITE);
            for (Role role : STAFF) {
                boolean aCase = role == Role.SUPPORT && action.item().dataClass() == DataClass.CASE;
                if (content
                        && !aCase
                        && matrix.grant(action.item(), role).ways().contains(action.way())) {
                    openings.add(action + " × " + role);
                }
            }
        }
        return openings;
    }

    /** What a person released is theirs to give: these items and nothing else. */
    private static List<String> released(AccessMatrix matrix) {
        List<String> released = new ArrayList<>();
        for (DataItem item : DataItem.values()) {
            for (Role role : Set.of(Role.HR_LINE, Role.OPERATOR, Role.AUDITOR, Role.DPO, Role.INTEGRATION)) {
                if (item.dataClass().isSealed()
                        && matrix.grant(item, role).ways().contains(Way.RELEASED)) {
                    released.add(item + " × " + role);
                }
            }
        }
        return released;
    }

    @Test
    void no_action_opens_what_people_wrote_to_staff_but_a_case_to_its_contact() {
        assertThat(openings(AccessMatrix.shipped())).isEmpty();
        assertThat(released(AccessMatrix.shipped())).isEmpty();
    }

    @Test
    void a_single_cell_too_many_is_found() throws IOException {
        assertThat(openings(withCell("D09", Role.OPERATOR, "R"))).contains("READ_PAIR_TEXTS × OPERATOR");
        assertThat(openings(withCell("D17", Role.DPO, "R"))).contains("READ_CASE × DPO", "READ_DISCLOSED × DPO");
        assertThat(released(withCell("D34", Role.AUDITOR, "P"))).containsExactly("D34 × AUDITOR");
    }

    private static AccessMatrix withCell(String item, Role role, String cell) throws IOException {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("access-matrix.csv")) {
            List<String> lines =
                    new ArrayList<>(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
            List<String> header = Arrays.asList(lines.get(0).split(",", -1));
            int fromEnd = header.size() - header.indexOf(role.name());
            lines.replaceAll(line -> {
                if (!line.startsWith(item + ",")) {
                    return line;
                }
                String[] cells = line.split(",", -1);
                cells[cells.length - fromEnd] = cell;
                return String.join(",", Arrays.asList(cells));
            });
            return AccessMatrix.parse(lines);
        }
    }
}
