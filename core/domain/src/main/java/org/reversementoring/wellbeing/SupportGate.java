package org.reversementoring.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.wellbeing.Resource.EmployerLearns;
import org.reversementoring.wellbeing.Resource.For;
import org.reversementoring.wellbeing.Resource.Independence;
import org.reversementoring.wellbeing.Resource.Kind;

/**
 * No programme opens before help is there: for every region and language it promises, a crisis line that always
 * answers, external counselling that names nobody to the employer, and for every topic of identity somebody or
 * something outside the pair; and a named contact with a deputy.
 */
public final class SupportGate implements ActivationGate {
    private final ResourceCatalogue catalogue;
    private final Clock clock;

    public SupportGate(ResourceCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<String> missing(Programme programme) {
        List<String> gaps = new ArrayList<>(ActivationGate.definitionGaps(programme));
        List<Resource> all = catalogue.kept();
        for (Audience audience : programme.definition().audiences()) {
            gaps.addAll(missing(all, audience, programme.definition().focusAreas()));
        }
        return List.copyOf(gaps);
    }

    private List<String> missing(List<Resource> all, Audience audience, List<FocusArea> areas) {
        String place = audience.region() + "/" + audience.language();
        List<String> gaps = new ArrayList<>();
        if (noneOf(all, audience, Need.CRISIS, For.MENTOR, SupportGate::alwaysOpenCrisisLine)) {
            gaps.add("For " + place + " there is no verified crisis line that always answers.");
        }
        if (noneOf(all, audience, Need.EMOTIONAL, For.MENTOR, SupportGate::externalCounselling)) {
            gaps.add("For " + place + " there is no external counselling or EAP that names nobody to the employer.");
        }
        for (FocusArea area : areas) {
            if (area.isIdentity() && noneOf(all, audience, Need.IDENTITY, For.MENTEE, r -> standsInFor(r, area))) {
                gaps.add("For " + place + " there is no external facilitator or learning resource on " + area.key()
                        + ".");
            }
        }
        return gaps;
    }

    /** Fallbacks to English and entries that nobody verified do not count towards a promise. */
    private boolean noneOf(List<Resource> all, Audience audience, Need need, For side, Predicate<Resource> promised) {
        Instant now = clock.instant();
        return ResourceRouting.route(
                        all, new ResourceRouting.Request(need, side, audience.region(), audience.language(), true, now))
                .stream()
                .filter(r -> !r.inEnglish() && !r.stale())
                .map(RoutedResource::resource)
                .noneMatch(promised);
    }

    private static boolean alwaysOpenCrisisLine(Resource r) {
        return r.kind() == Kind.CRISIS_LINE && r.hours().always();
    }

    private static boolean externalCounselling(Resource r) {
        return (r.kind() == Kind.COUNSELLING || r.kind() == Kind.EAP)
                && r.independence() == Independence.EXTERNAL
                && r.employerLearns() != EmployerLearns.IDENTITY;
    }

    private static boolean standsInFor(Resource r, FocusArea area) {
        return (r.kind() == Kind.EXTERNAL_FACILITATOR || r.kind() == Kind.LEARNING_RESOURCE)
                && r.topics().contains(area.key());
    }
}
