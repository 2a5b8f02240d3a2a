package org.reversementoring.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The product's one policy table: 40 data items × 11 roles, read once from {@code access-matrix.csv}. What the table
 * does not say is refused.
 */
public final class AccessMatrix {
    private static final AccessMatrix SHIPPED = load();

    private final Map<DataItem, Map<Role, Grant>> cells;

    private AccessMatrix(Map<DataItem, Map<Role, Grant>> cells) {
        this.cells = cells;
    }

    public static AccessMatrix shipped() {
        return SHIPPED;
    }

    public Grant grant(DataItem item, Role role) {
        Map<Role, Grant> row = cells.get(item);
        if (row == null || !row.containsKey(role)) {
            throw new IllegalStateException("access-matrix.csv has no cell for " + item + " × " + role);
        }
        return row.get(role);
    }

    private static AccessMatrix load() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("access-matrix.csv")) {
            if (in == null) {
                throw new IllegalStateException("access-matrix.csv is missing: no decision can be made without it");
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessMatrix parse(List<String> lines) {
        List<String> header = split(lines.get(0));
        Map<DataItem, Map<Role, Grant>> cells = new EnumMap<>(DataItem.class);
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = split(line);
            DataItem item = DataItem.valueOf(row.get(0));
            if (!item.dataClass().label().equals(row.get(1))) {
                throw new IllegalStateException("access-matrix.csv: " + item + " is of class " + row.get(1));
            }
            Map<Role, Grant> grants = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                grants.put(role, Grant.parse(row.get(header.indexOf(role.name()))));
            }
            cells.put(item, grants);
        }
        return new AccessMatrix(cells);
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
