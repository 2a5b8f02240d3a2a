package org.reversementoring.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.rest.ContainerAnswer;

/**
 * Around every request that a servlet container hands to the product, inside of the API and out of it: the headers are
 * on every answer, and an error has the form of the API's own instead of the server's page.
 */
final class EveryAnswer implements Filter {
    private static final Logger LOG = Logger.getLogger(EveryAnswer.class.getName());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        Guarded guarded = new Guarded((HttpServletResponse) response);
        try {
            chain.doFilter(request, guarded);
        } catch (ServletException | RuntimeException e) {
            // The class alone: a message may quote what must not be logged.
            LOG.log(Level.SEVERE, "a request ended in {0}", e.getClass().getName());
            guarded.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static final class Guarded extends HttpServletResponseWrapper {
        Guarded(HttpServletResponse response) {
            super(response);
            ContainerAnswer.HEADERS.forEach(this::setHeader);
        }

        @Override
        public void reset() {
            super.reset();
            ContainerAnswer.HEADERS.forEach(this::setHeader);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (isCommitted()) {
                return;
            }
            reset();
            byte[] body = ContainerAnswer.body(status);
            setStatus(status);
            setContentType(ContainerAnswer.MEDIA_TYPE);
            setContentLength(body.length);
            getOutputStream().write(body);
            flushBuffer();
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
