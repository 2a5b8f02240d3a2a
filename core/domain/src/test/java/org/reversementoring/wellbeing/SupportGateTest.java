package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.wellbeing.Resource.EmployerLearns;
import org.reversementoring.wellbeing.Resource.For;
import org.reversementoring.wellbeing.Resource.Independence;
import org.reversementoring.wellbeing.Resource.Kind;

class SupportGateTest {
    private final World world = new World();
    private final SupportGate gate = new SupportGate(world.catalogue, world.pairing.clock);

    @BeforeEach
    void onlyWhatIsNeeded() {
        world.pairing.work.run(() -> {
            InventedHelp.catalogue().forEach(r -> world.resources.remove(r.key()));
            List.of(
                            entry("line", Kind.CRISIS_LINE, "de", OpeningHours.ALWAYS),
                            entry("talk", Kind.COUNSELLING, "de", OpeningHours.ALWAYS),
                            entry("guide", Kind.EXTERNAL_FACILITATOR, "de", OpeningHours.ALWAYS))
                    .forEach(world.resources::add);
        });
        world.catalogue.refresh();
    }

    private static Resource entry(String key, Kind kind, String language, OpeningHours hours) {
        return InventedHelp.entry(key, kind, "DE", language, hours, InventedHelp.FRESH);
    }

    private void replace(Resource entry) {
        world.pairing.work.run(() -> {
            world.resources.remove(entry.key());
            world.resources.add(entry);
        });
        world.catalogue.refresh();
    }

    @Test
    void what_another_node_added_or_took_away_counts_at_once() {
        world.pairing.work.run(() -> world.resources.remove(new ResourceKey("line")));
        assertThat(missing("de")).hasSize(1);
        world.pairing.work.run(() -> world.resources.add(entry("line", Kind.CRISIS_LINE, "de", OpeningHours.ALWAYS)));
        assertThat(missing("de")).isEmpty();
    }

    private List<String> missing(String language) {
        return gate.missing(draft(language));
    }

    private Programme draft(String language) {
        return Programme.draft(
                        new ProgrammeId(world.pairing.ids.next()),
                        ProgrammeTemplate.INCLUSION_DIALOGUE.definition("X", List.of(new Audience("DE", language))),
                        PairingWorld.id(world.manager),
                        world.pairing.clock.instant(),
                        null)
                .withSupportChain(
                        List.of(World.contact(Place.NAMED_CONTACT, world.ann), World.contact(Place.DEPUTY, world.bea)));
    }

    @Test
    @Tag("S101")
    void a_chain_in_which_nobody_could_take_a_case_opens_no_programme() {
        ReachableChain reachable =
                new ReachableChain(gate, world.pairing.work, world.pairing.people, world.suspensions);
        assertThat(reachable.missing(draft("de"))).isEmpty();
        world.pairing.leave(world.ann, true);
        assertThat(reachable.missing(draft("de"))).isEmpty();
        world.pairing.leave(world.bea, true);
        assertThat(reachable.missing(draft("de"))).singleElement().asString().contains("Nobody in the support chain");
        world.pairing.leave(world.ann, false);
        Programme decides = draft("de").withHrDecisionMakers(Set.of(World.id(world.ann)));
        assertThat(reachable.missing(decides)).hasSize(1);
        assertThat(reachable.missing(draft("de").withSupportChain(List.of()))).hasSize(2);
    }

    @Test
    @Tag("S101")
    void a_programme_opens_where_every_promised_help_is_there() {
        assertThat(missing("de")).isEmpty();
    }

    @Test
    @Tag("S101")
    void each_missing_help_is_named_for_its_region_and_language() {
        assertThat(missing("fr"))
                .containsExactly(
                        "For DE/fr there is no verified crisis line that always answers.",
                        "For DE/fr there is no external counselling or EAP that names nobody to the employer.",
                        "For DE/fr there is no external facilitator or learning resource on lived-experience.");
    }

    @Test
    void a_line_that_closes_or_was_not_verified_does_not_count() {
        replace(InventedHelp.entry("line", Kind.CRISIS_LINE, "DE", "de", OpeningHours.ALWAYS, InventedHelp.STALE));
        assertThat(missing("de")).hasSize(1);
        OpeningHours monday = new OpeningHours(
                false,
                ZoneId.of("UTC"),
                List.of(new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        replace(entry("line", Kind.CRISIS_LINE, "de", monday));
        assertThat(missing("de")).hasSize(1);
    }

    @Test
    void english_help_does_not_stand_in_for_a_promised_language() {
        replace(entry("line", Kind.CRISIS_LINE, "en", OpeningHours.ALWAYS));
        assertThat(missing("de")).hasSize(1);
    }

    @Test
    void counselling_that_is_inside_or_names_the_person_does_not_count() {
        Resource talk = entry("talk", Kind.COUNSELLING, "de", OpeningHours.ALWAYS);
        replace(InventedHelp.with(talk, For.BOTH, EmployerLearns.NOTHING, Independence.INTERNAL_INDEPENDENT));
        assertThat(missing("de")).hasSize(1);
        replace(InventedHelp.with(talk, For.BOTH, EmployerLearns.IDENTITY, Independence.EXTERNAL));
        assertThat(missing("de")).hasSize(1);
        replace(InventedHelp.with(talk, For.BOTH, EmployerLearns.AGGREGATE, Independence.EXTERNAL));
        assertThat(missing("de")).isEmpty();
    }

    @Test
    void a_programme_without_a_deputy_does_not_open() {
        Programme open = world.pairing.work.run(
                () -> world.pairing.programmes.find(world.programme).orElseThrow());
        Programme alone = open.withSupportChain(List.of(World.contact(Place.NAMED_CONTACT, world.ann)));
        assertThat(gate.missing(alone)).containsExactly("The support chain has no DEPUTY.");
    }
}
