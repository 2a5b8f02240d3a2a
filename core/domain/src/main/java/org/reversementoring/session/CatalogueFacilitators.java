package org.reversementoring.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.reversementoring.pairing.Pair;
import org.reversementoring.wellbeing.Localities;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceCatalogue;

/** The external facilitators of the catalogue of help: verified lately, and serving the regions of both members. */
public final class CatalogueFacilitators implements Facilitators {
    private final ResourceCatalogue catalogue;
    private final Localities localities;
    private final Clock clock;

    public CatalogueFacilitators(ResourceCatalogue catalogue, Localities localities, Clock clock) {
        this.catalogue = catalogue;
        this.localities = localities;
        this.clock = clock;
    }

    @Override
    public Optional<Facilitator> find(String key, Pair pair) {
        LocalDate today = LocalDate.now(clock);
        return catalogue.all().stream()
                .filter(r -> r.key().value().equals(key))
                .filter(r -> r.kind() == Resource.Kind.EXTERNAL_FACILITATOR && r.isFresh(today))
                .filter(r -> Stream.of(pair.mentor(), pair.mentee())
                        .allMatch(member -> r.serves(localities.of(member).region())))
                .map(r -> new Facilitator(key, r.name(), r.contact()))
                .findFirst();
    }
}
