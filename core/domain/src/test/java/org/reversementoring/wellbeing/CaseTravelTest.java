package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.programme.Suspension;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Asked.Kind;
import org.reversementoring.wellbeing.Asked.Urgency;

/** How a case travels: to an external provider, away from whoever may not have it, and on time. */
class CaseTravelTest {
    private final World world = new World();
    private final Actor provider = world.pairing.employ("X1", null, StaffRole.SUPPORT_CONTACT);

    private SupportCase ask(Kind kind, boolean released) {
        SupportRequest request =
                new SupportRequest(kind, world.programme, world.pair, Urgency.NORMAL, "canary words", released);
        return Objects.requireNonNull(world.support.ask(world.mentor, request).supportCase());
    }

    private void daily(int days) {
        for (int day = 0; day < days; day++) {
            world.pairing.pass(Duration.ofDays(1));
            world.watch.sweep(Actor.SYSTEM);
        }
    }

    @Test
    @Tag("S090")
    void after_the_company_contacts_it_comes_to_the_external_provider_where_the_person_released_it() {
        world.chain(World.contact(Place.NAMED_CONTACT, world.ann), World.contact(Place.EXTERNAL_PROVIDER, provider));
        SupportCase kept = ask(Kind.SUPPORT, false);
        SupportCase released = ask(Kind.SUPPORT, true);
        world.until("2026-03-03T09:00:00Z");
        world.until("2026-03-04T09:00:00Z");
        assertThat(world.reread(kept).state()).isEqualTo(CaseState.EXTERNAL_ONLY);
        SupportCase outside = world.reread(released);
        assertThat(outside.state()).isEqualTo(CaseState.ROUTED);
        assertThat(outside.handler()).isEqualTo(World.id(provider));
        assertThat(world.noticesOf(provider)).hasSize(1);
        // One for each of the two cases: it has left the company's own contacts.
        assertThat(world.noticesOf(world.mentor)).hasSize(2);
        assertThat(world.desk.read(provider, released.id()).words()).isEqualTo("canary words");
        assertThat(world.desk
                        .list(provider, world.programme, Page.Request.FIRST)
                        .items())
                .extracting(SupportCase::id)
                .containsExactly(released.id());
        assertThatThrownBy(() -> world.desk.read(provider, kept.id())).isInstanceOf(RefusedException.class);
        for (BiConsumer<Actor, SupportCase> deed : List.<BiConsumer<Actor, SupportCase>>of(
                (actor, c) -> world.desk.acknowledge(actor, c.id(), c.version()),
                (actor, c) -> world.desk.plan(actor, c.id(), c.version(), "x"),
                (actor, c) -> world.desk.close(actor, c.id(), c.version()))) {
            assertThatThrownBy(() -> deed.accept(provider, outside)).isInstanceOf(RefusedException.class);
        }
        daily(10);
        assertThat(world.reread(released).state()).isEqualTo(CaseState.EXTERNAL_ONLY);
        assertThat(world.noticesOf(world.mentor)).hasSize(3);
    }

    @Test
    void without_a_login_of_its_own_an_external_provider_is_an_address_for_the_person_alone() {
        SupportCase released = ask(Kind.SUPPORT, true);
        daily(15);
        assertThat(world.reread(released).state()).isEqualTo(CaseState.EXTERNAL_ONLY);
    }

    /** What may happen to a contact who has a case. */
    private enum Fate {
        LEFT,
        ON_LEAVE,
        ABOVE_THE_MENTOR,
        BELOW_THE_MENTEE,
        SUSPENDED,
        DECIDES_IN_HR,
        OUT_OF_THE_CHAIN;

        void befall(World world) {
            switch (this) {
                case LEFT ->
                    world.pairing.work.run(() -> world.pairing.people.save(world.pairing
                            .people
                            .find(World.id(world.ann))
                            .orElseThrow()
                            .leftOn(LocalDate.of(2026, 3, 1))));
                case ON_LEAVE -> world.pairing.leave(world.ann, true);
                case ABOVE_THE_MENTOR -> world.pairing.report(world.mentor, world.ann);
                case BELOW_THE_MENTEE -> world.pairing.report(world.ann, world.mentee);
                case SUSPENDED ->
                    world.pairing.work.run(() ->
                            world.suspensions.add(new Suspension(world.programme, 0, Set.of(World.id(world.ann)))));
                case DECIDES_IN_HR ->
                    world.pairing.work.run(() -> world.pairing.programmes.save(
                            programme(world).withHrDecisionMakers(Set.of(World.id(world.ann)))));
                case OUT_OF_THE_CHAIN ->
                    world.chain(World.contact(Place.NAMED_CONTACT, world.bea), World.contact(Place.DEPUTY, world.cem));
            }
        }

        private static Programme programme(World world) {
            return world.pairing.programmes.find(world.programme).orElseThrow();
        }
    }

    static Stream<Arguments> fates() {
        return Stream.of(Fate.values())
                .flatMap(fate -> Stream.of(CaseState.ROUTED, CaseState.ACKNOWLEDGED, CaseState.IN_SUPPORT)
                        .map(state -> Arguments.of(fate, state)));
    }

    @ParameterizedTest
    @MethodSource("fates")
    @Tag("S090")
    void a_contact_who_may_have_it_no_longer_is_taken_off_and_the_next_sweep_carries_it_on(Fate fate, CaseState state) {
        SupportCase kept = world.asked(Urgency.NORMAL);
        if (state != CaseState.ROUTED) {
            world.desk.acknowledge(world.ann, kept.id(), 1);
        }
        if (state == CaseState.IN_SUPPORT) {
            world.desk.plan(world.ann, kept.id(), 2, "a step");
        }
        int before = world.noticesOf(world.ann).size();
        fate.befall(world);
        world.watch.sweep(Actor.SYSTEM);
        SupportCase next = world.reread(kept);
        assertThat(next.state()).isEqualTo(CaseState.ROUTED);
        assertThat(next.handler()).isEqualTo(World.id(world.bea));
        assertThat(next.due()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(world.noticesOf(world.bea)).hasSize(1);
        assertThat(world.noticesOf(world.ann)).hasSize(before);
        world.watch.sweep(Actor.SYSTEM);
        assertThat(world.reread(kept)).isEqualTo(next);
    }

    @Test
    void a_change_that_touches_no_contact_leaves_every_case_where_it_is() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        world.pairing.leave(world.bea, true);
        world.pairing.report(world.mentor, world.cem);
        world.watch.sweep(Actor.SYSTEM);
        assertThat(world.reread(kept)).isEqualTo(kept);
    }

    @Test
    @Tag("S053")
    void a_report_is_answered_in_two_working_days_and_has_feedback_within_three_months_of_the_answer() {
        SupportCase report = ask(Kind.DETRIMENT, false);
        assertThat(report.due()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(report.feedbackDue()).isNull();
        world.desk.acknowledge(world.ann, report.id(), 1);
        Instant feedback = Instant.parse("2026-06-02T08:00:00Z");
        // Two June, ten o'clock in Vienna: three months of the person's calendar.
        assertThat(world.reread(report).feedbackDue()).isEqualTo(feedback);
        world.desk.plan(world.ann, report.id(), 2, "We look at the rota.");
        int told = world.noticesOf(world.mentor).size();
        world.until("2026-04-17T07:59:00Z");
        int before = world.noticesOf(world.ann).size();
        world.until("2026-04-17T08:00:00Z");
        assertThat(world.noticesOf(world.ann)).hasSize(before + 1);
        while (world.pairing.clock.instant().isBefore(feedback.minus(Duration.ofHours(1)))) {
            world.pairing.pass(Duration.ofMinutes(30));
            world.watch.sweep(Actor.SYSTEM);
        }
        assertThat(world.noticesOf(world.mentor)).hasSize(told);
        before = world.noticesOf(world.ann).size();
        world.until("2026-06-02T08:00:00Z");
        assertThat(world.noticesOf(world.ann)).hasSize(before + 1);
        assertThat(world.noticesOf(world.mentor)).hasSize(told + 1);
        daily(20);
        assertThat(world.noticesOf(world.mentor)).hasSize(told + 1);
        assertThat(world.reread(report).state()).isEqualTo(CaseState.IN_SUPPORT);
    }

    @Test
    void another_contact_does_not_lengthen_the_time_for_feedback_and_asking_again_starts_it_anew() {
        SupportCase report = ask(Kind.DETRIMENT, false);
        world.desk.acknowledge(world.ann, report.id(), 1);
        Instant feedback = world.reread(report).feedbackDue();
        world.pairing.leave(world.ann, true);
        daily(1);
        world.desk.acknowledge(world.bea, report.id(), world.reread(report).version());
        assertThat(world.reread(report).feedbackDue()).isEqualTo(feedback);
        world.desk.plan(world.bea, report.id(), world.reread(report).version(), "x");
        world.desk.close(world.bea, report.id(), world.reread(report).version());
        assertThat(world.support.reopen(world.mentor, report.id()).supportCase().feedbackDue())
                .isNull();
        assertThat(world.asked(Urgency.NORMAL).feedbackDue()).isNull();
    }

    @Test
    @Tag("S090")
    void an_urgent_request_on_a_friday_evening_is_due_on_monday_and_says_in_german_that_nobody_watches() {
        world.until("2026-03-06T19:00:00Z");
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Urgency.URGENT, null));
        assertThat(Objects.requireNonNull(answer.supportCase()).due()).isEqualTo(Instant.parse("2026-03-09T12:00:00Z"));
        assertThat(answer.unwatched()).startsWith("Außerhalb der Arbeitszeit liest hier niemand");
    }
}
