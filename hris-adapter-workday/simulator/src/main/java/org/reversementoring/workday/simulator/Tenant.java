package org.reversementoring.workday.simulator;

import java.time.ZoneId;

/**
 * Names and credentials that the simulated tenant knows.
 *
 * @param zone the zone in which effective dates are read; integration users of a real tenant run in Pacific Time
 */
public record Tenant(
        String name,
        String reportOwner,
        String reportName,
        String clientId,
        String clientSecret,
        String refreshToken,
        String isuUser,
        String isuPassword,
        ZoneId zone) {

    /** The tenant that tests and the demo use. Its credentials open nothing but this simulator. */
    public static Tenant example() {
        return new Tenant(
                "adventureworks",
                "ISU_ReverseMentoring",
                "RM_Workers",
                "rm-client",
                "rm-client-secret",
                "rm-refresh-token",
                "ISU_ReverseMentoring",
                "isu-password",
                ZoneId.of("America/Los_Angeles"));
    }

    /** Path of the OAuth token endpoint. */
    public String tokenPath() {
        return "/ccx/oauth2/" + name + "/token";
    }

    /** Path of the token endpoint of the API gateway. */
    public String gatewayTokenPath() {
        return "/v1/token";
    }

    /** Path of the custom report, without its query. */
    public String reportPath() {
        return "/ccx/service/customreport2/" + name + "/" + reportOwner + "/" + reportName;
    }
}
