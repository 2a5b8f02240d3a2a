package org.reversementoring.problem;

/**
 * One fault in the input.
 *
 * @param field the path of the field as the caller wrote it, such as {@code goals[0].deadline}
 * @param message what is wrong and what would be right; never repeats the value, which may be private
 */
public record FieldError(String field, String message) {}
