package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.TestLogin;
import org.reversementoring.privacycheck.Part;

class UsersFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackAndNobodyElseCanReadIt() throws IOException {
        Map<Part, TestLogin> logins = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            logins.put(
                    part,
                    part.isEmployee()
                            ? new TestLogin("verify-privacy", "user-" + part, "secret of " + part)
                            : new TestLogin("service", null, "secret of " + part));
        }
        Path file = folder.resolve("users.properties");

        UsersFile.write(file, logins);
        UsersFile.write(file, logins);

        assertThat(UsersFile.read(file)).containsOnlyKeys(Part.values());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyFaultIsReportedAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("users.properties"),
                "MENTOR.username=junior\nMENTOR.password-file=missing\nMENTEE.username=senior\n");

        assertThatThrownBy(() -> UsersFile.read(file))
                .isInstanceOf(UnableException.class)
                .hasMessageContaining("MENTOR.password-file names a file that cannot be read")
                .hasMessageContaining("MENTEE needs MENTEE.username and MENTEE.password-file, or MENTEE.token-file")
                .hasMessageContaining("INTEGRATION needs INTEGRATION.client and INTEGRATION.secret-file");
        assertThatThrownBy(() -> UsersFile.read(folder.resolve("nowhere")))
                .isInstanceOf(UnableException.class)
                .hasMessageContaining("nowhere cannot be read");
    }
}
