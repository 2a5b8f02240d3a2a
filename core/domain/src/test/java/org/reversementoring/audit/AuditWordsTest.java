package org.reversementoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Role;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.AuditService.OwnLine;

class AuditWordsTest {
    @Test
    void everyEntryIsASentenceInBothLanguages() {
        for (String language : List.of("en", "de")) {
            for (DataItem item : DataItem.values()) {
                for (Way way : Way.values()) {
                    for (Outcome outcome : Outcome.values()) {
                        assertThat(line(language, item, way, outcome, Set.of(Role.values()), false))
                                .doesNotContain("{", "  ")
                                .endsWith(".");
                    }
                }
            }
        }
    }

    @Test
    void itSaysWhoByWhatTheyWereAndNeverByName() {
        assertThat(line("en", DataItem.D11, Way.READ, Outcome.REFUSED, Set.of(Role.PROG_MGR), false))
                .isEqualTo("Somebody else (programme manager) – refused to read: the pair’s sessions: date,"
                        + " length, topic.");
        assertThat(line("en", DataItem.D13, Way.WRITE, Outcome.ALLOWED, Set.of(Role.MENTOR), true))
                .isEqualTo("You wrote or changed: the pair’s commitments.");
        assertThat(line("de", DataItem.D13, Way.READ, Outcome.ALLOWED, Set.of(), false))
                .isEqualTo("Jemand anders: die Zusagen des Paars – gelesen.");
    }

    private static String line(
            String language, DataItem item, Way way, Outcome outcome, Set<Role> roles, boolean byMe) {
        AuditEntry entry = new AuditEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                List.of("X"),
                Set.of(item),
                way,
                outcome,
                roles,
                "actor",
                List.of(),
                null);
        return AuditWords.in(language).line(new OwnLine(entry, byMe));
    }
}
