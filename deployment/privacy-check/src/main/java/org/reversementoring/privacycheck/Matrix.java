package org.reversementoring.privacycheck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Role;

/**
 * The access matrix as this check reads it: from the same file as the product, by a reader of its own, so that a fault
 * of the product's reader cannot hide itself.
 */
final class Matrix {
    private static final String ID = "D\\d\\d";
    /** The letters of {@code Grant.Way} in the file. */
    private static final Map<String, String> LETTERS =
            Map.of("READ", "R", "WRITE", "W", "EXISTS", "E", "AGGREGATE", "A", "RELEASED", "P", "USE", "M");

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    /** @param lines of the file, its header first */
    Matrix(List<String> lines) {
        List<String> header = List.of(lines.get(0).split(","));
        int roles = header.size() - header.indexOf(Role.MENTOR.name());
        for (String line : lines.subList(1, lines.size())) {
            String[] ends = line.split(",");
            if (!ends[0].matches(ID)) {
                throw new IllegalArgumentException("not a row of the matrix: " + line);
            }
            classes.put(ends[0], ends[1]);
            // The item's name may hold commas; the columns of the roles are counted from the end.
            for (int i = 0; i < roles; i++) {
                cells.put(ends[0] + header.get(header.size() - roles + i), ends[ends.length - roles + i]);
            }
        }
    }

    static Matrix shipped() {
        return new Matrix(shippedLines());
    }

    static List<String> shippedLines() {
        try (InputStream in = Role.class.getResourceAsStream("access-matrix.csv")) {
            if (in == null) {
                throw new IllegalStateException("access-matrix.csv is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Action action, Relation relation) {
        String letter = LETTERS.get(action.way().name());
        return letter != null && allows(action.item(), letter, relation);
    }

    /** @param letter as in the file, such as {@code R} */
    boolean allows(DataItem item, String letter, Relation relation) {
        return relation.roles().stream()
                .map(role -> cell(item, role))
                .anyMatch(cell -> cell.contains(letter) && (!cell.contains("o") || relation.own()));
    }

    /** Whether one of the roles may read that pairs exist. */
    boolean seesPairs(Collection<Role> roles) {
        return roles.stream().anyMatch(role -> cell(DataItem.D02, role).contains("R"));
    }

    /** Whether a refusal must not tell that there is such a record: classes C3, C4 and C5. */
    boolean hides(DataItem item) {
        String label = classes.getOrDefault(item.name(), "");
        return label.startsWith("C3") || label.equals("C4") || label.equals("C5");
    }

    private String cell(DataItem item, Role role) {
        String cell = cells.get(item.name() + role);
        if (cell == null) {
            throw new IllegalStateException("access-matrix.csv has no cell for " + item + " × " + role);
        }
        return cell;
    }
}
