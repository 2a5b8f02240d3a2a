package org.reversementoring.wellbeing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.UnitOfWork;

/**
 * The catalogue as this node last read it. Help is shown from this copy alone: it costs no statement and never waits
 * for the database. The copy is made anew after each change on this node and, for changes on others, from time to time.
 */
public final class ResourceCatalogue {
    private static final Logger LOG = Logger.getLogger(ResourceCatalogue.class.getName());

    private final UnitOfWork work;
    private final Resources resources;
    private final Object reading = new Object();
    private volatile @Nullable List<Resource> latest;

    public ResourceCatalogue(UnitOfWork work, Resources resources) {
        this.work = work;
        this.resources = resources;
    }

    /** Never fails; empty only where the catalogue is, or could never be read. */
    public List<Resource> all() {
        List<Resource> copy = latest;
        if (copy == null) {
            refresh();
            copy = latest;
        }
        return copy == null ? List.of() : copy;
    }

    /** As it is kept at this moment, whichever node changed it: for what is decided by it. */
    public List<Resource> kept() {
        return work.run(resources::all);
    }

    /**
     * Reads the catalogue anew; where that fails, the copy before it stays. Not inside a unit of work, which might
     * still be undone.
     */
    public void refresh() {
        // One at a time, so that an older reading never takes the place of a newer one.
        synchronized (reading) {
            try {
                latest = List.copyOf(work.run(resources::all));
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        () -> "the catalogue of help is shown as last read: "
                                + e.getClass().getName());
            }
        }
    }
}
