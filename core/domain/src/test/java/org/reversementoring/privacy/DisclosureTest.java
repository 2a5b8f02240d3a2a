package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.privacy.DisclosureService.Proposal;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;

class DisclosureTest {
    private final RegisterWorld w = new RegisterWorld();
    private final Actor ann = w.world.ann;
    private final Actor bea = w.world.bea;
    private final Actor mentor = w.world.mentor;

    @Test
    void the_table_of_moves_holds_over_the_whole_square() {
        Map<DisclosureState, Map<DisclosureMove, DisclosureState>> allowed = new EnumMap<>(DisclosureState.class);
        allowed.put(
                DisclosureState.PROPOSED,
                Map.of(
                        DisclosureMove.APPROVE, DisclosureState.APPROVED,
                        DisclosureMove.REJECT, DisclosureState.REJECTED,
                        DisclosureMove.WITHDRAW, DisclosureState.WITHDRAWN));
        allowed.put(
                DisclosureState.APPROVED,
                Map.of(
                        DisclosureMove.CARRY_OUT, DisclosureState.CARRIED_OUT,
                        DisclosureMove.WITHDRAW, DisclosureState.WITHDRAWN));
        for (DisclosureState from : DisclosureState.values()) {
            for (DisclosureMove move : DisclosureMove.values()) {
                assertThat(from.after(move).orElse(null))
                        .as(from + " " + move)
                        .isEqualTo(allowed.getOrDefault(from, Map.of()).get(move));
            }
        }
    }

    @Test
    void the_contact_proposes_a_second_person_approves_a_person_carries_it_out_and_its_person_reads_each_step() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        Disclosure approved =
                w.service.approve(w.dpo, proposed.id(), proposed.version()).disclosure();
        Disclosure done = w.service
                .recordCarriedOut(ann, approved.id(), approved.version())
                .disclosure();
        assertThat(done.state()).isEqualTo(DisclosureState.CARRIED_OUT);
        assertThat(w.noticesOf(mentor)).isEqualTo(3);
        DisclosureView own = w.register.own(mentor).disclosures().get(0);
        assertThat(own.disclosure().steps())
                .extracting(Disclosure.Step::move)
                .containsExactly(DisclosureMove.PROPOSE, DisclosureMove.APPROVE, DisclosureMove.CARRY_OUT);
        assertThat(own.recipientName()).isEqualTo("Inspector canary");
        assertThat(own.information()).isEqualTo("canary: is in danger");
    }

    @Test
    void the_same_person_never_decides_what_they_proposed_not_even_in_another_session_or_office() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        Actor otherSession = Actor.person(
                ann.subject(), RegisterWorld.id(ann), Objects.requireNonNull(ann.employeeNumber()), StaffRole.DPO);
        Actor otherAccount = Actor.person(
                "another account",
                RegisterWorld.id(ann),
                Objects.requireNonNull(ann.employeeNumber()),
                StaffRole.SUPPORT_CONTACT,
                StaffRole.DPO);
        for (Actor again : List.of(ann, otherSession, otherAccount)) {
            assertRefused(Problem.NOT_ALLOWED, () -> w.service.approve(again, proposed.id(), proposed.version()));
            assertRefused(Problem.NOT_ALLOWED, () -> w.service.reject(again, proposed.id(), proposed.version()));
        }
        assertThat(w.service.read(ann, proposed.id()).disclosure().state()).isEqualTo(DisclosureState.PROPOSED);
    }

    @Test
    void a_deputy_decides_but_nobody_who_has_to_stay_out_of_the_case() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        Actor managerAndDpo = Actor.person(
                w.world.manager.subject(),
                RegisterWorld.id(w.world.manager),
                Objects.requireNonNull(w.world.manager.employeeNumber()),
                StaffRole.PROGRAMME_MANAGER,
                StaffRole.DPO);
        Actor menteeAndDpo = Actor.person(
                w.world.mentee.subject(),
                RegisterWorld.id(w.world.mentee),
                Objects.requireNonNull(w.world.mentee.employeeNumber()),
                StaffRole.DPO);
        Actor mentorAndDpo = Actor.person(
                mentor.subject(),
                RegisterWorld.id(mentor),
                Objects.requireNonNull(mentor.employeeNumber()),
                StaffRole.DPO);
        Actor aboveAndDpo = w.world.pairing.employ("880", null, StaffRole.DPO);
        w.world.pairing.report(mentor, aboveAndDpo);
        for (Actor out : List.of(
                w.world.manager, managerAndDpo, menteeAndDpo, mentorAndDpo, aboveAndDpo, w.auditor, w.world.mentee)) {
            assertRefused(Problem.NOT_FOUND, () -> w.service.approve(out, proposed.id(), proposed.version()));
        }
        assertThat(w.service
                        .approve(bea, proposed.id(), proposed.version())
                        .disclosure()
                        .state())
                .isEqualTo(DisclosureState.APPROVED);
    }

    @Test
    void only_the_contact_who_has_the_case_proposes() {
        Proposal proposal = RegisterWorld.proposal(RegisterWorld.AT_ONCE);
        assertRefused(Problem.NOT_ALLOWED, () -> w.service.propose(bea, w.supportCase.id(), proposal));
        // An office of the register learns of a case only by what the register holds.
        assertRefused(Problem.NOT_FOUND, () -> w.service.propose(w.dpo, w.supportCase.id(), proposal));
        assertRefused(Problem.NOT_FOUND, () -> w.service.ofCase(w.dpo, w.supportCase.id()));
        for (Actor other : List.of(mentor, w.world.mentee, w.world.manager, w.auditor)) {
            assertRefused(Problem.NOT_FOUND, () -> w.service.propose(other, w.supportCase.id(), proposal));
        }
        assertRefused(Problem.NOT_FOUND, () -> w.service.propose(ann, new CaseId(UUID.randomUUID()), proposal));
    }

    @Test
    void a_proposal_names_ground_recipient_and_the_least_information_and_says_when_the_person_is_told() {
        assertInvalid(
                List.of("ground", "recipient", "recipientName", "information", "telling.atOnce"),
                () -> w.service.propose(
                        ann,
                        w.supportCase.id(),
                        new Proposal(null, null, " ", null, new Telling.Wanted(null, null, null))));
        assertInvalid(List.of("telling.reason", "telling.on"), () -> w.proposed(new Telling.Wanted(false, null, null)));
        assertInvalid(List.of("telling.on"), () -> w.proposed(w.withheldFor(0)));
        assertInvalid(List.of("telling.on"), () -> w.proposed(w.withheldFor(181)));
        assertInvalid(
                List.of("telling.reason", "telling.on"),
                () -> w.proposed(new Telling.Wanted(true, Telling.Reason.UNLAWFUL, w.in(3))));
    }

    @Test
    void what_is_withheld_is_unknown_to_the_person_until_its_day_and_told_then() {
        Disclosure proposed = w.proposed(w.withheldFor(30));
        w.service.approve(w.dpo, proposed.id(), proposed.version());
        w.upkeep.tell(Actor.SYSTEM);
        assertThat(w.noticesOf(mentor)).isZero();
        assertThat(w.register.own(mentor).disclosures()).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> w.service.read(mentor, proposed.id()));
        assertThat(w.allowed)
                .noneMatch(s -> s.record() != null
                        && s.record().equals(proposed.id().value())
                        && s.people().contains(RegisterWorld.id(mentor)));
        w.pass(30);
        w.upkeep.tell(Actor.SYSTEM);
        w.upkeep.tell(Actor.SYSTEM);
        assertThat(w.noticesOf(mentor)).isEqualTo(1);
        assertThat(w.register.own(mentor).disclosures()).hasSize(1);
        assertThat(w.service.read(mentor, proposed.id()).information()).isNotNull();
    }

    @Test
    void offices_read_the_register_without_what_was_said_and_nobody_else_reads_it() {
        w.proposed(RegisterWorld.AT_ONCE);
        DisclosureView forDpo =
                w.register.disclosures(w.dpo, Page.Request.FIRST).items().get(0);
        assertThat(forDpo.information()).isNull();
        assertThat(forDpo.recipientName()).isEqualTo("Inspector canary");
        DisclosureView forAuditor =
                w.register.disclosures(w.auditor, Page.Request.FIRST).items().get(0);
        assertThat(forAuditor.information()).isNull();
        assertThat(forAuditor.recipientName()).isNull();
        for (Actor other : List.of(mentor, w.world.mentee, w.world.manager, ann)) {
            assertThatThrownBy(() -> w.register.disclosures(other, Page.Request.FIRST))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(w.register.own(w.world.mentee).disclosures()).isEmpty();
        assertThat(w.service.ofCase(bea, w.supportCase.id())).hasSize(1);
        assertRefused(Problem.NOT_FOUND, () -> w.service.ofCase(w.world.mentee, w.supportCase.id()));
    }

    @Test
    void a_data_protection_officer_gains_no_reading_of_the_case() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        w.service.approve(w.dpo, proposed.id(), proposed.version());
        assertRefused(Problem.NOT_FOUND, () -> w.world.desk.read(w.dpo, w.supportCase.id()));
    }

    @Test
    void whoever_proposed_withdraws_in_one_call_until_it_was_carried_out() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        assertRefused(Problem.NOT_ALLOWED, () -> w.service.withdraw(bea, proposed.id()));
        w.service.approve(bea, proposed.id(), proposed.version());
        assertThat(w.service.withdraw(ann, proposed.id()).disclosure().state()).isEqualTo(DisclosureState.WITHDRAWN);
        assertThat(w.service.withdraw(ann, proposed.id()).disclosure().state()).isEqualTo(DisclosureState.WITHDRAWN);
        long version = w.service.read(ann, proposed.id()).disclosure().version();
        assertRefused(Problem.WRONG_STATE, () -> w.service.recordCarriedOut(ann, proposed.id(), version));
    }

    @Test
    void nothing_is_carried_out_that_nobody_approved_and_a_change_needs_the_version_that_was_read() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        assertRefused(Problem.WRONG_STATE, () -> w.service.recordCarriedOut(ann, proposed.id(), proposed.version()));
        assertRefused(Problem.STALE_VERSION, () -> w.service.approve(w.dpo, proposed.id(), 99));
        Disclosure rejected =
                w.service.reject(w.dpo, proposed.id(), proposed.version()).disclosure();
        assertRefused(Problem.WRONG_STATE, () -> w.service.recordCarriedOut(ann, proposed.id(), rejected.version()));
    }

    @Test
    void the_entry_stays_without_its_words_once_the_key_of_the_case_is_destroyed() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        w.world.pairing.sealer.destroy(new KeyOwner.Case(w.supportCase.id()));
        DisclosureView view = w.service.read(mentor, proposed.id());
        assertThat(view.information()).isNull();
        assertThat(view.recipientName()).isNull();
        assertThat(view.disclosure().recipient()).isEqualTo(Recipient.POLICE);
    }

    @Test
    void no_word_rests_open() {
        Disclosure proposed = w.proposed(RegisterWorld.AT_ONCE);
        assertThat(proposed.toString()).doesNotContain("canary");
        assertThat(RegisterWorld.proposal(RegisterWorld.AT_ONCE).toString()).doesNotContain("canary");
    }

    @Test
    void an_entry_is_kept_for_thirty_six_months_after_its_last_step() {
        w.proposed(RegisterWorld.AT_ONCE);
        w.pass(3 * 365);
        assertThat(w.upkeep.forget()).isZero();
        w.pass(3);
        assertThat(w.upkeep.forget()).isEqualTo(1);
        assertThat(w.register.own(mentor).disclosures()).isEmpty();
        assertThat(Set.copyOf(w.register.disclosures(w.dpo, Page.Request.FIRST).items()))
                .isEmpty();
    }
}
