package org.reversementoring.rest;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * Where an endpoint reads a body, there has to be one, unless it is {@link BodyOptional}: the literal {@code null} is
 * none.
 */
final class BodyRequired implements ReaderInterceptor {
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean optional = Arrays.stream(context.getAnnotations()).anyMatch(BodyOptional.class::isInstance);
        if (optional && isEmpty(context)) {
            return null;
        }
        Object body = context.proceed();
        if (body == null && !optional) {
            throw new RefusedException(Problem.INVALID_INPUT, "A JSON object is expected as the body.");
        }
        return body;
    }

    private static boolean isEmpty(ReaderInterceptorContext context) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(context.getInputStream());
        int first = stream.read();
        if (first >= 0) {
            stream.unread(first);
        }
        context.setInputStream(stream);
        return first < 0;
    }
}
