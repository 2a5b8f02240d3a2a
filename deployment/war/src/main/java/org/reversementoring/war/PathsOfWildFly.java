package org.reversementoring.war;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;

/**
 * WildFly's Undertow answers for WEB-INF and META-INF with a page of its own before any filter is asked. They become a
 * path at which nothing is, so that the product answers as everywhere. No other server finds this class.
 */
public final class PathsOfWildFly implements ServletExtension {
    private static final Pattern HIDDEN = Pattern.compile("(?is)[/\\\\]*(META|WEB)-INF([/\\\\].*)?");

    /** The error page of web.xml. */
    private static final String NOTHING = "/problem";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (HIDDEN.matcher(exchange.getRelativePath()).matches()) {
                exchange.setRelativePath(NOTHING);
            }
            next.handleRequest(exchange);
        });
    }
}
