package org.reversementoring.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Disclosure;
import org.reversementoring.privacy.DisclosureId;
import org.reversementoring.privacy.DisclosureMove;
import org.reversementoring.privacy.DisclosureState;
import org.reversementoring.privacy.Ground;
import org.reversementoring.privacy.Hand;
import org.reversementoring.privacy.HoldId;
import org.reversementoring.privacy.HoldMove;
import org.reversementoring.privacy.HoldReason;
import org.reversementoring.privacy.HoldState;
import org.reversementoring.privacy.LegalHold;
import org.reversementoring.privacy.Recipient;
import org.reversementoring.privacy.Telling;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.CaseId;

/** Entries of the register that no store holds yet. */
final class RegisterFixtures {
    private static final SealedText SEALED = new SealedText("case/x", "AbC+/9==");

    private RegisterFixtures() {}

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    static Set<PersonId> people() {
        PersonId one = person();
        PersonId other = person();
        return Set.of(one, other);
    }

    static Disclosure disclosure(CaseId supportCase, PersonId person, Instant movedAt, @Nullable Instant tellAt) {
        return new Disclosure(
                new DisclosureId(UUID.randomUUID()),
                0,
                supportCase,
                new ProgrammeId(UUID.randomUUID()),
                person,
                Ground.SAFEGUARDING,
                Recipient.SAFEGUARDING_AUTHORITY,
                SEALED,
                SEALED,
                new Telling(tellAt == null ? null : Telling.Reason.RAISES_DANGER, tellAt, tellAt == null),
                DisclosureState.APPROVED,
                List.of(
                        new Disclosure.Step(
                                DisclosureMove.PROPOSE,
                                new Hand("issuer|one", person(), Hand.Office.SUPPORT_CONTACT),
                                movedAt.minusSeconds(60)),
                        new Disclosure.Step(
                                DisclosureMove.APPROVE,
                                new Hand("issuer|two", null, Hand.Office.DATA_PROTECTION_OFFICER),
                                movedAt)));
    }

    static LegalHold hold(PairId pair, Set<PersonId> people, Instant until, @Nullable Instant tellAt) {
        Hand hand = new Hand("issuer|two", null, Hand.Office.DATA_PROTECTION_OFFICER);
        return new LegalHold(
                new HoldId(UUID.randomUUID()),
                0,
                new ProgrammeId(UUID.randomUUID()),
                pair,
                null,
                people,
                HoldReason.COURT_ORDER,
                "12 O 345/26",
                until,
                new Telling(tellAt == null ? null : Telling.Reason.UNLAWFUL, tellAt, tellAt == null),
                new HoldId(UUID.randomUUID()),
                HoldState.IN_FORCE,
                List.of(
                        new LegalHold.Step(HoldMove.REQUEST, hand, until.minusSeconds(60)),
                        new LegalHold.Step(HoldMove.APPROVE, hand, until.minusSeconds(50))));
    }
}
