package org.reversementoring.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * One cell of the access matrix.
 *
 * @param ways what the role may do
 * @param ownOnly true where it holds for the person's own record alone
 */
public record Grant(Set<Way> ways, boolean ownOnly) {
    /**
     * READ and WRITE content; see that it EXISTS; see it in an AGGREGATE; see what a person RELEASED; USE it without
     * showing it.
     */
    public enum Way {
        READ('R'),
        WRITE('W'),
        EXISTS('E'),
        AGGREGATE('A'),
        RELEASED('P'),
        USE('M');

        private final char letter;

        Way(char letter) {
            this.letter = letter;
        }
    }

    public Grant {
        ways = Set.copyOf(ways);
    }

    /** Parses a cell such as {@code RWo}, {@code A} or {@code -}. */
    static Grant parse(String cell) {
        EnumSet<Way> ways = EnumSet.noneOf(Way.class);
        boolean own = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 'o') {
                own = true;
            } else if (c != '-') {
                ways.add(ofLetter(c, cell));
            }
        }
        return new Grant(ways, own);
    }

    private static Way ofLetter(char c, String cell) {
        for (Way way : Way.values()) {
            if (way.letter == c) {
                return way;
            }
        }
        throw new IllegalStateException("access-matrix.csv: unknown letter '" + c + "' in cell " + cell);
    }
}
