package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.programme.Suspension;

/** What is said of the limits of confidentiality, to whom and when. */
class LimitsTest {
    private final PairingWorld world = new PairingWorld();
    private final Actor ann = world.employ("510", null, StaffRole.SUPPORT_CONTACT);
    private final Actor bea = world.employ("520", null, StaffRole.SUPPORT_CONTACT);

    private void chain() {
        world.work.run(() -> world.programmes.save(world.programmes
                .find(world.programme)
                .orElseThrow()
                .withSupportChain(List.of(
                        contact(Place.DEPUTY, PairingWorld.id(bea), "Bea"),
                        contact(Place.NAMED_CONTACT, PairingWorld.id(ann), "Ann"),
                        contact(Place.EXTERNAL_PROVIDER, null, "Provider")))));
    }

    private static SupportContact contact(Place place, @Nullable PersonId person, String name) {
        return new SupportContact(place, person, name, "contact@example.org");
    }

    private static String text(Limits limits) {
        return limits.points().stream().map(Limits.Point::text).collect(Collectors.joining(" "));
    }

    @Test
    void a_pair_is_never_active_without_the_mentees_tick() {
        PairId pair = world.propose();
        world.pairing.accept(world.mentor, pair);
        world.pairing.accept(world.mentee, pair);
        world.agreements.accept(world.mentor, pair, new Agreement.Acceptance(1, 0, true));
        assertInvalid(
                List.of("notices"),
                () -> world.agreements.accept(world.mentee, pair, new Agreement.Acceptance(1, 0, false)));
        assertThat(world.pair(pair).state()).isEqualTo(PairState.PROPOSED);
        Pair withoutTick = world.pair(pair)
                .withSide(PairingWorld.id(world.mentee), m -> m.agreed(1, 0, false, PairingWorld.START));
        assertThat(withoutTick.agreedByBoth()).isTrue();
        assertThat(withoutTick.activatedIfComplete(PairingWorld.START).state()).isEqualTo(PairState.PROPOSED);
        assertRefused(
                Problem.WRONG_STATE,
                () -> withoutTick.activatedIfComplete(PairingWorld.START).requireActive());
        world.agreements.accept(world.mentee, pair, new Agreement.Acceptance(1, 0, true));
        assertThat(world.pair(pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void both_see_the_duty_to_act_with_whom_to_speak_instead_before_they_accept() {
        chain();
        world.confidentialLine = "Quiet line";
        PairId pair = world.propose();
        for (Actor member : List.of(world.mentor, world.mentee)) {
            assertThat(world.agreements.read(member, pair).notices().get(0))
                    .contains("harassment or discrimination")
                    .contains("Ann or Bea or Quiet line")
                    .doesNotContain("Provider");
        }
    }

    @Test
    void a_suspended_contact_is_not_named() {
        chain();
        world.work.run(() -> world.suspensions.add(new Suspension(world.programme, 0, Set.of(PairingWorld.id(ann)))));
        PairId pair = world.propose();
        assertThat(world.agreements.read(world.mentor, pair).notices().get(0))
                .contains("Bea")
                .doesNotContain("Ann");
    }

    @Test
    void where_nobody_is_named_the_notice_still_says_to_whom() {
        PairId pair = world.propose();
        assertThat(world.limits.ofPair(world.mentor, pair, "en").dutyToAct())
                .contains("speak to the named contact of the programme");
        assertThat(world.limits.ofPair(world.mentor, pair, "de-AT").dutyToAct())
                .contains("mit der Kontaktperson des Programms sprechen");
    }

    @Test
    void the_agreement_itself_lists_the_grounds_what_is_none_and_what_the_machine_cannot_keep() {
        PairId pair = world.propose();
        String points = world.agreements.read(world.mentor, pair).points().stream()
                .map(AgreementText.Point::text)
                .collect(Collectors.joining(" "));
        assertThat(points)
                .contains("(a) life or safety", "(b) a child", "(c) a law", "(d) the mentee has a legal duty")
                .contains("not performance, not curiosity, not reputation")
                .contains("It is not end-to-end encryption");
    }

    @Test
    void everybody_who_is_signed_in_reads_the_seven_limits_in_their_language() {
        Actor colleague = world.employ("300", null);
        Actor client = new Actor("client", null, null, Set.of(StaffRole.INTEGRATION), false);
        for (Actor reader : List.of(colleague, client, world.manager)) {
            Limits limits = world.limits.read(reader, "en");
            assertThat(limits.points())
                    .extracting(Limits.Point::key)
                    .containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7");
            assertThat(text(limits)).contains("(a) life or safety", "(d) the mentee", "Not performance");
            assertThat(limits.dutyToAct()).isNull();
        }
        assertThat(text(world.limits.read(colleague, "de"))).contains("Nur Menschen geben etwas weiter");
        assertThat(text(world.limits.read(colleague, "fr"))).isEqualTo(text(world.limits.read(colleague, "en")));
    }

    @Test
    void no_text_suggests_end_to_end_encryption() {
        for (String language : List.of("en", "de")) {
            String all = text(world.limits.read(world.mentor, language)).toLowerCase(Locale.ROOT);
            assertThat(all.split("end-to-end|ende-zu-ende", -1)).hasSize(2);
            assertThat(all).containsAnyOf("this is not end-to-end", "das ist keine ende-zu-ende");
        }
    }

    @Test
    void the_way_to_the_reporting_channel_is_shown_where_the_organisation_named_it() {
        URI address = URI.create("https://report.example/");
        LimitsService named = new LimitsService(
                world.work, world.door, world.dutyToAct, new ReportingChannel(address), world.policy, world.standings);
        assertThat(named.read(world.mentor, "en").reportingChannel()).isEqualTo(address);
        assertThat(text(named.read(world.mentor, "en"))).contains("https://report.example/");
        assertThat(named.reportingChannel(world.mentor).address()).isEqualTo(address);
        assertThat(world.limits.read(world.mentor, "en").reportingChannel()).isNull();
        assertThat(text(world.limits.read(world.mentor, "en"))).doesNotContain("http");
    }

    @Test
    void the_limits_of_a_pair_are_for_its_two_members() {
        PairId pair = world.propose();
        Actor colleague = world.employ("300", null);
        assertRefused(Problem.NOT_FOUND, () -> world.limits.ofPair(colleague, pair, "en"));
        assertRefused(Problem.NOT_ALLOWED, () -> world.limits.ofPair(world.manager, pair, "en"));
    }
}
