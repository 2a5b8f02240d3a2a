package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * The organisation's catalogue of help: read by everybody who is signed in, kept by programme managers and operators.
 */
public final class ResourceService {
    private final UnitOfWork work;
    private final Resources resources;
    private final ResourceCatalogue catalogue;
    private final ExternalHelp help;
    private final Policy policy;
    private final Standings standings;
    private final Clock clock;

    public ResourceService(
            UnitOfWork work,
            Resources resources,
            ResourceCatalogue catalogue,
            ExternalHelp help,
            Policy policy,
            Standings standings,
            Clock clock) {
        this.work = work;
        this.resources = resources;
        this.catalogue = catalogue;
        this.help = help;
        this.policy = policy;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What a caller asks for; what is absent is taken from what is known of the caller.
     *
     * @param need null for help with a load
     * @param side null where it does not matter
     */
    public record Query(
            @Nullable Need need,
            Resource.@Nullable For side,
            @Nullable String region,
            @Nullable String language) {}

    /** The help for the caller, best first. Asking leaves no trace. */
    public List<RoutedResource> route(Actor actor, Query query) {
        policy.require(Action.READ_RESOURCES, standings.towardsCatalogue(actor));
        Check check = new Check();
        String region = query.region();
        String language = query.language();
        check.that(region == null || ResourceRules.isRegion(region), "region", "must be a region such as DE or 001");
        check.that(language == null || ResourceRules.isLanguage(language), "language", "must be a tag such as en");
        check.done();
        Locality own = help.localityOf(actor);
        return help.route(
                query.need() == null ? Need.EMOTIONAL : query.need(),
                query.side() == null ? Resource.For.BOTH : query.side(),
                new Locality(
                        region == null ? own.region() : region,
                        language == null ? own.language() : language,
                        own.zone()),
                true);
    }

    /** The catalogue itself, for those who keep it. */
    public List<Resource> catalogue(Actor actor) {
        policy.require(Action.WRITE_RESOURCES, standings.towardsCatalogue(actor));
        return work.run(resources::all);
    }

    public Resource read(Actor actor, ResourceKey key) {
        policy.require(Action.READ_RESOURCES, standings.towardsCatalogue(actor));
        return work.run(() -> resources.find(key).orElseThrow(RefusedException::notFound));
    }

    /**
     * Keeps an entry under its key.
     *
     * @param version the version that the caller read; null for a new entry
     */
    public Resource put(Actor actor, Resource entry, @Nullable Long version) {
        policy.require(Action.WRITE_RESOURCES, standings.towardsCatalogue(actor));
        ResourceRules.check(entry, LocalDate.now(clock));
        Resource kept = work.run(() -> {
            Resource present = resources.find(entry.key()).orElse(null);
            if (present == null) {
                if (version != null) {
                    throw RefusedException.stale();
                }
                return resources.add(entry.withVersion(0));
            }
            if (version == null) {
                throw new RefusedException(
                        Problem.VERSION_REQUIRED, "There is an entry with this key: send the version you read.");
            }
            return resources.save(entry.withVersion(version));
        });
        catalogue.refresh();
        return kept;
    }

    public void remove(Actor actor, ResourceKey key, long version) {
        policy.require(Action.WRITE_RESOURCES, standings.towardsCatalogue(actor));
        work.run(() -> {
            Resource present = resources.find(key).orElseThrow(RefusedException::notFound);
            if (present.version() != version) {
                throw RefusedException.stale();
            }
            resources.remove(key);
        });
        catalogue.refresh();
    }
}
