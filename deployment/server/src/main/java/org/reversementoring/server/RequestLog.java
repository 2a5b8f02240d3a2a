package org.reversementoring.server;

import java.util.logging.Logger;
import org.reversementoring.rest.Answered;
import org.reversementoring.rest.RouteClass;
import org.reversementoring.spi.TraceContext;

/**
 * One line for each request that is answered, as coarse as the metrics: no address, no parameter, nobody's name. The
 * probes of a balancer and the public pages are left out, and so is whoever was not let in, lest strangers fill it.
 */
final class RequestLog {
    private static final Logger LOG = Logger.getLogger("org.reversementoring.requests");

    private RequestLog() {}

    static void ended(Answered request) {
        TraceContext trace = TraceContext.current();
        if (request.route() != RouteClass.PUBLIC && request.route() != RouteClass.UNMATCHED) {
            LOG.info(() -> "request " + (trace == null ? "" : trace.spanId()) + " "
                    + request.route().label() + " " + (request.change() ? "change" : "read") + " "
                    + request.outcome().label() + ", at most "
                    + request.atMost().toMillis() + " ms");
        }
    }
}
