package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/**
 * The contract against a real OpenBao or Vault, by {@code mvn -Pkek-live verify -pl core/sealing -am -Dkek.url=…
 * -Dkek.token=… -Dkek.key=…}. The key has to be derived; it gets some new versions.
 */
class LiveTransitIT implements KeyWrappingContract {
    @Override
    public KeyWrapping fresh() {
        return new TransitKeyWrapping(
                new TransitSettings(
                        URI.create(given("kek.url")),
                        System.getProperty("kek.mount", "transit"),
                        given("kek.key"),
                        System.getProperty("kek.namespace", ""),
                        () -> given("kek.token")),
                TransitKeyWrapping.PATIENCE);
    }

    private static String given(String property) {
        assertThat(System.getProperty(property)).as("-D" + property).isNotBlank();
        return System.getProperty(property);
    }
}
