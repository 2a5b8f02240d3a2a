package org.reversementoring.war;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.server.ProductListener;

/** The WAR as it is packed, deployed to a Jetty of its own. */
class WarIT {
    @TempDir
    static Path folder;

    private static Server jetty;
    private static String base;

    @BeforeAll
    static void deploy() throws Exception {
        Path settings = folder.resolve("settings.properties");
        Files.writeString(
                settings,
                "RM_OIDC_ISSUER=http://127.0.0.1:9/realms/none\nRM_DATABASE_URL=jdbc:h2:file:" + folder.resolve("db")
                        + "\nRM_KEY_FILE=" + folder.resolve("keys.json") + "\n");
        System.setProperty(ProductListener.CONFIG, settings.toString());
        jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        WebAppContext context = new WebAppContext("target/reverse-mentoring.war", "/mentoring");
        context.setThrowUnavailableOnStartupException(true);
        context.setTempDirectory(folder.resolve("work").toFile());
        jetty.setHandler(context);
        jetty.start();
        base = "http://127.0.0.1:" + ((ServerConnector) jetty.getConnectors()[0]).getLocalPort() + "/mentoring/api/v1/";
    }

    @AfterAll
    static void undeploy() throws Exception {
        jetty.stop();
        System.clearProperty(ProductListener.CONFIG);
    }

    @Test
    void itServesBelowItsContextPath() {
        given().get(base + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(base + "openapi.yaml").then().statusCode(200).body(startsWith("openapi: 3.1.0"));
        given().get(base + "programmes").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void itKeepsItsKeyToItself() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys.json"))).hasSize(2);
    }
}
