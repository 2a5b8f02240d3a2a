package org.reversementoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reversementoring.matching.CandidateBuilder.mentee;
import static org.reversementoring.matching.CandidateBuilder.mentor;
import static org.reversementoring.matching.CandidateBuilder.person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryMatchRuns;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.ParticipantSides;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;

class MatchingServiceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Actor MANAGER = actor("M", StaffRole.PROGRAMME_MANAGER);

    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes(work);
    private final InMemoryPeople people = new InMemoryPeople(work);
    private final InMemoryPairs pairs = new InMemoryPairs(work);
    private final InMemoryParticipants participants = new InMemoryParticipants(work);
    private final InMemoryMatchRuns runs = new InMemoryMatchRuns(work);
    private final TimeOrderedIds ids = new TimeOrderedIds(CLOCK);
    private final Standings standings = new Standings(new ParticipantSides(work, participants));
    private final List<Candidate> pool = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final Policy policy = new Policy((action, standing, verdict) -> {});
    private final MatchingService service = new MatchingService(
            new MatchingService.Ports(
                    work,
                    programmes,
                    people,
                    pairs,
                    runs,
                    programme -> List.copyOf(pool),
                    new ProposedPairs(
                            programmes,
                            pairs,
                            participants,
                            new PairTransitions(pairs, new Events(new InMemoryOutbox(work), ids, CLOCK), CLOCK),
                            ids,
                            CLOCK)),
            policy,
            standings,
            programme -> List.copyOf(gaps),
            ids,
            CLOCK);
    private ProgrammeId programme;

    private static Actor actor(String number, StaffRole... roles) {
        return Actor.person("subject of " + number, person(number), new EmployeeNumber(number), roles);
    }

    @BeforeEach
    void anOpenProgramme() {
        Programme open = Programme.draft(
                        new ProgrammeId(ids.next()),
                        ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Spring", List.of(new Audience("DE", "de"))),
                        person("M"),
                        CLOCK.instant(),
                        null)
                .opened(CLOCK.instant());
        programme = work.run(() -> programmes.add(open)).id();
    }

    private void takesPart(CandidateBuilder builder) {
        Candidate candidate = builder.build();
        pool.add(candidate);
        SealedText sealed = new SealedText("key", "AAAA");
        work.run(() -> participants.add(Participant.invited(
                        new ParticipantId(ids.next()),
                        programme,
                        candidate.person().id(),
                        candidate.side())
                .optedIn(new Consent(1, CLOCK.instant()), candidate.profile(), sealed, sealed)));
    }

    private void leaves(String number) {
        pool.removeIf(candidate -> candidate.number().value().equals(number));
    }

    private List<Pair> allPairs() {
        return work.run(() -> pairs.page(programme, Page.Request.FIRST)).items();
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    @Test
    @Tag("S043")
    void an_approved_proposal_becomes_a_pair_that_both_must_still_accept() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        assertThat(allPairs()).isEmpty();
        service.approve(MANAGER, programme, run.id(), run.version());
        assertThat(allPairs()).singleElement().satisfies(pair -> {
            assertThat(pair.mentor()).isEqualTo(person("A"));
            assertThat(pair.mentee()).isEqualTo(person("X"));
            assertThat(pair.state()).isEqualTo(PairState.PROPOSED);
            assertThat(pair.side(person("A")).reasons())
                    .isEqualTo(run.proposals().get(0).reasonsForMentor());
            assertThat(pair.side(person("X")).reasons())
                    .isEqualTo(run.proposals().get(0).reasonsForMentee());
        });
    }

    @Test
    void no_score_survives_a_decision_but_the_reasons_do() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun first = service.propose(MANAGER, programme);
        assertThat(first.proposals().get(0).score()).isPositive();
        MatchRun second = service.propose(MANAGER, programme);
        MatchRun discarded = service.read(MANAGER, programme, first.id());
        assertThat(discarded.state()).isEqualTo(MatchRun.State.DISCARDED);
        MatchRun approved = service.approve(MANAGER, programme, second.id(), second.version());
        assertThat(approved.state()).isEqualTo(MatchRun.State.APPROVED);
        for (MatchRun decided : List.of(discarded, approved)) {
            assertThat(decided.proposals()).singleElement().satisfies(proposal -> {
                assertThat(proposal.score()).isNull();
                assertThat(proposal.parts()).isEmpty();
                assertThat(proposal.reasonsForManager()).isNotEmpty();
            });
        }
    }

    @Test
    void whoever_withdrew_listed_the_other_or_went_on_leave_since_is_left_out_without_saying_which() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        List<Unmatched> told = new ArrayList<>();
        for (Runnable change : List.<Runnable>of(
                () -> leaves("A"),
                () -> replace(mentor("A").apartFrom("X")),
                () -> replace(mentor("A").onLeave()))) {
            pool.clear();
            pool.add(mentor("A").build());
            pool.add(mentee("X").build());
            MatchRun run = service.propose(MANAGER, programme);
            assertThat(run.proposals()).hasSize(1);
            change.run();
            MatchRun approved = service.approve(MANAGER, programme, run.id(), run.version());
            assertThat(approved.proposals()).isEmpty();
            told.add(approved.unmatched().stream()
                    .filter(u -> u.person().equals(person("X")))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(allPairs()).isEmpty();
        assertThat(Set.copyOf(told)).hasSize(1);
    }

    private void replace(CandidateBuilder changed) {
        Candidate candidate = changed.build();
        leaves(candidate.number().value());
        pool.add(candidate);
    }

    @Test
    void the_pairs_that_run_are_kept_and_never_proposed_again() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        service.approve(MANAGER, programme, run.id(), run.version());
        takesPart(mentor("B"));
        takesPart(mentee("Y"));
        MatchRun again = service.propose(MANAGER, programme);
        assertThat(again.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.mentor()).isEqualTo(person("B"));
            assertThat(proposal.mentee()).isEqualTo(person("Y"));
        });
    }

    @Test
    void a_matching_is_decided_once_and_only_as_it_was_read() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        assertRefused(Problem.STALE_VERSION, () -> service.approve(MANAGER, programme, run.id(), run.version() + 1));
        MatchRun approved = service.approve(MANAGER, programme, run.id(), run.version());
        assertRefused(Problem.WRONG_STATE, () -> service.approve(MANAGER, programme, run.id(), approved.version()));
        assertRefused(Problem.NOT_FOUND, () -> service.read(MANAGER, programme, new MatchRunId(UUID.randomUUID())));
    }

    @Test
    void only_the_programmes_own_manager_matches_and_members_do_not_read_a_run() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        for (Actor member : List.of(actor("A"), actor("X"))) {
            assertRefused(Problem.NOT_ALLOWED, () -> service.read(member, programme, run.id()));
            assertRefused(Problem.NOT_ALLOWED, () -> service.propose(member, programme));
            assertRefused(Problem.NOT_ALLOWED, () -> service.approve(member, programme, run.id(), run.version()));
        }
        Actor otherManager = actor("N", StaffRole.PROGRAMME_MANAGER);
        assertRefused(Problem.NOT_ALLOWED, () -> service.propose(otherManager, programme));
        Actor auditor = actor("U", StaffRole.AUDITOR);
        assertThat(service.read(auditor, programme, run.id())).isEqualTo(run);
        assertRefused(Problem.NOT_ALLOWED, () -> service.approve(auditor, programme, run.id(), run.version()));
        assertRefused(Problem.NOT_FOUND, () -> service.propose(MANAGER, new ProgrammeId(UUID.randomUUID())));
    }

    @Test
    void no_new_pairs_while_help_is_missing_or_the_programme_is_closed() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        gaps.add("There is no crisis line for DE in de.");
        assertRefused(Problem.NOT_READY, () -> service.propose(MANAGER, programme));
        assertRefused(Problem.NOT_READY, () -> service.approve(MANAGER, programme, run.id(), run.version()));
        gaps.clear();
        work.run(() -> programmes.save(programmes.find(programme).orElseThrow().closed(CLOCK.instant())));
        assertRefused(Problem.WRONG_STATE, () -> service.propose(MANAGER, programme));
    }

    @Test
    void a_failure_on_the_way_to_the_pairs_leaves_the_matching_undecided() {
        takesPart(mentor("A"));
        takesPart(mentee("X"));
        MatchRun run = service.propose(MANAGER, programme);
        // The pool still names somebody whose participation has been withdrawn meanwhile.
        PersonId mentor = person("A");
        work.run(() -> participants.ofPerson(mentor).forEach(p -> participants.save(p.withdrawn())));
        assertRefused(Problem.WRONG_STATE, () -> service.approve(MANAGER, programme, run.id(), run.version()));
        assertThat(service.read(MANAGER, programme, run.id())).isEqualTo(run);
        assertThat(allPairs()).isEmpty();
    }
}
