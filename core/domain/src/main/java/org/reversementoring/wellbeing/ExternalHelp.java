package org.reversementoring.wellbeing;

import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.UnitOfWork;

/** Finds help outside the pair for one person, now. It never fails: help does not wait for a database. */
public final class ExternalHelp {
    private static final Logger LOG = Logger.getLogger(ExternalHelp.class.getName());

    private final UnitOfWork work;
    private final ResourceCatalogue catalogue;
    private final Localities localities;
    private final Clock clock;

    public ExternalHelp(UnitOfWork work, ResourceCatalogue catalogue, Localities localities, Clock clock) {
        this.work = work;
        this.catalogue = catalogue;
        this.localities = localities;
        this.clock = clock;
    }

    /** Where this person would be helped; {@link Locality#UNKNOWN} where that cannot be found now. */
    public Locality localityOf(@Nullable PersonId person) {
        if (person == null) {
            return Locality.UNKNOWN;
        }
        try {
            return work.run(() -> localities.of(person));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "help is routed without a region: " + e.getClass().getName());
            return Locality.UNKNOWN;
        }
    }

    /** @param confidential see {@link ResourceRouting.Request} */
    public List<RoutedResource> route(Need need, Resource.For side, Locality where, boolean confidential) {
        return ResourceRouting.route(
                catalogue.all(),
                new ResourceRouting.Request(
                        need, side, where.region(), where.language(), confidential, clock.instant()));
    }

    public List<RoutedResource> route(Need need, Resource.For side, PersonId person) {
        return route(need, side, localityOf(person), true);
    }
}
