package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Patience;
import org.reversementoring.spi.UnitOfWork;

/**
 * Finds help outside the pair for one person, now. It never fails, and does not wait for the database: where a caller
 * is helped is remembered in memory, and used again while the database does not say it.
 */
public final class ExternalHelp {
    private static final Logger LOG = Logger.getLogger(ExternalHelp.class.getName());

    /** For a database that is merely busy; once it is known to be gone nobody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int REMEMBERED = 10_000;

    private final UnitOfWork work;
    private final ResourceCatalogue catalogue;
    private final Localities localities;
    private final Clock clock;
    private final Patience patience = new Patience("locality", PATIENCE);
    private final Map<String, Locality> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Locality> eldest) {
            return size() > REMEMBERED;
        }
    });

    public ExternalHelp(UnitOfWork work, ResourceCatalogue catalogue, Localities localities, Clock clock) {
        this.work = work;
        this.catalogue = catalogue;
        this.localities = localities;
        this.clock = clock;
    }

    /**
     * Where the caller would be helped, as the database says within a moment, else as it last said on this node. Not
     * for use inside a unit of work.
     */
    public Locality localityOf(Actor actor) {
        PersonId person = actor.personId();
        if (person != null) {
            try {
                Locality found = patience.await(() -> work.run(() -> localities.of(person)));
                remembered.put(actor.subject(), found);
                return found;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        () -> "help is routed as it was last: " + e.getClass().getName());
            }
        }
        return remembered.getOrDefault(actor.subject(), Locality.UNKNOWN);
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

    public List<RoutedResource> route(Need need, Resource.For side, Actor actor) {
        return route(need, side, localityOf(actor), true);
    }

    public List<RoutedResource> route(Need need, Resource.For side, PersonId person) {
        return route(need, side, localityOf(person), true);
    }
}
