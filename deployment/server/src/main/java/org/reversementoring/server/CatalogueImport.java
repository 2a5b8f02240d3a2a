package org.reversementoring.server;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;
import org.reversementoring.wellbeing.ResourceCatalogue;
import org.reversementoring.wellbeing.ResourceImportService;
import org.reversementoring.wellbeing.ResourceText;

/** Takes a file over into the catalogue of help, beside a running product or without one; audited as an operator. */
public final class CatalogueImport {
    private static final Actor OPERATOR = new Actor("command line", null, null, Set.of(StaffRole.OPERATOR), false);

    private CatalogueImport() {}

    public static ResourceImportService.Outcome run(Settings settings, List<ResourceText> file, boolean dryRun) {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(
                        settings.get(Setting.RM_DATABASE_URL),
                        settings.get(Setting.RM_DATABASE_USER),
                        settings.get(Setting.RM_DATABASE_PASSWORD));
                Keys keys = Keys.open(SealingSettings.of(settings), clock)) {
            Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
            AuditServices audit = new AuditServices(settings, stores, keys.fingerprints(), clock);
            return new ResourceImportService(
                            stores.work,
                            stores.resources,
                            new ResourceCatalogue(stores.work, stores.resources),
                            audit.policy(),
                            new Standings((person, programme) -> Set.of()),
                            clock)
                    .take(OPERATOR, () -> file, dryRun);
        }
    }
}
