package org.reversementoring.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Policy.Verdict;
import org.reversementoring.access.Standing;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * Writes down what the policy decided. What was allowed is written in the unit of work that does it: both are kept or
 * neither, and what cannot be written down is not done. A refusal is written after its unit was undone.
 */
public final class AuditLog implements Policy.Observer {
    private final UnitOfWork work;
    private final AuditEntries entries;
    private final Pseudonyms pseudonyms;
    private final AuditMarks marks;
    private final Ids ids;
    private final Clock clock;

    public AuditLog(UnitOfWork work, AuditEntries entries, Fingerprints fingerprints, Ids ids, Clock clock) {
        this.work = work;
        this.entries = entries;
        this.pseudonyms = new Pseudonyms(fingerprints);
        this.marks = new AuditMarks(fingerprints);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void decided(Action action, Standing standing, Verdict verdict) {
        if (AuditRule.counts(action, standing, verdict)) {
            write(entry(List.of(action), standing, verdict), verdict);
        }
    }

    /** Those that are alike become one entry. */
    @Override
    public void allowed(List<Action> actions, Standing standing) {
        Map<Alike, List<Action>> groups = actions.stream()
                .filter(action -> AuditRule.counts(action, standing, Verdict.ALLOW))
                .collect(Collectors.groupingBy(
                        action -> Alike.of(action, standing), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(alike -> write(entry(alike, standing, Verdict.ALLOW), Verdict.ALLOW));
    }

    private record Alike(String space, Way way, Set<PersonId> people) {
        static Alike of(Action action, Standing standing) {
            return new Alike(Pseudonyms.space(action.item()), action.way(), AuditRule.people(action, standing));
        }
    }

    private void write(AuditEntry entry, Verdict verdict) {
        String mark = marks.of(entry);
        work.run(() -> {
            entries.add(entry, mark);
            if (verdict != Verdict.ALLOW) {
                work.ifUndone(() -> entries.add(entry, mark));
            }
        });
    }

    private AuditEntry entry(List<Action> alike, Standing standing, Verdict verdict) {
        Action first = alike.get(0);
        DataItem item = first.item();
        UUID record = standing.record();
        return new AuditEntry(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                alike.stream().map(Action::name).toList(),
                alike.stream().map(Action::item).collect(Collectors.toSet()),
                first.way(),
                Outcome.of(verdict),
                standing.roles(),
                pseudonyms.of(item, standing.actor()),
                AuditRule.people(first, standing).stream()
                        .map(person -> pseudonyms.of(item, person))
                        .toList(),
                record == null ? null : pseudonyms.ofRecord(item, record));
    }
}
