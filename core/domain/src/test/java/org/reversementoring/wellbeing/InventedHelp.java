package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reversementoring.wellbeing.Resource.EmployerLearns;
import org.reversementoring.wellbeing.Resource.For;
import org.reversementoring.wellbeing.Resource.Independence;
import org.reversementoring.wellbeing.Resource.Kind;

/** Invented help for tests. None of it exists; no number in it is real. */
final class InventedHelp {
    static final LocalDate FRESH = LocalDate.of(2026, 2, 1);
    static final LocalDate STALE = LocalDate.of(2025, 6, 1);
    private static final OpeningHours OFFICE = new OpeningHours(
            false,
            ZoneId.of("Europe/Berlin"),
            List.of(new OpeningHours.Span(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))));
    private static final OpeningHours EVENINGS = new OpeningHours(
            false,
            ZoneId.of("Europe/Berlin"),
            List.of(new OpeningHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.of(18, 0), LocalTime.MIDNIGHT)));

    private InventedHelp() {}

    static List<Resource> catalogue() {
        return List.of(
                entry("crisis-de", Kind.CRISIS_LINE, "DE", "de", OpeningHours.ALWAYS, FRESH),
                entry("crisis-de-stale", Kind.CRISIS_LINE, "DE", "de", OpeningHours.ALWAYS, STALE),
                entry("crisis-world", Kind.CRISIS_LINE, Resource.GLOBAL, "en", OpeningHours.ALWAYS, FRESH),
                entry("emergency-de", Kind.EMERGENCY, "DE", "de", OpeningHours.ALWAYS, FRESH),
                entry("crisis-us", Kind.CRISIS_LINE, "US", "en", OpeningHours.ALWAYS, FRESH),
                entry("counselling-berlin", Kind.COUNSELLING, "DE-BE", "de", OFFICE, FRESH),
                entry("counselling-de", Kind.COUNSELLING, "DE", "de", EVENINGS, FRESH),
                entry("counselling-de-stale", Kind.COUNSELLING, "DE", "de", OFFICE, STALE),
                entry("counselling-us", Kind.COUNSELLING, "US", "en", OFFICE, FRESH),
                with(
                        entry("eap-de-counts", Kind.EAP, "DE", "de", OFFICE, FRESH),
                        For.BOTH,
                        EmployerLearns.AGGREGATE,
                        Independence.EXTERNAL),
                with(
                        entry("eap-de-names", Kind.EAP, "DE", "de", OFFICE, FRESH),
                        For.BOTH,
                        EmployerLearns.IDENTITY,
                        Independence.INTERNAL),
                entry("facilitator-world", Kind.EXTERNAL_FACILITATOR, Resource.GLOBAL, "en", OFFICE, FRESH),
                with(
                        entry("facilitator-inside", Kind.EXTERNAL_FACILITATOR, Resource.GLOBAL, "en", OFFICE, FRESH),
                        For.BOTH,
                        EmployerLearns.NOTHING,
                        Independence.INTERNAL),
                entry("reading-de", Kind.LEARNING_RESOURCE, "DE", "de-DE", OpeningHours.ALWAYS, FRESH),
                with(
                        entry("reading-mentee", Kind.LEARNING_RESOURCE, "DE", "de", OpeningHours.ALWAYS, FRESH),
                        For.MENTEE,
                        EmployerLearns.NOTHING,
                        Independence.EXTERNAL),
                with(
                        entry("peers-mentor", Kind.PEER_GROUP, "DE", "de", EVENINGS, FRESH),
                        For.MENTOR,
                        EmployerLearns.NOTHING,
                        Independence.INTERNAL_INDEPENDENT),
                with(
                        entry("ombuds", Kind.OMBUDS, Resource.GLOBAL, "en", OFFICE, FRESH),
                        For.BOTH,
                        EmployerLearns.NOTHING,
                        Independence.INTERNAL_INDEPENDENT),
                entry("union", Kind.UNION_OR_STAFF_NETWORK, Resource.GLOBAL, "en", OFFICE, FRESH));
    }

    static Resource entry(
            String key, Kind kind, String region, String language, OpeningHours hours, LocalDate verified) {
        return new Resource(
                new ResourceKey(key),
                0,
                kind,
                "Invented: " + key,
                Set.of(region),
                List.of(language),
                hours,
                Set.of(Resource.Channel.PHONE),
                "free",
                Set.of("lived-experience"),
                For.BOTH,
                EmployerLearns.NOTHING,
                Independence.EXTERNAL,
                verified,
                "wellbeing desk",
                "https://" + key + ".example",
                "invented, reaches nobody");
    }

    static Resource with(Resource r, For audience, EmployerLearns learns, Independence independence) {
        return new Resource(
                r.key(),
                r.version(),
                r.kind(),
                r.name(),
                r.regions(),
                r.languages(),
                r.hours(),
                r.channels(),
                r.cost(),
                r.topics(),
                audience,
                learns,
                independence,
                r.verifiedAt(),
                r.verifiedBy(),
                r.sourceUrl(),
                r.contact());
    }
}
