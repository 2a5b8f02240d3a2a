package org.reversementoring.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.reversementoring.wellbeing.OpeningHours;
import org.reversementoring.wellbeing.Resource;

/** An entry of the catalogue of help. */
public record ResourceJson(
        String key,
        long version,
        Resource.Kind kind,
        String name,
        List<String> regions,
        List<String> languages,
        HoursJson hours,
        List<Resource.Channel> channels,
        String cost,
        List<String> topics,
        Resource.For audience,
        Resource.EmployerLearns employerLearns,
        Resource.Independence independence,
        LocalDate verifiedAt,
        String verifiedBy,
        String sourceUrl,
        String contact)
        implements Versioned {
    /** When it answers: always, or by a weekly rule in an IANA zone. */
    public record HoursJson(boolean always, String zone, List<SpanJson> weekly) {}

    /** Open on these days; midnight as {@code to} is the end of the day. */
    public record SpanJson(List<DayOfWeek> days, LocalTime from, LocalTime to) {}

    static ResourceJson of(Resource r) {
        return new ResourceJson(
                r.key().value(),
                r.version(),
                r.kind(),
                r.name(),
                r.regions().stream().sorted().toList(),
                r.languages(),
                of(r.hours()),
                r.channels().stream().sorted().toList(),
                r.cost(),
                r.topics().stream().sorted().toList(),
                r.audience(),
                r.employerLearns(),
                r.independence(),
                r.verifiedAt(),
                r.verifiedBy(),
                r.sourceUrl(),
                r.contact());
    }

    private static HoursJson of(OpeningHours hours) {
        return new HoursJson(
                hours.always(),
                hours.zone().getId(),
                hours.weekly().stream()
                        .map(s -> new SpanJson(s.days().stream().sorted().toList(), s.from(), s.to()))
                        .toList());
    }
}
