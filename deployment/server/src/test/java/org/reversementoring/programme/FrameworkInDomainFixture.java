package org.reversementoring.programme;

import org.glassfish.jersey.server.ResourceConfig;

/** Breaks a rule on purpose. */
public final class FrameworkInDomainFixture {
    public final ResourceConfig framework = new ResourceConfig();
}
