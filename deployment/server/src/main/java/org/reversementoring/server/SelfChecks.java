package org.reversementoring.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.SelfCheck;

/**
 * Looks at everything the product needs, one line each, for an operator. Brings the schema up to date, and changes
 * nothing else.
 */
public final class SelfChecks {
    private static final Duration WAIT = Duration.ofSeconds(5);

    private SelfChecks() {}

    public static List<SelfCheck> run(Settings settings) {
        List<SelfCheck> lines = new ArrayList<>();
        lines.add(probe(
                "Database " + settings.get(Setting.RM_DATABASE_URL),
                () -> Database.open(
                                settings.get(Setting.RM_DATABASE_URL),
                                settings.get(Setting.RM_DATABASE_USER),
                                settings.get(Setting.RM_DATABASE_PASSWORD))
                        .close()));
        lines.add(BurdenPolicyFile.selfCheck(settings));
        lines.add(TextFiles.selfCheck(settings));
        lines.addAll(Keys.selfCheck(SealingSettings.of(settings)));
        lines.add(probe("Keys of the single sign-on at " + Product.keys(settings), () -> fetchKeys(settings)));
        try (Connections connections = new Connections(settings, Clock.systemUTC())) {
            lines.addAll(connections.directory.selfCheck());
            lines.addAll(connections.platform.selfCheck());
            connections.postbox.ifPresent(postbox -> lines.addAll(postbox.selfCheck()));
        }
        return lines;
    }

    private static SelfCheck probe(String what, Runnable look) {
        try {
            look.run();
            return new SelfCheck(true, what + ": good");
        } catch (RuntimeException e) {
            return new SelfCheck(false, what + ": " + e.getMessage());
        }
    }

    private static void fetchKeys(Settings settings) {
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .connectTimeout(WAIT)
                    .build()
                    .send(
                            HttpRequest.newBuilder(Product.keys(settings))
                                    .timeout(WAIT)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "answers " + answer.statusCode() + "; look at " + Setting.RM_OIDC_ISSUER);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot be reached; look at " + Setting.RM_OIDC_ISSUER + " and the network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("was interrupted", e);
        }
    }
}
