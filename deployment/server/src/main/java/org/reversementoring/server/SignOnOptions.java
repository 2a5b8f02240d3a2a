package org.reversementoring.server;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.rest.StepUp;
import org.reversementoring.rest.TokenVerifier;

/** The settings of the single sign-on. */
final class SignOnOptions {
    private SignOnOptions() {}

    /** What is wrong with lists of names. */
    static List<String> faults(Map<Setting, String> values) {
        List<String> names = names(values.getOrDefault(Setting.RM_OIDC_ALGORITHMS, ""));
        boolean known = !names.isEmpty() && TokenVerifier.ALGORITHMS.containsAll(names);
        boolean quotable = names(values.getOrDefault(Setting.RM_OIDC_STEP_UP_ACR, "")).stream()
                .allMatch(acr -> acr.matches("[!#-\\[\\]-~]+"));
        return Stream.of(
                        isShort(values.get(Setting.RM_OIDC_STEP_UP_AGE))
                                ? ""
                                : Setting.RM_OIDC_STEP_UP_AGE + " must be from PT1M to PT1H",
                        known ? "" : Setting.RM_OIDC_ALGORITHMS + " must name some of " + TokenVerifier.ALGORITHMS,
                        quotable
                                ? ""
                                : Setting.RM_OIDC_STEP_UP_ACR
                                        + " must name values of acr without spaces, quotation marks and backslashes")
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    /** What is no duration at all has a fault of its own. */
    private static boolean isShort(@Nullable String age) {
        try {
            Duration wanted = Duration.parse(age == null ? "PT1M" : age);
            return wanted.compareTo(Duration.ofMinutes(1)) >= 0 && wanted.compareTo(Duration.ofHours(1)) <= 0;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    static TokenVerifier tokens(Settings settings) {
        return new TokenVerifier(
                settings.get(Setting.RM_OIDC_ISSUER),
                keys(settings),
                settings.get(Setting.RM_OIDC_AUDIENCE),
                names(settings.get(Setting.RM_OIDC_ALGORITHMS)),
                new StepUp(
                        Duration.parse(settings.get(Setting.RM_OIDC_STEP_UP_AGE)),
                        names(settings.get(Setting.RM_OIDC_STEP_UP_ACR))));
    }

    /** Where the sign-on serves its keys. */
    static URI keys(Settings settings) {
        return URI.create(
                settings.has(Setting.RM_OIDC_KEYS_URL)
                        ? settings.get(Setting.RM_OIDC_KEYS_URL)
                        : settings.get(Setting.RM_OIDC_ISSUER) + "/protocol/openid-connect/certs");
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
