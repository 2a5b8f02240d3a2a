package org.reversementoring.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.TestLogin;
import org.reversementoring.keycloak.TestUsers;
import org.reversementoring.privacycheck.Part;

/**
 * Who plays which part, as a properties file: {@code MENTOR.username}, {@code MENTOR.password-file}, and so on for
 * every {@link Part}; {@code INTEGRATION.client} and {@code INTEGRATION.secret-file}; {@code client} for the client by
 * which people sign in. Instead of a login, {@code MENTOR.token-file} names a file with an access token. Paths are
 * relative to the file.
 */
final class UsersFile {
    private static final String CLIENT = "client";

    private final Path place;
    private final Properties properties = new Properties();
    private final List<String> faults = new ArrayList<>();

    private UsersFile(Path file) {
        this.place = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnableException("The users file " + file + " cannot be read.");
        }
    }

    /** @throws UnableException with a line for every fault */
    static Map<Part, PartLogin> read(Path path) {
        UsersFile file = new UsersFile(path);
        Map<Part, PartLogin> logins = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            PartLogin login = file.login(part);
            if (login != null) {
                logins.put(part, login);
            }
        }
        if (!file.faults.isEmpty()) {
            throw new UnableException("The users file " + path + " has faults:\n  " + String.join("\n  ", file.faults));
        }
        return logins;
    }

    private @Nullable PartLogin login(Part part) {
        String token = secret(part, "token");
        if (token != null) {
            return new PartLogin(null, token);
        }
        boolean person = part.isEmployee();
        String client = properties.getProperty(person ? CLIENT : part + "." + CLIENT, person ? TestUsers.CLIENT : "");
        String username = person ? properties.getProperty(part + ".username", "") : null;
        String secret = secret(part, person ? "password" : "secret");
        if (client.isEmpty() || (username != null && username.isEmpty()) || secret == null) {
            faults.add(
                    person
                            ? part + " needs " + part + ".username and " + part + ".password-file, or " + part
                                    + ".token-file"
                            : part + " needs " + part + ".client and " + part + ".secret-file, or " + part
                                    + ".token-file");
            return null;
        }
        return new PartLogin(new TestLogin(client, username, secret), null);
    }

    /** In the file itself, as it is written for throw-away users, or in a file of its own. */
    private @Nullable String secret(Part part, String kind) {
        String here = properties.getProperty(part + "." + kind);
        String file = properties.getProperty(part + "." + kind + "-file");
        if (file == null) {
            return here;
        }
        try {
            return Files.readString(place.resolveSibling(file.strip())).strip();
        } catch (IOException e) {
            faults.add(part + "." + kind + "-file names a file that cannot be read");
            return "";
        }
    }

    /** Keeps throw-away logins for a later run, readable by the owner alone. */
    static void write(Path path, Map<Part, TestLogin> logins) {
        StringBuilder text = new StringBuilder("# Throw-away users of the privacy check. Holds their passwords.\n");
        text.append(CLIENT + "=").append(TestUsers.CLIENT).append('\n');
        logins.forEach((part, login) -> {
            if (login.username() == null) {
                text.append(part).append(".client=").append(login.client()).append('\n');
                text.append(part).append(".secret=").append(login.secret()).append('\n');
            } else {
                text.append(part).append(".username=").append(login.username()).append('\n');
                text.append(part).append(".password=").append(login.secret()).append('\n');
            }
        });
        try {
            Files.deleteIfExists(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UnableException("The users file " + path + " cannot be written.");
        }
    }
}
