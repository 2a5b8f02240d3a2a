package org.reversementoring.wellbeing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.reversementoring.problem.Check;

/** What makes a catalogue entry sound. Each rule names the field at fault. */
final class ResourceRules {
    /** Words behind {@code /resources/} that mean something else. */
    private static final Set<String> NAMES = Set.of("schema", "imports");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private ResourceRules() {}

    static void check(Resource r, LocalDate today) {
        Check check = new Check();
        check(check, r, today);
        check.done();
    }

    static void check(Check check, Resource r, LocalDate today) {
        check.that(!NAMES.contains(r.key().value()), "key", "is a word of the API; take another");
        check.text("name", r.name(), 200);
        check.list("regions", r.regions(), 1, 100);
        check.that(
                r.regions().stream().allMatch(ResourceRules::isRegion),
                "regions",
                "must be country codes such as DE, parts of a country such as DE-BE, or 001 for the whole world");
        check.list("languages", r.languages(), 1, 50);
        check.that(
                r.languages().stream().allMatch(l -> l.matches(LANGUAGE)),
                "languages",
                "must be language tags such as en or pt-BR");
        hours(check, r.hours());
        check.list("channels", r.channels(), 1, Resource.Channel.values().length);
        check.optional("cost", r.cost(), 200);
        check.list("topics", r.topics(), 0, 50);
        r.topics().forEach(topic -> check.text("topics", topic, 60));
        check.that(!r.verifiedAt().isAfter(today), "verifiedAt", "must not lie in the future");
        check.text("verifiedBy", r.verifiedBy(), 120);
        check.text("contact", r.contact(), 300);
        source(check, r.sourceUrl());
    }

    /** Whether it is a region that a resource may serve. */
    static boolean isRegion(String region) {
        return region.equals(Resource.GLOBAL)
                || COUNTRIES.contains(region)
                || (region.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && COUNTRIES.contains(region.substring(0, 2)));
    }

    static boolean isLanguage(String language) {
        return language.matches(LANGUAGE);
    }

    private static void hours(Check check, OpeningHours hours) {
        check.that(
                hours.always() == hours.weekly().isEmpty(),
                "hours",
                "must be either always open or have a weekly rule");
        check.list("hours.weekly", hours.weekly(), 0, 50);
        for (int i = 0; i < hours.weekly().size(); i++) {
            OpeningHours.Span span = hours.weekly().get(i);
            check.list("hours.weekly[" + i + "].days", span.days(), 1, 7);
            check.that(
                    span.isForward(),
                    "hours.weekly[" + i + "].to",
                    "must be later than from; write a night that passes midnight as two spans");
        }
    }

    private static void source(Check check, String url) {
        String text = check.text("sourceUrl", url, 500);
        boolean web = false;
        try {
            URI uri = URI.create(text);
            web = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            web = false;
        }
        check.that(web, "sourceUrl", "must be a web address such as https://example.org/help");
    }
}
