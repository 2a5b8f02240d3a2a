package org.reversementoring.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.reversementoring.demo.chapter.Ending;
import org.reversementoring.demo.chapter.Play;
import org.reversementoring.demo.chapter.Stage;
import org.reversementoring.demo.part.Parts;
import org.reversementoring.demo.story.Letters;
import org.reversementoring.demo.story.MoodleLearners;
import org.reversementoring.demo.story.Rest;
import org.reversementoring.demo.story.Story;
import org.reversementoring.demo.story.Time;
import org.reversementoring.demo.story.Tokens;

/**
 * {@code mvn -Pdemo}: starts Keycloak, a Workday, a Moodle, a mail server and the product, plays one whole programme
 * over the public API and serves on until it is interrupted. Exit status 0 when every step gave what it should, else 1.
 */
public final class Demo {
    private static final long NEWS_MILLIS = 1500;
    private static final long INTERRUPT_MILLIS = 300;

    private Demo() {}

    public static void main(String[] arguments) {
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop everything"));
        endWithParent();
        Thread main = Thread.currentThread();
        parts.onFall(main::interrupt);
        System.exit(run(parts));
    }

    /** Where Maven is killed, nobody would stop us. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread watch = new Thread(
                    () -> {
                        parent.onExit().join();
                        System.exit(1);
                    },
                    "end with parent");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static int run(Parts parts) {
        try {
            DemoSettings settings = DemoSettings.ofSystemProperties();
            emptied(settings.directory());
            System.out.println("Starting the servers (the very first start takes a minute or two) …");
            Servers servers = Servers.start(settings, parts);
            play(settings, servers);
            if (settings.exit()) {
                parts.close();
                return 0;
            }
            System.out.println("\nServing until Ctrl-C …");
            Thread.sleep(Long.MAX_VALUE);
            return 0;
        } catch (InterruptedException | RuntimeException e) {
            return failure(parts, e);
        }
    }

    private static int failure(Parts parts, Exception e) {
        Thread.interrupted();
        Optional<String> fallen = parts.fallen(NEWS_MILLIS);
        pause();
        // Ctrl-C reaches every process at once: then nobody has failed.
        if (!parts.closing()) {
            System.out.flush();
            System.err.println("\nThe demo failed. " + fallen.orElse("" + e.getMessage()));
            fallen.ifPresent(fall -> System.err.println("What it stopped: " + e.getMessage()));
            parts.close();
        }
        return 1;
    }

    private static void pause() {
        try {
            Thread.sleep(INTERRUPT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void play(DemoSettings settings, Servers servers) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        Tokens tokens = new Tokens(login -> servers.keycloak().signIn(login.username(), login.password()));
        Rest rest = new Rest(servers.product().url(), tokens, http);
        Story story = new Story(System.out);
        Stage stage = new Stage(
                story,
                rest,
                servers.company(),
                new Time(servers.product(), story),
                new MoodleLearners(servers.moodle().url(), http),
                new Letters(servers.mail()),
                servers.workday(),
                servers.newcomer());
        Ending ending = new Play(stage, settings.directory()).play();
        System.out.printf("%nAll %d steps gave what they should.%n", story.steps());
        new Epilogue(servers, ending, settings.directory()).tell(System.out);
    }

    private static void emptied(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> all = Files.walk(directory)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + directory, e);
        }
    }
}
