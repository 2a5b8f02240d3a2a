package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.MentorshipRegister.Mentorship;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/** From the sign-in to a written mentorship, by each way and through both doors. */
class WaysToSignInTest {
    private static final Mentorship WANTED = new Mentorship(
            new EmployeeNumber("28"), new EmployeeNumber("2"), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31));

    @TempDir
    Path folder;

    private WorkdaySimulator simulator;
    private Tenant tenant;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        tenant = simulator.tenant();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void writes(URI tokenUrl, Credentials credentials, URI base, String inPath, String alias) {
        WorkdayTenant access = new WorkdayTenant(
                tokenUrl, credentials, alias, Clock.systemUTC(), new Pace(10_000, Duration.ofSeconds(5)));
        RestMentorshipRegister register = new RestMentorshipRegister(
                new RestSettings(base, inPath, "v7", "v2", RestFixture.PACIFIC),
                access,
                new MentorshipTerms(
                        simulator.mentorships().mentorType("Reverse Mentor"),
                        simulator.mentorships().closeReason("Completed"),
                        simulator.mentorships().closeReason("Ended")));
        assertThat(register.selfCheck()).allMatch(SelfCheck::ok);
        register.submit(WANTED);
        assertThat(register.find(WANTED)).isPresent();
        assertThat(simulator.mentorships().all()).hasSize(1);
    }

    @Test
    void a_client_with_a_key_of_its_own_writes_in_the_name_of_the_integration_user() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        simulator.tokens().registerKey(pair.getPublic());
        Path file = Files.writeString(
                folder.resolve("wd.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Credentials credentials =
                new Credentials.JwtBearer(tenant.clientId(), "", tenant.isuUser(), SigningKey.read(file));
        writes(simulator.tokenUri(), credentials, simulator.baseUri().resolve("/ccx/api"), tenant.name(), "");
    }

    @Test
    void at_the_api_gateway_the_token_endpoint_is_told_the_tenant_and_paths_are_not() {
        Credentials credentials = new Credentials.ClientCredentials(tenant.clientId(), tenant.clientSecret());
        URI token = simulator.baseUri().resolve(tenant.gatewayTokenPath());
        writes(token, credentials, simulator.baseUri(), "", tenant.name());
    }

    @Test
    void a_token_that_ends_in_the_middle_is_renewed_on_the_way() {
        simulator.tokens().expireAfterUses(3);
        Credentials credentials = new Credentials.ClientCredentials(tenant.clientId(), tenant.clientSecret());
        writes(simulator.tokenUri(), credentials, simulator.baseUri().resolve("/ccx/api"), tenant.name(), "");
    }
}
