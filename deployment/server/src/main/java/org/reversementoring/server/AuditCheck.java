package org.reversementoring.server;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.reversementoring.audit.AuditVerification;
import org.reversementoring.audit.AuditVerification.Result;
import org.reversementoring.audit.ChainPoint;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;

/** Whether anybody changed the audit log. May run beside the product. */
public final class AuditCheck {
    private AuditCheck() {}

    /** @param noted a head that the product's log said earlier; null where none is at hand */
    public static Result run(Settings settings, @Nullable ChainPoint noted) {
        SchemaState.require(settings);
        try (Database database = Database.open(
                        settings.get(Setting.RM_DATABASE_URL),
                        settings.get(Setting.RM_DATABASE_USER),
                        settings.get(Setting.RM_DATABASE_PASSWORD));
                Keys keys = Keys.open(SealingSettings.of(settings), Clock.systemUTC())) {
            Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
            return new AuditVerification(stores.work, stores.auditEntries, keys.fingerprints()).verify(noted);
        }
    }
}
