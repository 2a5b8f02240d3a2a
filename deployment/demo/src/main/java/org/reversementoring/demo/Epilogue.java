package org.reversementoring.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.reversementoring.demo.chapter.Ending;
import org.reversementoring.demo.story.Company;
import org.reversementoring.demo.story.Login;
import org.reversementoring.keycloak.testing.TestRealm;

/** Says where everything is, and how to call the API oneself. */
final class Epilogue {
    private final Servers servers;
    private final Ending ending;
    private final Path logins;

    Epilogue(Servers servers, Ending ending, Path directory) {
        this.servers = servers;
        this.ending = ending;
        logins = directory.resolve("logins.txt");
    }

    void tell(PrintStream out) {
        String text = logins();
        try {
            Files.writeString(logins, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + logins, e);
        }
        URI api = servers.product().url();
        out.println();
        out.println("The cycle report    " + ending.report().toUri());
        out.println("The API, to read    " + api);
        out.println("The logins          " + logins.toUri());
        out.println();
        out.println(text);
        out.println("Call the API yourself:");
        out.println();
        out.println("  TOKEN=$(curl -s " + servers.keycloak().issuer() + "/protocol/openid-connect/token \\");
        out.println("    -d grant_type=password -d client_id=" + TestRealm.CLIENT + " -d username="
                + ending.mentor().username() + " -d password=" + Company.PASSWORD
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        out.println("  curl -s -H \"Authorization: Bearer $TOKEN\" " + api + "pairs");
        out.flush();
    }

    private String logins() {
        Company company = servers.company();
        Map<String, Login> shown = new LinkedHashMap<>();
        shown.put("programme manager", company.programmeManager());
        shown.put("mentor", ending.mentor());
        shown.put("mentee", ending.mentee());
        shown.put("support contact", company.supportContact());
        shown.put("operator", company.operator());
        shown.put("auditor", company.auditor());
        shown.put("data protection officer", company.dataProtectionOfficer());
        return shown.entrySet().stream()
                .map(e -> String.format(
                        "  %-24s %-24s %s%n",
                        e.getKey(), e.getValue().username(), e.getValue().password()))
                .collect(Collectors.joining(
                        "",
                        String.format("  %-24s %-24s %s%n", "who", "username", "password"),
                        String.format(
                                "  Every one of the %d people can sign in: the e-mail's part before the @, password %s.%n",
                                company.workers().size(), Company.PASSWORD)));
    }
}
