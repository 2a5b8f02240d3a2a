package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest {
    @Test
    void aStartWarnsOperatorsOfNothing() {
        try (Logged log = new Logged("org.glassfish.jersey.internal");
                TestApi api = new TestApi(kit -> List.of(new HealthResource(ApiTest::parts)))) {
            given().get(api.base() + "health/live").then().statusCode(200);
            given().get(api.base() + "openapi.yaml").then().statusCode(200);

            assertThat(log.lines()).noneMatch(line -> line.contains(HealthResource.class.getSimpleName()));
        }
    }

    private static HealthResource.ReadyJson parts() {
        throw new UnsupportedOperationException("nobody asks for them here");
    }
}
