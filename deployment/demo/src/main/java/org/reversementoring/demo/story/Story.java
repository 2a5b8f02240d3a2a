package org.reversementoring.demo.story;

import java.io.PrintStream;

/**
 * Tells the demo step by step: who, what, what came back, in one plain sentence each. A step that fails ends the run.
 */
public final class Story {
    private final PrintStream out;
    private int chapters;
    private int steps;

    public Story(PrintStream out) {
        this.out = out;
    }

    /** Does the work of a step and says in a few words what came back. */
    @FunctionalInterface
    public interface Work {
        String happen();
    }

    public void chapter(String title) {
        chapters++;
        out.printf("%n%d. %s%n", chapters, title);
    }

    /**
     * One step.
     *
     * @param who a name as the story goes, at the beginning of the sentence
     * @param what the rest of the sentence, beginning with a verb
     * @param work checks what it gets; its answer ends the sentence
     */
    public void step(String who, String what, Work work) {
        steps++;
        try {
            out.printf("  [%02d] %s %s: %s.%n", steps, who, what, withoutStop(work.happen()));
        } catch (RuntimeException e) {
            throw new StepFailedException(
                    String.format("Step %02d failed. %s %s: %s", steps, who, what, e.getMessage()), e);
        }
        out.flush();
    }

    private static String withoutStop(String words) {
        return words.replaceFirst("\\.(\"?)$", "$1");
    }

    /** A line that is not a step, such as time that passes. */
    public void aside(String line) {
        out.println("       " + line);
    }

    public int steps() {
        return steps;
    }

    /** @throws StepFailedException with what was expected, unless it holds */
    public static void demand(boolean holds, String expected) {
        if (!holds) {
            throw new StepFailedException("expected " + expected);
        }
    }
}
