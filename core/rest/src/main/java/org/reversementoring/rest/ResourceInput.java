package org.reversementoring.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;
import org.reversementoring.wellbeing.OpeningHours;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;

/** What the keeper of the catalogue writes. */
public record ResourceInput(
        Resource.@Nullable Kind kind,
        @Nullable String name,
        @Nullable List<String> regions,
        @Nullable List<String> languages,
        @Nullable HoursInput hours,
        @Nullable List<Resource.Channel> channels,
        @Nullable String cost,
        @Nullable List<String> topics,
        Resource.@Nullable For audience,
        Resource.@Nullable EmployerLearns employerLearns,
        Resource.@Nullable Independence independence,
        @Nullable LocalDate verifiedAt,
        @Nullable String verifiedBy,
        @Nullable String sourceUrl,
        @Nullable String contact) {
    /** Either always, or a zone and a weekly rule. */
    public record HoursInput(
            @Nullable Boolean always,
            @Nullable String zone,
            @Nullable List<SpanInput> weekly) {}

    /** Open on these days; midnight as {@code to} is the end of the day. */
    public record SpanInput(
            @Nullable List<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    Resource toDomain(String key) {
        Check check = new Check();
        check.that(key.matches(ResourceKey.PATTERN), "key", "must have 1 to 60 of a-z, 0-9 and hyphen");
        Resource.Kind what = check.required("kind", kind, Resource.Kind.COUNSELLING);
        LocalDate verified = check.required("verifiedAt", verifiedAt, LocalDate.EPOCH);
        Resource.EmployerLearns learns =
                check.required("employerLearns", employerLearns, Resource.EmployerLearns.IDENTITY);
        Resource.Independence stands = check.required("independence", independence, Resource.Independence.INTERNAL);
        List<String> where = check.list("regions", regions, 1, 100);
        List<String> spoken = check.list("languages", languages, 1, 50);
        List<Resource.Channel> reached = check.list("channels", channels, 1, 10);
        List<String> about = check.list("topics", topics == null ? List.of() : topics, 0, 50);
        OpeningHours open = hours(check);
        check.done();
        return new Resource(
                new ResourceKey(key),
                0,
                what,
                check.optional("name", name, Integer.MAX_VALUE),
                Set.copyOf(where),
                spoken,
                open,
                Set.copyOf(reached),
                check.optional("cost", cost, Integer.MAX_VALUE),
                Set.copyOf(about),
                audience == null ? Resource.For.BOTH : audience,
                learns,
                stands,
                verified,
                check.optional("verifiedBy", verifiedBy, Integer.MAX_VALUE),
                check.optional("sourceUrl", sourceUrl, Integer.MAX_VALUE),
                check.optional("contact", contact, Integer.MAX_VALUE));
    }

    private OpeningHours hours(Check check) {
        HoursInput given = check.required("hours", hours, new HoursInput(true, null, null));
        if (given.always() != null && given.always()) {
            check.that(
                    given.weekly() == null || given.weekly().isEmpty(), "hours.weekly", "must be absent with always");
            return OpeningHours.ALWAYS;
        }
        List<SpanInput> weekly = check.list("hours.weekly", given.weekly(), 1, 50);
        List<OpeningHours.Span> spans = new ArrayList<>();
        for (int i = 0; i < weekly.size(); i++) {
            String at = "hours.weekly[" + i + "]";
            spans.add(new OpeningHours.Span(
                    Set.copyOf(check.list(at + ".days", weekly.get(i).days(), 1, 7)),
                    check.required(at + ".from", weekly.get(i).from(), LocalTime.MIDNIGHT),
                    check.required(at + ".to", weekly.get(i).to(), LocalTime.MIDNIGHT)));
        }
        return new OpeningHours(false, zone(check, given.zone()), spans);
    }

    private static ZoneId zone(Check check, @Nullable String name) {
        String given = check.text("hours.zone", name, 60);
        try {
            return ZoneId.of(given);
        } catch (DateTimeException e) {
            check.fail("hours.zone", "must be a time zone such as Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }
}
