package org.reversementoring.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** What an operator gets for a command. */
record CommandLineRun(int status, String text) {
    /** Settings of a product on an H2 file in the folder; nothing runs at its sign-on. */
    static Path settings(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("rm.properties"),
                "RM_OIDC_ISSUER=http://127.0.0.1:9/realms/none\nRM_DATABASE_URL=" + url(folder) + "\nRM_KEY_FILE="
                        + folder.resolve("keys.json") + "\n");
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("product");
    }

    static CommandLineRun of(Path settings, String... words) {
        List<String> all = new ArrayList<>(List.of("--config", settings.toString()));
        all.addAll(Arrays.asList(words));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            CommandLine command = Main.commandLine();
            command.setErr(new PrintWriter(stream, true, StandardCharsets.UTF_8));
            int status = command.execute(all.toArray(String[]::new));
            return new CommandLineRun(status, output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
