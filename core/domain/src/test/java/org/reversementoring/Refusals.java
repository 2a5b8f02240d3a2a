package org.reversementoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Says what a use case refuses. */
public final class Refusals {
    private Refusals() {}

    public static RefusedException assertRefused(Problem problem, ThrowingCallable call) {
        RefusedException[] caught = new RefusedException[1];
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.problem()).as(e.getMessage()).isEqualTo(problem);
            caught[0] = e;
        });
        return caught[0];
    }

    /** Refused as bad input, naming exactly these fields. */
    public static void assertInvalid(List<String> fields, ThrowingCallable call) {
        RefusedException e = assertRefused(Problem.INVALID_INPUT, call);
        assertThat(e.fields()).extracting(FieldError::field).containsExactlyInAnyOrderElementsOf(fields);
    }
}
