package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.Standing;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.CaseStandings;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

/**
 * How something of a support case goes further without the person's agreement: by two persons, on one of four grounds,
 * in writing. Nothing here sends anything to anybody.
 */
public final class DisclosureService {
    private final UnitOfWork work;
    private final Disclosures disclosures;
    private final SupportCases cases;
    private final CaseStandings caseStandings;
    private final RegisterStandings standings;
    private final Sealer sealer;
    private final Notices notices;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    public DisclosureService(
            UnitOfWork work,
            Disclosures disclosures,
            SupportCases cases,
            CaseStandings caseStandings,
            RegisterStandings standings,
            Sealer sealer,
            Notices notices,
            Policy policy,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.disclosures = disclosures;
        this.cases = cases;
        this.caseStandings = caseStandings;
        this.standings = standings;
        this.sealer = sealer;
        this.notices = notices;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a contact proposes.
     *
     * @param recipientName who exactly receives it
     * @param information the least that has to be said
     */
    public record Proposal(
            @Nullable Ground ground,
            @Nullable Recipient recipient,
            @Nullable String recipientName,
            @Nullable String information,
            Telling.Wanted telling) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    /**
     * By the contact who has the case, and nobody else. The other contacts are told that there is something to read.
     */
    public DisclosureView propose(Actor actor, CaseId caseId, Proposal proposal) {
        return work.run(() -> {
            SupportCase supportCase = cases.find(caseId).orElse(null);
            boolean mayKnow = !Boolean.FALSE.equals(proposal.telling().atOnce());
            Standing standing = standing(actor, caseId, supportCase, mayKnow);
            policy.require(Action.PROPOSE_DISCLOSURE, standing);
            // Who may not read a case must not learn by a refusal that there is one.
            policy.require(Action.READ_DISCLOSED, standing);
            if (supportCase == null) {
                throw RefusedException.notFound();
            }
            PersonId handler = supportCase.handler();
            if (handler == null || !actor.is(handler)) {
                throw RefusedException.notAllowed();
            }
            Disclosure kept = disclosures.add(proposed(actor, supportCase, proposal));
            caseStandings.contacts(supportCase).stream()
                    .filter(contact -> !contact.equals(handler))
                    .forEach(this::tell);
            return view(actor, tellIfDue(kept));
        });
    }

    private Disclosure proposed(Actor actor, SupportCase supportCase, Proposal proposal) {
        Instant now = clock.instant();
        Check check = new Check();
        Ground ground = check.required("ground", proposal.ground(), Ground.LIFE_OR_SAFETY);
        Recipient recipient = check.required("recipient", proposal.recipient(), Recipient.POLICE);
        PrivateText name = new PrivateText(check.text("recipientName", proposal.recipientName(), 200));
        PrivateText information = PrivateText.required(check, "information", proposal.information());
        Telling telling = Telling.of(check, proposal.telling(), now);
        check.done();
        DisclosureId id = new DisclosureId(ids.next());
        return new Disclosure(
                id,
                0,
                supportCase.id(),
                supportCase.asked().programme(),
                supportCase.asked().person(),
                ground,
                recipient,
                DisclosureView.sealRecipient(id, supportCase.id(), name, sealer),
                DisclosureView.sealInformation(id, supportCase.id(), information, sealer),
                telling,
                DisclosureState.PROPOSED,
                List.of(new Disclosure.Step(DisclosureMove.PROPOSE, Hand.of(actor, Hand.Office.SUPPORT_CONTACT), now)));
    }

    /** By a second person: a data protection officer or another contact, who need not stay out of the case. */
    public DisclosureView approve(Actor actor, DisclosureId id, long version) {
        return decide(actor, id, version, DisclosureMove.APPROVE);
    }

    public DisclosureView reject(Actor actor, DisclosureId id, long version) {
        return decide(actor, id, version, DisclosureMove.REJECT);
    }

    /** Writes down that a person did what was approved. */
    public DisclosureView recordCarriedOut(Actor actor, DisclosureId id, long version) {
        return work.run(() -> {
            Disclosure present = find(actor, id, Action.RECORD_DISCLOSURE);
            requireVersion(present, version);
            return moved(actor, present, DisclosureMove.CARRY_OUT);
        });
    }

    /** By whoever proposed it, in one call, until it was carried out. */
    public DisclosureView withdraw(Actor actor, DisclosureId id) {
        return work.runDespiteChanges(() -> {
            Disclosure present = find(actor, id, Action.PROPOSE_DISCLOSURE);
            if (!present.proposedBy().isOf(actor)) {
                throw RefusedException.notAllowed();
            }
            return present.state() == DisclosureState.WITHDRAWN
                    ? view(actor, present)
                    : moved(actor, present, DisclosureMove.WITHDRAW);
        });
    }

    public DisclosureView read(Actor actor, DisclosureId id) {
        return work.run(() -> view(actor, find(actor, id, Action.READ_REGISTER)));
    }

    /** Those of one case, for its contacts. */
    public List<DisclosureView> ofCase(Actor actor, CaseId caseId) {
        return work.run(() -> {
            SupportCase supportCase = cases.find(caseId).orElse(null);
            Standing standing = standing(actor, caseId, supportCase, true);
            policy.require(Action.READ_REGISTER, standing);
            List<DisclosureView> readable = disclosures.ofCase(caseId).stream()
                    .filter(d -> policy.decide(Action.READ_REGISTER, standing(actor, d)) == Policy.Verdict.ALLOW)
                    .map(d -> view(actor, d))
                    .toList();
            if (readable.isEmpty() && policy.decide(Action.READ_DISCLOSED, standing) != Policy.Verdict.ALLOW) {
                // A case of which nothing is in the register does not exist for the register's offices.
                throw RefusedException.notFound();
            }
            return readable;
        });
    }

    private DisclosureView decide(Actor actor, DisclosureId id, long version, DisclosureMove move) {
        return work.run(() -> {
            Disclosure present = find(actor, id, Action.DECIDE_DISCLOSURE);
            requireVersion(present, version);
            if (present.proposedBy().isOf(actor)) {
                throw RefusedException.notAllowed();
            }
            DisclosureView decided = moved(actor, present, move);
            PersonId proposer = present.proposedBy().person();
            if (proposer != null) {
                tell(proposer);
            }
            return decided;
        });
    }

    private DisclosureView moved(Actor actor, Disclosure present, DisclosureMove move) {
        boolean contact = standing(actor, present).roles().contains(Role.SUPPORT);
        Hand hand = Hand.of(actor, contact ? Hand.Office.SUPPORT_CONTACT : Hand.Office.DATA_PROTECTION_OFFICER);
        Disclosure next = present.moved(new Disclosure.Step(move, hand, clock.instant()));
        return view(actor, tellIfDue(disclosures.save(next)));
    }

    /** The person is told of every step from the moment they may know. */
    private Disclosure tellIfDue(Disclosure kept) {
        if (!kept.telling().isDue(clock.instant())) {
            return kept;
        }
        tell(kept.person());
        return kept.telling().told() ? kept : disclosures.save(kept.asTold());
    }

    private void tell(PersonId person) {
        notices.add(Notice.toRead(ids.next(), person, clock.instant()));
    }

    private Disclosure find(Actor actor, DisclosureId id, Action action) {
        Disclosure found = disclosures.find(id).orElse(null);
        policy.require(action, found == null ? Standing.none(actor).about(id.value()) : standing(actor, found));
        if (found == null) {
            throw RefusedException.notFound();
        }
        return found;
    }

    private static void requireVersion(Disclosure present, long version) {
        if (present.version() != version) {
            throw RefusedException.stale();
        }
    }

    private Standing standing(Actor actor, Disclosure d) {
        return standings.towardsDisclosure(
                actor,
                d.id().value(),
                d.person(),
                cases.find(d.supportCase()).orElse(null),
                d.telling().isDue(clock.instant()));
    }

    private Standing standing(Actor actor, CaseId id, @Nullable SupportCase supportCase, boolean mayKnow) {
        return supportCase == null
                ? Standing.none(actor).about(id.value())
                : standings.towardsDisclosure(
                        actor, id.value(), supportCase.asked().person(), supportCase, mayKnow);
    }

    /** What was said is opened for the person and the case's contacts alone. */
    DisclosureView view(Actor actor, Disclosure d) {
        Standing standing = standing(actor, d);
        if (policy.decide(Action.READ_DISCLOSED, standing) == Policy.Verdict.ALLOW) {
            policy.require(Action.READ_DISCLOSED, standing);
            return DisclosureView.of(d, DisclosureView.Depth.ALL, sealer);
        }
        boolean decides = standing.roles().contains(Role.DPO);
        return DisclosureView.of(d, decides ? DisclosureView.Depth.RECIPIENT : DisclosureView.Depth.NO_WORDS, sealer);
    }

    boolean mayRead(Actor actor, Disclosure d) {
        return policy.decide(Action.READ_REGISTER, standing(actor, d)) == Policy.Verdict.ALLOW;
    }
}
