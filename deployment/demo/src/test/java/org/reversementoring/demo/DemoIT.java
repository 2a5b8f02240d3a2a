package org.reversementoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own: true end to end, through Keycloak, both simulators and the public API. */
class DemoIT {
    private static final Duration WAIT = Duration.ofMinutes(8);

    @TempDir
    Path folder;

    private Process demo;

    @AfterEach
    void stop() {
        demo.descendants().forEach(ProcessHandle::destroyForcibly);
        demo.destroyForcibly();
    }

    @Test
    void oneProgrammePlaysFromEndToEnd() throws Exception {
        start();
        assertThat(demo.waitFor(WAIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).as(told()).isZero();
        assertThat(told()).contains("steps gave what they should");
        assertThat(Files.readString(folder.resolve("demo/cycle-report.html")))
                .contains("<svg")
                .doesNotContain("http://", "<script", "<link");
    }

    @Test
    void aServerThatFallsEndsTheDemoWithAWord() throws Exception {
        start();
        Instant end = Instant.now().plus(WAIT);
        while (!told().contains("[03]") && demo.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        List<ProcessHandle> parts = demo.descendants().toList();
        ProcessHandle product = parts.stream()
                .filter(p -> p.info().commandLine().orElse("").contains(DemoProduct.class.getName()))
                .findFirst()
                .orElseThrow();
        product.destroyForcibly();
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isNotZero();
        assertThat(told()).contains("The demo failed.").contains("product");
        for (ProcessHandle part : parts) {
            part.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private void start() throws IOException {
        demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Drm.cache=" + System.getProperty("rm.cache"),
                        "-Ddemo.dir=" + folder.resolve("demo"),
                        "-Ddemo.exit=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told.txt"));
    }
}
