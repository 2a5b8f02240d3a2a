package org.reversementoring.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The pace of an endpoint, or of all of a resource; without it an endpoint is {@link Pace#ORDINARY}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Paced {
    Pace value();
}
