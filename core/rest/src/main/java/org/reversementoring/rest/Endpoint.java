package org.reversementoring.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reversementoring.access.Action;

/** Says which action of the policy table an endpoint performs; an endpoint without it fails the build. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Endpoint {
    /** Decided in the use case, not here. Empty for what is public. */
    Action[] action();

    /** One line for the API document. */
    String summary();
}
