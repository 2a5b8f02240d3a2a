package org.reversementoring.pairing;

import org.reversementoring.focus.FocusArea;

/** Whether a mentee has done their own reading, so that the mentor need not teach what can be read. */
@FunctionalInterface
public interface PreLearning {
    /** True for a topic that asks for none. Runs inside a unit of work. */
    boolean isDone(Pair pair, FocusArea topic);
}
