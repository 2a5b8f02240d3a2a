package org.reversementoring.wellbeing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.spi.UnitOfWork;

/**
 * The catalogue as it was last read. Help must be shown even while the database does not answer, so a failed read
 * answers with the copy before it.
 */
public final class ResourceCatalogue {
    private static final Logger LOG = Logger.getLogger(ResourceCatalogue.class.getName());

    private final UnitOfWork work;
    private final Resources resources;
    private volatile List<Resource> latest = List.of();

    public ResourceCatalogue(UnitOfWork work, Resources resources) {
        this.work = work;
        this.resources = resources;
    }

    /** Never fails; empty only where nothing was ever read. */
    public List<Resource> all() {
        try {
            latest = List.copyOf(work.run(resources::all));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "the catalogue of help is shown as last read: "
                            + e.getClass().getName());
        }
        return latest;
    }
}
