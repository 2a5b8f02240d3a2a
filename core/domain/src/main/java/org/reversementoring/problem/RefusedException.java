package org.reversementoring.problem;

import java.util.List;

/**
 * A refusal. It is thrown, never returned, so that no caller can overlook it. The detail is shown to the caller and may
 * be logged: it must hold no private text.
 */
public final class RefusedException extends RuntimeException {
    private final Problem problem;
    private final transient List<FieldError> fields;

    public RefusedException(Problem problem, String detail, List<FieldError> fields) {
        super(detail);
        this.problem = problem;
        this.fields = List.copyOf(fields);
    }

    public RefusedException(Problem problem, String detail) {
        this(problem, detail, List.of());
    }

    /** The one answer for a record that is missing and for one whose existence the caller may not learn. */
    public static RefusedException notFound() {
        return new RefusedException(Problem.NOT_FOUND, "There is no such record.");
    }

    public static RefusedException notAllowed() {
        return new RefusedException(Problem.NOT_ALLOWED, "Your role does not allow this.");
    }

    public static RefusedException wrongState(String detail) {
        return new RefusedException(Problem.WRONG_STATE, detail);
    }

    public static RefusedException invalid(String field, String message) {
        return new RefusedException(
                Problem.INVALID_INPUT, field + ": " + message, List.of(new FieldError(field, message)));
    }

    public static RefusedException stale() {
        return new RefusedException(
                Problem.STALE_VERSION,
                "The record has changed since you read it. Read it again, then repeat your change.");
    }

    /** Whether something failed, such as the database, in place of the product having decided anything. */
    public static boolean isOutage(RuntimeException e) {
        return !(e instanceof RefusedException refused) || refused.problem == Problem.ELSEWHERE_UNAVAILABLE;
    }

    /** The product's own database does not answer, or takes no writes just now. */
    public static RefusedException databaseUnavailable() {
        return new RefusedException(
                Problem.ELSEWHERE_UNAVAILABLE,
                "The product's database cannot do this just now; try again shortly. External help is shown all the"
                        + " same at /resources.");
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> fields() {
        return fields;
    }
}
