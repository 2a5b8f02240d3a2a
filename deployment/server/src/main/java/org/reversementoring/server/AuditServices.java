package org.reversementoring.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.audit.AuditChain;
import org.reversementoring.audit.AuditLog;
import org.reversementoring.audit.AuditService;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.rest.AuditResource;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The room {@code audit}: the policy that everything asks, with the log that hears of every decision. */
final class AuditServices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditServices.class);

    private static final int EXPORTED = 1000;

    private final Stores stores;
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final int months;
    private final AuditChain chain;
    private final Policy policy;

    AuditServices(Settings settings, Stores stores, Fingerprints fingerprints, Clock clock) {
        this.stores = stores;
        this.fingerprints = fingerprints;
        this.clock = clock;
        months = Integer.parseInt(settings.get(Setting.RM_AUDIT_MONTHS));
        chain = new AuditChain(stores.work, stores.auditEntries, fingerprints);
        policy = new Policy(
                new AuditLog(stores.work, stores.auditEntries, fingerprints, new TimeOrderedIds(clock), clock));
    }

    Policy policy() {
        return policy;
    }

    AuditResource resource(Standings standings) {
        return new AuditResource(service(standings));
    }

    private AuditService service(Standings standings) {
        return new AuditService(stores.work, stores.auditEntries, fingerprints, policy, standings);
    }

    /** The newest entries that concern a person, for an export; all of them are under {@code me/audit}. */
    ExportSection section(Standings standings) {
        AuditService service = service(standings);
        return ExportSection.of("audit", actor -> {
            List<AuditService.OwnLine> newest = new ArrayList<>();
            Page<AuditService.OwnLine> page = service.mine(actor, Page.Request.FIRST);
            newest.addAll(page.items());
            while (page.next() != null && newest.size() < EXPORTED) {
                page = service.mine(actor, new Page.Request(page.next(), Page.MAX));
                newest.addAll(page.items());
            }
            return newest;
        });
    }

    Map<String, Runnable> jobs() {
        Map<String, Runnable> jobs = new LinkedHashMap<>();
        Rounds rounds = new Rounds(stores.work, stores.jobRounds, clock);
        jobs.put("audit-chain", this::link);
        jobs.put("audit-head", rounds.daily("audit-head", () -> LOG.info("audit log, head {}", chain.head())));
        return jobs;
    }

    private void link() {
        chain.link();
        Instant limit = ZonedDateTime.now(clock).minusMonths(months).toInstant();
        chain.forgetBefore(limit);
    }

    /** What waits is linked at the next start where the database does not answer now. */
    @Override
    public void close() {
        try {
            chain.link();
        } catch (RuntimeException e) {
            LOG.warn(
                    "entries of the audit log wait to be linked: {}",
                    e.getClass().getName());
        }
    }
}
