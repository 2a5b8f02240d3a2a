package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.PeopleDirectory.Intake;

/** A report of several times the memory that its reader has. */
class LargeReportTest {
    private static final int ROWS = 150_000;
    private static final String NOT_READ = "x".repeat(600);

    @Test
    void a_report_that_is_larger_than_the_memory_is_read_in_little_of_it() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/report", LargeReportTest::stream);
        server.start();
        try {
            Process reader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx32m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeReportTest.class.getName(),
                            "http://127.0.0.1:" + server.getAddress().getPort())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains(ROWS + " workers");
            assertThat(reader.exitValue()).isZero();
        } finally {
            server.stop(0);
        }
    }

    /** 100 MB and more. */
    private static void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            out.write("{\"Report_Entry\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                String row = (i == 0 ? "" : ",") + "{\"Employee_ID\":\"" + i
                        + "\",\"Worker_Status\":\"Active\",\"On_Leave\":\"0\",\"Display_Name\":\"Somebody " + i
                        + "\",\"Hire_Date\":\"2015-07-28-07:00\",\"Skills_group\":[{\"Skill\":\"" + NOT_READ + "\"}]}";
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The reader, in a process of its own. */
    public static void main(String[] arguments) {
        long[] workers = new long[1];
        WorkdaySettings settings = new WorkdaySettings(
                java.net.URI.create(arguments[0]),
                "/report",
                null,
                new Credentials.Basic("ISU", "secret"),
                WorkdaySettings.Limits.DEFAULT);
        try (RaasPeopleDirectory directory = new RaasPeopleDirectory(settings)) {
            directory.read(new Intake() {
                @Override
                public void begin(int part) {
                    workers[0] = 0;
                }

                @Override
                public void take(DirectoryWorker worker) {
                    workers[0]++;
                }
            });
        }
        System.out.println(workers[0] + " workers");
    }
}
