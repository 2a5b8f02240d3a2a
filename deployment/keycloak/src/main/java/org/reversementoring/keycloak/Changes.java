package org.reversementoring.keycloak;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a set-up finds to do. The same steps are gone through twice: first everything is only told, then it is done,
 * each step when its line is told.
 */
final class Changes {
    private final Consumer<String> lines;
    private final Consumer<String> advice;
    private final boolean doing;

    Changes(Consumer<String> lines, Consumer<String> advice, boolean doing) {
        this.lines = lines;
        this.advice = advice;
        this.doing = doing;
    }

    /** @param thing its kind and name */
    void create(String thing, Runnable act) {
        carryOut("+ " + thing, act);
    }

    /** @param differences each a field, its old and its new value; nothing is done where there are none */
    void change(String thing, List<String> differences, Runnable act) {
        if (!differences.isEmpty()) {
            carryOut("~ " + thing + ": " + String.join(", ", differences), act);
        }
    }

    /** What somebody else has to decide. */
    void advise(String text) {
        advice.accept("! " + text);
    }

    private void carryOut(String line, Runnable act) {
        if (doing) {
            act.run();
        }
        lines.accept(line);
    }
}
