package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.spi.UnitOfWork;

/**
 * Takes a file over into the catalogue of help: the whole file or, for one fault in it, nothing. The same file again
 * changes nothing. What is in the catalogue and not in the file stays, because help that is gone by a slip is worse
 * than an old entry, which drops by itself when nobody verifies it.
 */
public final class ResourceImportService {
    private final UnitOfWork work;
    private final Resources resources;
    private final ResourceCatalogue catalogue;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public ResourceImportService(
            UnitOfWork work,
            Resources resources,
            ResourceCatalogue catalogue,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.resources = resources;
        this.catalogue = catalogue;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /** What came, or would come, of a file: keys in its order. */
    public record Outcome(List<ResourceKey> added, List<ResourceKey> changed, List<ResourceKey> unchanged) {}

    /**
     * @param file read only once the caller may do this
     * @param dryRun only says what would come of it
     * @throws org.reversementoring.problem.RefusedException INVALID_INPUT with every fault of the file
     */
    public Outcome take(Actor actor, Supplier<List<ResourceText>> file, boolean dryRun) {
        policy.require(Action.WRITE_RESOURCES, standings.towardsCatalogue(actor));
        Map<ResourceKey, Resource> read = ResourceText.read(file.get(), LocalDate.now(clock));
        Outcome outcome = work.run(() -> taken(read, dryRun));
        if (!dryRun) {
            catalogue.refresh();
        }
        return outcome;
    }

    private Outcome taken(Map<ResourceKey, Resource> file, boolean dryRun) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        file.forEach((key, entry) -> {
            Resource present = resources.find(key).orElse(null);
            if (present == null) {
                outcome.added().add(key);
                if (!dryRun) {
                    resources.add(entry);
                }
            } else if (present.equals(entry.withVersion(present.version()))) {
                outcome.unchanged().add(key);
            } else {
                outcome.changed().add(key);
                if (!dryRun) {
                    resources.save(entry.withVersion(present.version()));
                }
            }
        });
        return outcome;
    }
}
