package org.reversementoring.rest;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Where an endpoint reads a body, there has to be one: the literal {@code null} is none. */
final class BodyRequired implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw new RefusedException(Problem.INVALID_INPUT, "A JSON object is expected as the body.");
        }
        return body;
    }
}
