package org.reversementoring.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.reversementoring.wellbeing.Resource.EmployerLearns;
import org.reversementoring.wellbeing.Resource.For;

/**
 * Which help is shown to whom, in which order. A pure function of the catalogue and the request: the same input always
 * gives the same list.
 */
public final class ResourceRouting {
    /** An entry that nobody tried out for longer drops; crisis help stays, marked. */
    public static final int FRESH_DAYS = 90;

    /**
     * @param region ISO 3166, such as {@code DE} or {@code DE-BE}
     * @param language BCP 47
     * @param confidential true from level OFFER on and for every request for help: nothing is shown that tells the
     *     employer who used it
     */
    public record Request(Need need, For audience, String region, String language, boolean confidential, Instant at) {}

    private static final Comparator<RoutedResource> OUTSIDERS_FIRST =
            Comparator.comparing(r -> r.resource().independence());

    private static final Comparator<RoutedResource> ALL_ALIKE = Comparator.comparing(r -> 0);

    private ResourceRouting() {}

    /** The help for this request, best first. */
    public static List<RoutedResource> route(List<Resource> catalogue, Request request) {
        LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
        return catalogue.stream()
                .filter(r -> r.regionRank(request.region()) >= 0)
                .filter(r -> r.audience().serves(request.audience()))
                .filter(r -> request.need().rank(r.kind()) >= 0)
                .filter(r -> r.languageRank(request.language()) >= 0)
                .filter(r -> !request.confidential() || r.employerLearns() != EmployerLearns.IDENTITY)
                .filter(r -> r.isFresh(today) || r.kind().isCrisis())
                .map(r -> shown(r, request, today))
                .sorted(order(request))
                .toList();
    }

    private static RoutedResource shown(Resource r, Request request, LocalDate today) {
        return new RoutedResource(
                r,
                r.hours().openAt(request.at()),
                r.hours().nextOpening(request.at()).orElse(null),
                r.languageRank(request.language()) == 2,
                !r.isFresh(today));
    }

    private static Comparator<RoutedResource> order(Request request) {
        Need need = request.need();
        return Comparator.<RoutedResource>comparingInt(
                        r -> need.rank(r.resource().kind()))
                .thenComparingInt(r -> r.resource().regionRank(request.region()))
                .thenComparingInt(r -> r.resource().languageRank(request.language()))
                .thenComparing(r -> !r.openNow())
                .thenComparing(ResourceRouting::opening)
                .thenComparing(r -> r.resource().employerLearns())
                .thenComparing(need.prefersOutsiders() ? OUTSIDERS_FIRST : ALL_ALIKE)
                .thenComparing(RoutedResource::stale)
                .thenComparing(r -> r.resource().key());
    }

    private static Instant opening(RoutedResource r) {
        Instant opensAt = r.opensAt();
        return r.openNow() ? Instant.MIN : opensAt == null ? Instant.MAX : opensAt;
    }
}
