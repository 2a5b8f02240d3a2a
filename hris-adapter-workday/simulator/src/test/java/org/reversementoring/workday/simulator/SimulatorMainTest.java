package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorMainTest {
    @Test
    @Timeout(60)
    void the_process_says_when_it_is_ready_and_ends_with_its_input() throws Exception {
        Process process = start("--port", "0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("READY http://127\\.0\\.0\\.1:\\d+");
            URI uri = URI.create(line.substring("READY ".length()) + "/nowhere");
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(404);
            process.getOutputStream().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @Timeout(60)
    void without_a_port_it_says_how_to_call_it() throws Exception {
        Process process = start();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(process.errorReader().lines().toList())
                    .anyMatch(line -> line.contains("Missing required option: '--port=N'"))
                    .anyMatch(line -> line.startsWith("Usage:"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @Timeout(60)
    void a_company_of_another_size_and_its_days_can_be_asked_for() throws Exception {
        Process process = start("--port", "0", "--workers", "310", "--seed", "4", "--days", "3", "--rates", "hires=9");
        try (BufferedReader out = process.inputReader()) {
            URI home = URI.create(out.readLine().substring("READY ".length()));
            HttpRequest request = HttpRequest.newBuilder(
                            home.resolve(Tenant.example().reportPath() + "?format=json"))
                    .header(
                            "Authorization",
                            Http.basic(
                                    Tenant.example().isuUser(), Tenant.example().isuPassword()))
                    .build();
            String report = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(report.split("\"Employee_ID\"")).hasSizeGreaterThan(310);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --workers 0                              | --workers must be 1 or more
            --rates hires=lots                       | --rates: the rate of hires is not a number: lots
            --scenario nowhere.yaml                  | nowhere.yaml cannot be read
            --scenario unheard-of                    | no scenario unheard-of is shipped
            --scenario leave --workers 9             | --workers does not go with --scenario
            --port none                              | Invalid value for option '--port'
            """)
    @Timeout(60)
    void a_wrong_option_is_named(String options, String message) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
        if (!options.startsWith("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        Process process = start(arguments.toArray(String[]::new));
        try {
            assertThat(process.errorReader().readLine()).contains(message);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
