package org.reversementoring.standalone.outlet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of many words, in every {@link Disguise}, in one pass over a stream of any length (Aho and Corasick's
 * automaton). Line ends are skipped, so that a word broken over two lines of a mail or of wrapped base64 is found.
 * Immutable.
 */
public final class WordSearch {
    /** Shorter words would be found by accident. */
    public static final int SHORTEST = 8;

    private static final int BUFFER = 1 << 16;

    /**
     * A word that was found. Never the word itself, nor what stands beside it.
     *
     * @param label what the word stands for, such as a data item
     * @param form the disguise in which it was found
     * @param end offset of the byte behind it, counted from 0
     */
    public record Hit(String label, String form, long end) {}

    private record Found(String label, Disguise disguise) {}

    private static final int UNUSED = 0;

    /** Byte to its column in the table; bytes that are part of no pattern share column 0. */
    private final int[] column = new int[256];

    private int columns = 1;
    /** State and column to the next state. */
    private final List<int[]> next = new ArrayList<>();

    private final List<@Nullable Found> found = new ArrayList<>();

    /** @param words what to find, each with its label */
    public WordSearch(Map<String, String> words) {
        List<byte[]> patterns = new ArrayList<>();
        List<Found> meanings = new ArrayList<>();
        words.forEach((word, label) -> {
            if (word.length() < SHORTEST) {
                throw new IllegalArgumentException("a word to search for has at least " + SHORTEST + " characters");
            }
            for (Disguise disguise : Disguise.values()) {
                for (String form : disguise.of(word)) {
                    patterns.add(form.getBytes(StandardCharsets.UTF_8));
                    meanings.add(new Found(label, disguise));
                }
            }
        });
        patterns.forEach(this::useColumns);
        newState();
        for (int i = 0; i < patterns.size(); i++) {
            add(patterns.get(i), meanings.get(i));
        }
        linkFailures();
    }

    /** The first word in the stream, which is read to its end otherwise. */
    public Optional<Hit> first(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int state = 0;
        long offset = 0;
        boolean equalsHeld = false;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++, offset++) {
                byte b = buffer[i];
                if (b == '\n' || b == '\r') {
                    // A mail's soft line break is "=" and the line's end.
                    equalsHeld = false;
                    continue;
                }
                if (equalsHeld) {
                    state = step(state, (byte) '=');
                }
                equalsHeld = b == '=';
                state = equalsHeld ? state : step(state, b);
                Found hit = found.get(state);
                if (hit != null) {
                    return Optional.of(new Hit(hit.label(), hit.disguise().label(), offset + 1));
                }
            }
        }
        return Optional.empty();
    }

    private int step(int state, byte b) {
        return next.get(state)[column[b & 0xff]];
    }

    private void useColumns(byte[] pattern) {
        for (byte b : pattern) {
            int folded = fold(b);
            if (column[folded] == UNUSED) {
                column[folded] = columns++;
                column[Character.toUpperCase((char) folded) & 0xff] = column[folded];
            }
        }
    }

    private static int fold(byte b) {
        return b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b & 0xff;
    }

    private int newState() {
        int[] row = new int[columns];
        Arrays.fill(row, -1);
        next.add(row);
        found.add(null);
        return next.size() - 1;
    }

    private void add(byte[] pattern, Found meaning) {
        int state = 0;
        for (byte b : pattern) {
            int at = column[fold(b)];
            if (next.get(state)[at] < 0) {
                next.get(state)[at] = newState();
            }
            state = next.get(state)[at];
        }
        if (found.get(state) == null) {
            found.set(state, meaning);
        }
    }

    /** Breadth first: a missing step goes where the longest shorter beginning of a pattern would go. */
    private void linkFailures() {
        int[] failure = new int[next.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int at = 0; at < columns; at++) {
            int child = next.get(0)[at];
            if (child < 0) {
                next.get(0)[at] = 0;
            } else {
                waiting.add(child);
            }
        }
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            int[] row = next.get(state);
            int[] shorter = next.get(failure[state]);
            if (found.get(state) == null) {
                found.set(state, found.get(failure[state]));
            }
            for (int at = 0; at < columns; at++) {
                if (row[at] < 0) {
                    row[at] = shorter[at];
                } else {
                    failure[row[at]] = shorter[at];
                    waiting.add(row[at]);
                }
            }
        }
    }
}
