package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.server.WorkdayTown.TENANT;
import static org.reversementoring.server.WorkdayTown.person;
import static org.reversementoring.server.WorkdayTown.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.workday.simulator.Tenant;

/** The cases of Workday that concern how the product's nodes sign in. */
class WorkdaySignInCasesTest {
    @TempDir
    private Path folder;

    @Test
    void token_rotation_two_nodes_and_a_restart_use_the_newest_token_each_time() {
        try (WorkdayTown town = new WorkdayTown(folder, Map.of())) {
            town.workday().tokens().rotateRefreshTokens();
            try (RunningProduct one = town.node();
                    RunningProduct other = town.node()) {
                for (int i = 0; i < 2; i++) {
                    town.workday().tokens().expireAccessTokens();
                    sync(one);
                    town.workday().tokens().expireAccessTokens();
                    sync(other);
                }
            }
            town.workday().tokens().expireAccessTokens();
            try (RunningProduct again = town.node()) {
                assertThat(sync(again).path("unchanged").asInt()).isEqualTo(290);
            }
        }
    }

    @Test
    void isu_password_expiry_is_tried_once_a_day_and_whenever_an_operator_asks() {
        Map<String, String> basic = Map.of(
                "RM_WORKDAY_TOKEN_URL",
                "",
                "RM_WORKDAY_REFRESH_TOKEN",
                "",
                "RM_WORKDAY_CLIENT_ID",
                TENANT.isuUser(),
                "RM_WORKDAY_CLIENT_SECRET",
                TENANT.isuPassword());
        try (WorkdayTown town = new WorkdayTown(folder, basic);
                RunningProduct other = town.node();
                RunningProduct product = town.node()) {
            sync(product);
            product.pass(Duration.ofDays(1));
            other.pass(Duration.ofDays(1));
            town.replaceWorkday(withAnotherPassword());
            town.people().terminate("28", town.today());
            for (int minute = 0; minute < 10; minute++) {
                product.run("people-sync");
                product.pass(Duration.ofMinutes(1));
                other.run("people-sync");
                other.pass(Duration.ofMinutes(1));
            }
            assertThat(town.workday().calls())
                    .as("each further one may lock the account")
                    .hasSize(1);
            assertThat(person(product, "28").isActive()).isTrue();

            RunningProduct.Answer answer = WorkdayTown.syncAnswer(product);
            assertThat(answer.body())
                    .contains("answered 401", "is the account active?")
                    .doesNotContain(TENANT.isuPassword());
            assertThat(town.workday().calls()).hasSize(2);

            town.replaceWorkday(TENANT);
            town.people().terminate("28", town.today());
            product.pass(Duration.ofDays(1));
            product.run("people-sync");
            assertThat(person(product, "28").isActive()).isFalse();
        }
    }

    private static Tenant withAnotherPassword() {
        return new Tenant(
                TENANT.name(),
                TENANT.reportOwner(),
                TENANT.reportName(),
                TENANT.clientId(),
                TENANT.clientSecret(),
                TENANT.refreshToken(),
                TENANT.isuUser(),
                "the new password",
                TENANT.zone());
    }
}
