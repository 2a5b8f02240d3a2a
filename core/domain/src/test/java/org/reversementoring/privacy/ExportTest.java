package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reversementoring.Refusals;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.problem.Problem;

class ExportTest {
    /** Written into fields that the partner never reads. */
    private static final List<String> UNSHARED = List.of("-concern", "-cause", "-help", "-declined");

    /** Written for the pair. */
    private static final List<String> SHARED = List.of(
            "-agenda",
            "-note",
            "-learned",
            "-insight",
            "-specific",
            "-actionable",
            "-commitment",
            "-progress",
            "-expectation",
            "-goal",
            "-change",
            "-story");

    private final PrivacyWorld world = new PrivacyWorld();

    @Test
    void a_person_takes_along_every_word_of_theirs() {
        String mentors = export(world.mentor);
        String mentees = export(world.mentee);
        // Agenda, clauses and goals have one text, which the mentee wrote last; the mentor's earlier goals are kept.
        Set<String> replaced = Set.of("-agenda");
        SHARED.stream()
                .filter(f -> !replaced.contains(f))
                .forEach(field -> assertThat(mentors).contains(PrivacyWorld.OF_MENTOR + field));
        SHARED.forEach(field -> assertThat(mentees).contains(PrivacyWorld.OF_MENTEE + field));
        UNSHARED.forEach(field -> assertThat(mentors).contains(PrivacyWorld.OF_MENTOR + field));
        UNSHARED.stream()
                .filter(f -> !f.equals("-declined"))
                .forEach(field -> assertThat(mentees).contains(PrivacyWorld.OF_MENTEE + field));
        assertThat(mentees).contains(PrivacyWorld.OF_MENTEE + "-clauses");
    }

    @Test
    void what_the_pair_shares_is_in_it_and_what_the_partner_keeps_is_not() {
        String mentors = export(world.mentor);
        String mentees = export(world.mentee);
        for (String field : SHARED) {
            assertThat(mentors).contains(PrivacyWorld.OF_MENTEE + field);
        }
        for (String field : UNSHARED) {
            assertThat(mentors).doesNotContain(PrivacyWorld.OF_MENTEE + field);
            assertThat(mentees).doesNotContain(PrivacyWorld.OF_MENTOR + field);
        }
        assertThat(section(world.mentee, "burdens")).isEmpty();
        assertThat(section(world.mentor, "burdens")).hasSize(1);
        assertThat(section(world.mentee, "declarations")).hasSize(1);
        assertThat(section(world.mentor, "declarations")).hasSize(3);
    }

    @Test
    void nothing_sealed_and_no_counter_of_versions_is_in_it() {
        assertThat(export(world.mentor))
                .doesNotContain("cipher")
                .doesNotContain("version=")
                .doesNotContain("[private]");
    }

    @Test
    void every_section_is_named_once_even_where_it_is_empty() {
        Actor newcomer = world.pairing.employ("700", null);
        Export export = world.exports.own(newcomer);
        assertThat(export.madeAt()).isEqualTo(world.clock.instant());
        assertThat(export.sections().stream().map(Export.Section::name))
                .doesNotHaveDuplicates()
                .contains("persons", "participations", "pairs", "sessions", "cases", "erasures");
        assertThat(section(newcomer, "persons"))
                .singleElement()
                .satisfies(p -> assertThat(p).containsEntry("number", "700"));
        assertThat(section(newcomer, "pairs")).isEmpty();
    }

    @Test
    void after_an_erasure_the_export_holds_no_word_any_more() {
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        assertThat(export(world.mentor)).doesNotContain(PrivacyWorld.OF_MENTOR);
        assertThat(section(world.mentor, "erasures")).hasSize(1);
    }

    @Test
    void a_hold_that_the_person_must_not_be_told_of_is_not_in_it() {
        world.held.add(world.words(world.mentor));
        world.mayBeTold = false;
        world.erasure.ask(world.mentor, null);
        world.erasing.run(Actor.SYSTEM);
        assertThat(section(world.mentor, "erasures"))
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .containsEntry("state", "REQUESTED")
                        .containsOnlyKeys("id", "askedAt", "dueBy", "state"));
    }

    @Test
    void nobody_exports_without_being_an_employee() {
        Actor client = new Actor("client", null, null, Set.of(StaffRole.INTEGRATION), false);
        Refusals.assertRefused(Problem.NOT_ALLOWED, () -> world.exports.own(client));
        Refusals.assertRefused(Problem.NOT_ALLOWED, () -> world.exports.own(Actor.SYSTEM));
    }

    private List<Map<String, Object>> section(Actor actor, String name) {
        return world.exports.own(actor).sections().stream()
                .filter(s -> s.name().equals(name))
                .flatMap(s -> s.records().stream())
                .toList();
    }

    private String export(Actor actor) {
        return world.exports.own(actor).sections().stream()
                .map(s -> s.name() + "=" + s.records())
                .collect(Collectors.joining("\n"));
    }
}
