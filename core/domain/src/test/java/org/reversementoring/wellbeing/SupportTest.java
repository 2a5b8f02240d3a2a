package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Asked.Urgency;

/**
 * The world's clock starts on Monday, 2 March 2026, 09:00 UTC: ten in the morning in Vienna, where the mentor works.
 */
class SupportTest {
    private final World world = new World();

    @Test
    @Tag("S090")
    @Tag("S101")
    void who_asks_has_external_help_and_a_contact_in_the_same_answer() {
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Urgency.NORMAL, "I need to talk."));
        assertThat(answer.resources())
                .extracting(r -> r.resource().key().value())
                .startsWith("eap-de-counts")
                .contains("crisis-de");
        assertThat(answer.contacts())
                .extracting(SupportContact::place)
                .containsExactly(Place.NAMED_CONTACT, Place.DEPUTY, Place.SECOND_CONTACT, Place.EXTERNAL_PROVIDER);
        SupportCase kept = Objects.requireNonNull(answer.supportCase());
        assertThat(kept.state()).isEqualTo(CaseState.ROUTED);
        assertThat(kept.handler()).isEqualTo(World.id(world.ann));
        assertThat(kept.due()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(answer.unwatched()).isNull();
    }

    @Test
    void what_is_urgent_shows_crisis_lines_first_and_is_due_in_four_working_hours() {
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Urgency.URGENT, null));
        assertThat(answer.resources().get(0).resource().kind()).isEqualTo(Resource.Kind.CRISIS_LINE);
        assertThat(Objects.requireNonNull(answer.supportCase()).due()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
    }

    @Test
    void outside_working_hours_the_answer_says_that_nobody_is_watching() {
        world.until("2026-03-07T20:00:00Z");
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Urgency.URGENT, null));
        assertThat(answer.unwatched()).isEqualTo(Messages.in("de").text("burden.unwatched"));
    }

    @Test
    void help_is_answered_even_where_the_request_cannot_be_kept() {
        for (RuntimeException reason : List.of(
                new IllegalStateException("no database"),
                new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "no keys"))) {
            SupportService broken = world.support(new BrokenCases(reason));
            SupportAnswer answer = broken.ask(world.mentor, world.request(Urgency.URGENT, "help"));
            assertThat(answer.supportCase()).isNull();
            assertThat(answer.resources().get(0).resource().key().value()).isEqualTo("crisis-de");
        }
    }

    @Test
    void anybody_employed_may_ask_but_only_about_a_pair_of_their_own() {
        Actor colleague = world.pairing.employ("300", null);
        SupportRequest withoutPair =
                new SupportRequest(Asked.Kind.SUPPORT, world.programme, null, Urgency.NORMAL, "x", false);
        assertThat(world.support.ask(colleague, withoutPair).supportCase()).isNotNull();
        assertThatThrownBy(() -> world.support.ask(colleague, world.request(Urgency.NORMAL, "x")))
                .satisfies(refused(Problem.NOT_FOUND));
        SupportRequest elsewhere = new SupportRequest(
                Asked.Kind.SUPPORT, new ProgrammeId(UUID.randomUUID()), null, Urgency.NORMAL, "x", false);
        assertThatThrownBy(() -> world.support.ask(colleague, elsewhere)).satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    void to_mentee_manager_line_manager_and_staff_a_case_does_not_exist() {
        Actor lineManager = world.pairing.employ("800", null);
        world.pairing.report(world.mentor, lineManager);
        SupportCase kept = world.asked(Urgency.NORMAL);
        CaseId missing = new CaseId(UUID.randomUUID());
        for (Actor other : List.of(
                world.mentee,
                world.manager,
                lineManager,
                world.pairing.employ("810", null, StaffRole.SUPPORT_CONTACT),
                world.pairing.employ("820", null, StaffRole.AUDITOR, StaffRole.OPERATOR, StaffRole.DPO))) {
            for (CaseId id : List.of(kept.id(), missing)) {
                assertThatThrownBy(() -> world.desk.read(other, id)).satisfies(refused(Problem.NOT_FOUND));
                assertThatThrownBy(() -> world.desk.acknowledge(other, id, 1)).satisfies(refused(Problem.NOT_FOUND));
                assertThatThrownBy(() -> world.desk.plan(other, id, 1, "x")).satisfies(refused(Problem.NOT_FOUND));
                assertThatThrownBy(() -> world.desk.close(other, id, 1)).satisfies(refused(Problem.NOT_FOUND));
                assertThatThrownBy(() -> world.support.withdraw(other, id)).satisfies(refused(Problem.NOT_FOUND));
                assertThatThrownBy(() -> world.support.reopen(other, id)).satisfies(refused(Problem.NOT_FOUND));
            }
            assertThatThrownBy(() -> world.desk.list(other, world.programme, Page.Request.FIRST))
                    .satisfies(refused(Problem.NOT_FOUND));
            assertThat(world.support.own(other)).isEmpty();
        }
    }

    @Test
    @Tag("S090")
    void a_contact_acknowledges_proposes_and_closes_and_the_person_reads_each_step() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        assertThat(world.desk
                        .list(world.ann, world.programme, Page.Request.FIRST)
                        .items())
                .containsExactly(kept);
        assertThat(world.desk.read(world.ann, kept.id()).words()).isEqualTo("canary words");
        CaseView taken = world.desk.acknowledge(world.ann, kept.id(), 1);
        assertThat(taken.supportCase().due()).isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
        world.desk.plan(world.ann, kept.id(), 2, "Call the counsellor together.");
        world.desk.close(world.ann, kept.id(), 3);
        CaseView own = world.support.own(world.mentor).get(0);
        assertThat(own.supportCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(own.notes()).extracting(CaseView.Note::text).containsExactly("Call the counsellor together.");
        assertThat(world.noticesOf(world.mentor))
                .hasSize(3)
                .allMatch(n -> n.kind() == Notice.Kind.SOMETHING_TO_READ && n.pair() == null);
    }

    @Test
    void a_contact_needs_the_version_that_was_read_and_a_step_needs_words() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        assertThatThrownBy(() -> world.desk.acknowledge(world.ann, kept.id(), 7))
                .satisfies(refused(Problem.STALE_VERSION));
        assertThatThrownBy(() -> world.desk.close(world.ann, kept.id(), 1)).satisfies(refused(Problem.WRONG_STATE));
        world.desk.acknowledge(world.ann, kept.id(), 1);
        assertThatThrownBy(() -> world.desk.plan(world.ann, kept.id(), 2, " "))
                .satisfies(refused(Problem.INVALID_INPUT));
    }

    @Test
    void the_contact_is_reminded_at_half_and_the_case_travels_on_at_each_deadline_until_nobody_is_left() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        assertThat(world.noticesOf(world.ann)).hasSize(1);
        world.until("2026-03-03T08:59:59Z");
        assertThat(world.noticesOf(world.ann)).hasSize(1);
        world.until("2026-03-03T09:00:00Z");
        assertThat(world.noticesOf(world.ann)).hasSize(2);
        world.until("2026-03-04T08:59:00Z");
        assertThat(world.reread(kept).handler()).isEqualTo(World.id(world.ann));
        world.until("2026-03-04T09:00:00Z");
        assertThat(world.reread(kept).handler()).isEqualTo(World.id(world.bea));
        assertThat(world.reread(kept).state()).isEqualTo(CaseState.ROUTED);
        assertThat(world.noticesOf(world.ann)).hasSize(3);
        assertThat(world.noticesOf(world.bea)).hasSize(1);
        world.until("2026-03-06T09:00:00Z");
        world.until("2026-03-06T09:00:01Z");
        assertThat(world.reread(kept).handler()).isEqualTo(World.id(world.cem));
        world.until("2026-03-10T09:00:02Z");
        world.until("2026-03-11T09:00:02Z");
        SupportCase last = world.reread(kept);
        assertThat(last.state()).isEqualTo(CaseState.EXTERNAL_ONLY);
        assertThat(last.handler()).isNull();
        assertThat(world.noticesOf(world.mentor)).hasSize(1);
    }

    @Test
    void an_answer_stops_the_clock_and_a_missed_proposal_starts_the_chain_again() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        world.desk.acknowledge(world.bea, kept.id(), 1);
        world.until("2026-03-05T09:00:00Z");
        assertThat(world.reread(kept).state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(world.reread(kept).handler()).isEqualTo(World.id(world.bea));
        world.until("2026-03-09T09:00:00Z");
        world.until("2026-03-09T09:00:01Z");
        assertThat(world.reread(kept).state()).isEqualTo(CaseState.ROUTED);
        assertThat(world.reread(kept).handler()).isEqualTo(World.id(world.cem));
    }

    @Test
    void fourteen_days_after_closing_the_person_is_asked_once() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        world.desk.acknowledge(world.ann, kept.id(), 1);
        world.desk.plan(world.ann, kept.id(), 2, "x");
        world.desk.close(world.ann, kept.id(), 3);
        int before = world.noticesOf(world.mentor).size();
        world.until("2026-03-16T08:59:59Z");
        assertThat(world.noticesOf(world.mentor)).hasSize(before);
        world.until("2026-03-16T09:00:00Z");
        world.until("2026-03-26T09:00:00Z");
        assertThat(world.noticesOf(world.mentor)).hasSize(before + 1);
    }

    @Test
    void the_person_withdraws_in_one_call_at_any_time_and_the_words_are_closed_to_the_contact() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        world.desk.acknowledge(world.ann, kept.id(), 1);
        assertThat(world.support.withdraw(world.mentor, kept.id()).supportCase().state())
                .isEqualTo(CaseState.WITHDRAWN);
        assertThat(world.support.withdraw(world.mentor, kept.id()).supportCase().state())
                .isEqualTo(CaseState.WITHDRAWN);
        assertThatThrownBy(() -> world.desk.read(world.ann, kept.id())).satisfies(refused(Problem.NOT_FOUND));
        assertThat(world.support.own(world.mentor).get(0).words()).isEqualTo("canary words");
        world.until("2026-04-01T09:00:00Z");
        assertThat(world.reread(kept).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void a_closed_case_that_is_reopened_travels_the_chain_from_its_beginning() {
        SupportCase kept = world.asked(Urgency.NORMAL);
        world.desk.acknowledge(world.cem, kept.id(), 1);
        world.desk.plan(world.cem, kept.id(), 2, "x");
        assertThatThrownBy(() -> world.support.reopen(world.mentor, kept.id())).satisfies(refused(Problem.WRONG_STATE));
        world.desk.close(world.cem, kept.id(), 3);
        SupportCase again = world.support.reopen(world.mentor, kept.id()).supportCase();
        assertThat(again.state()).isEqualTo(CaseState.ROUTED);
        assertThat(again.handler()).isEqualTo(World.id(world.ann));
    }

    @Test
    void a_contact_above_either_member_a_member_or_the_mentees_direct_staff_stays_out() {
        Actor above = world.pairing.employ("600", null, StaffRole.SUPPORT_CONTACT);
        Actor between = world.pairing.employ("610", "600");
        world.pairing.report(world.mentor, between);
        Actor staff = world.pairing.employ("620", "200", StaffRole.SUPPORT_CONTACT);
        world.chain(
                World.contact(Place.NAMED_CONTACT, above),
                World.contact(Place.DEPUTY, staff),
                World.contact(Place.DEPUTY, world.mentee),
                World.contact(Place.SECOND_CONTACT, world.cem));
        SupportAnswer answer = world.support.ask(world.mentor, world.request(Urgency.NORMAL, "x"));
        SupportCase kept = Objects.requireNonNull(answer.supportCase());
        assertThat(kept.handler()).isEqualTo(World.id(world.cem));
        assertThat(answer.contacts()).hasSize(1);
        for (Actor out : List.of(above, staff)) {
            assertThatThrownBy(() -> world.desk.read(out, kept.id())).satisfies(refused(Problem.NOT_FOUND));
            assertThat(world.desk.list(out, world.programme, Page.Request.FIRST).items())
                    .isEmpty();
        }
    }

    @Test
    void a_request_without_a_pair_is_kept_from_the_line_of_every_partner_too() {
        Actor staff = world.pairing.employ("620", "200", StaffRole.SUPPORT_CONTACT);
        world.chain(World.contact(Place.NAMED_CONTACT, staff), World.contact(Place.DEPUTY, world.bea));
        SupportRequest request =
                new SupportRequest(Asked.Kind.SUPPORT, world.programme, null, Urgency.NORMAL, "x", false);
        SupportCase kept =
                Objects.requireNonNull(world.support.ask(world.mentor, request).supportCase());
        assertThat(kept.handler()).isEqualTo(World.id(world.bea));
    }

    @Test
    void an_external_provider_learns_of_a_case_only_where_the_person_released_it() {
        Actor provider = world.pairing.employ("X1", null, StaffRole.SUPPORT_CONTACT);
        world.chain(World.contact(Place.NAMED_CONTACT, world.ann), World.contact(Place.EXTERNAL_PROVIDER, provider));
        SupportCase kept = world.asked(Urgency.NORMAL);
        assertThatThrownBy(() -> world.desk.read(provider, kept.id())).satisfies(refused(Problem.NOT_FOUND));
        SupportRequest released =
                new SupportRequest(Asked.Kind.SUPPORT, world.programme, world.pair, Urgency.NORMAL, "released", true);
        SupportCase open =
                Objects.requireNonNull(world.support.ask(world.mentor, released).supportCase());
        assertThat(world.desk.read(provider, open.id()).words()).isEqualTo("released");
        assertThatThrownBy(() -> world.desk.acknowledge(provider, open.id(), 1)).satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    void a_contact_who_left_is_passed_over() {
        world.pairing.work.run(() -> world.pairing.people.save(
                world.pairing.people.find(World.id(world.ann)).orElseThrow().leftOn(LocalDate.of(2026, 3, 1))));
        assertThat(world.asked(Urgency.NORMAL).handler()).isEqualTo(World.id(world.bea));
    }

    @Test
    void events_of_a_case_name_neither_person_nor_pair() {
        world.asked(Urgency.NORMAL);
        List<Event> events =
                world.pairing.work.run(() -> world.pairing.outbox.due(Leg.INSIDE, Instant.MAX, 1000)).stream()
                        .filter(e -> e.type() == EventType.SUPPORT_REQUESTED)
                        .toList();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).ids()).containsOnlyKeys("case", "programme");
    }

    @Test
    @Tag("S053")
    void a_detriment_report_travels_the_chain_and_its_hash_proves_what_was_said_when() {
        SupportRequest report = new SupportRequest(
                Asked.Kind.DETRIMENT, world.programme, world.pair, Urgency.NORMAL, "My shifts were cut.", false);
        SupportAnswer answer = world.support.ask(world.mentor, report);
        SupportCase kept = Objects.requireNonNull(answer.supportCase());
        assertThat(kept.handler()).isEqualTo(World.id(world.ann));
        assertThat(answer.resources().get(0).resource().key().value()).isEqualTo("union");
        CaseView own = world.support.own(world.mentor).get(0);
        String nonce = Objects.requireNonNull(own.nonce());
        assertThat(new CaseWords("My shifts were cut.", nonce).proof())
                .isEqualTo(kept.asked().proof());
        assertThat(new CaseWords("My shifts were kept.", nonce).proof())
                .isNotEqualTo(kept.asked().proof());
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.URGENT);
        assertThatThrownBy(() -> world.support.ask(
                        world.mentor,
                        new SupportRequest(
                                Asked.Kind.DETRIMENT, world.programme, world.pair, Urgency.NORMAL, " ", false)))
                .satisfies(refused(Problem.INVALID_INPUT));
    }

    @Test
    void only_the_products_own_job_watches_deadlines() {
        for (Actor other : List.of(world.mentor, world.ann, world.manager)) {
            assertThatThrownBy(() -> world.watch.sweep(other)).satisfies(refused(Problem.NOT_FOUND));
        }
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }

    /** A store whose database is down. */
    private static final class BrokenCases implements SupportCases {
        private final RuntimeException reason;

        BrokenCases(RuntimeException reason) {
            this.reason = reason;
        }

        @Override
        public Optional<SupportCase> find(CaseId id) {
            throw reason;
        }

        @Override
        public SupportCase add(SupportCase supportCase) {
            throw reason;
        }

        @Override
        public SupportCase save(SupportCase supportCase) {
            throw reason;
        }

        @Override
        public List<SupportCase> ofPerson(PersonId person) {
            throw reason;
        }

        @Override
        public Page<SupportCase> page(ProgrammeId programme, Page.Request request) {
            throw reason;
        }

        @Override
        public List<SupportCase> waking(Instant now, int limit) {
            throw reason;
        }

        @Override
        public Page<SupportCase> waiting(Page.Request request) {
            throw reason;
        }

        @Override
        public void remove(CaseId id) {
            throw reason;
        }
    }
}
