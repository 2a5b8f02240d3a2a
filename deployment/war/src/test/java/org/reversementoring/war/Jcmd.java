package org.reversementoring.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A look into a running JVM from outside, the same for every server. */
final class Jcmd {
    private static final String MARK = "org.reversementoring.server.Product";

    /** What a thread's name or stack shows where the product, or a library that only the WAR brings, started it. */
    private static final Pattern OURS = Pattern.compile(
            "org\\.reversementoring|com\\.zaxxer|com\\.github\\.kagkarlsson"
                    + "|org\\.postgresql|org\\.h2|benmanes|io\\.prometheus|prometheus-metrics|reverse-mentoring|db-scheduler|platform-check|database-outage");

    /** A busy JVM may let nobody in at the first. */
    private static final int ATTEMPTS = 3;

    private final JavaHome java;
    private final long pid;

    Jcmd(JavaHome java, long pid) {
        this.java = java;
        this.pid = pid;
    }

    /** How many copies of the product's classes the JVM holds, each by a class loader of its own. */
    int copies() {
        run("GC.run");
        return (int) run("VM.class_hierarchy", MARK)
                .lines()
                .filter(line -> line.contains(MARK + "/"))
                .count();
    }

    /** The first lines of threads that are the product's. */
    List<String> threads() {
        return Arrays.stream(run("Thread.print").split("\n\n"))
                .filter(thread -> thread.strip().startsWith("\""))
                .filter(thread -> OURS.matcher(thread).find())
                .map(thread -> thread.strip().lines().findFirst().orElse(""))
                .toList();
    }

    /** Every living object, for whoever looks for a leak. */
    void dump(Path file) {
        run("GC.heap_dump", file.toAbsolutePath().toString());
    }

    private String run(String... what) {
        List<String> command = new ArrayList<>(List.of(java.tool("jcmd"), Long.toString(pid)));
        command.addAll(List.of(what));
        String answer = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() == 0) {
                    return answer;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(command + " failed: " + answer);
    }
}
