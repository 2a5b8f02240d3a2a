package org.reversementoring.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers 201 with the {@code Location} of what was made, or 202 where it is carried out later. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Creates {
    /**
     * The new resource's path below the API's base; {@code {id}} is replaced by the entity's id, other names by the
     * request's.
     */
    String value();

    /** Whether what was made is a request that is carried out later. */
    boolean later() default false;
}
