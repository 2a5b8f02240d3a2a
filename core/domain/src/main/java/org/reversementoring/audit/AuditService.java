package org.reversementoring.audit;

import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.audit.AuditEntries.Filter;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Reading the audit log: everybody what concerns them, auditor and data protection officer all of it. */
public final class AuditService {
    private final UnitOfWork work;
    private final AuditEntries entries;
    private final Pseudonyms pseudonyms;
    private final Policy policy;
    private final Standings standings;

    public AuditService(
            UnitOfWork work, AuditEntries entries, Fingerprints fingerprints, Policy policy, Standings standings) {
        this.work = work;
        this.entries = entries;
        this.pseudonyms = new Pseudonyms(fingerprints);
        this.policy = policy;
        this.standings = standings;
    }

    /**
     * A line of somebody's own log.
     *
     * @param byMe whether they did it themselves; otherwise somebody else did it to a record of theirs
     */
    public record OwnLine(AuditEntry entry, boolean byMe) {}

    /** What the actor did, and what others did with data of theirs, newest first. */
    public Page<OwnLine> mine(Actor actor, Page.Request request) {
        return work.run(() -> {
            policy.require(Action.READ_AUDIT, standings.towardsSelf(actor));
            Set<String> mine = pseudonyms.all(actor);
            return entries.concerning(mine, request).map(entry -> new OwnLine(entry, mine.contains(entry.actor())));
        });
    }

    /** Everything, under pseudonyms, newest first. */
    public Page<AuditEntry> all(Actor actor, Filter filter, Page.Request request) {
        return work.run(() -> {
            policy.require(Action.READ_AUDIT, standings.towardsOrganisation(actor));
            return entries.page(filter, request);
        });
    }
}
