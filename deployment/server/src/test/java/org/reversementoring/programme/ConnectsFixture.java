package org.reversementoring.programme;

import java.net.MalformedURLException;
import java.net.URL;

/** Breaks a rule on purpose. */
public final class ConnectsFixture {
    public URL where(String ofACaller) throws MalformedURLException {
        return new URL(ofACaller);
    }
}
