package org.reversementoring.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.pairing.PairingWorld.id;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Role;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.Page;

class ParticipationTest {
    private final PairingWorld world = new PairingWorld();
    private final ParticipationService service = world.participation;
    private final InvitationService invitations = world.invitations;

    @Test
    @Tag("S027")
    void an_invitation_enrols_nobody_and_only_the_person_opts_in() {
        invite(world.mentor);
        assertThat(service.read(world.mentor, world.programme, Side.MENTOR)
                        .participant()
                        .state())
                .isEqualTo(ParticipantState.INVITED);
        assertThat(listed()).isEmpty();

        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));

        assertThat(listed()).extracting(InvitationService.Listed::person).containsExactly(id(world.mentor));
        assertThat(world.happened()).containsExactly(EventType.INVITED, EventType.OPTED_IN);
    }

    @Test
    @Tag("S027")
    void who_was_not_asked_may_opt_in_too() {
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        assertThat(listed()).hasSize(1);
    }

    @Test
    @Tag("S104")
    void declined_silent_and_never_asked_look_alike_to_the_programme_manager_and_in_events() {
        Actor silent = world.employ("101", null);
        Actor declines = world.employ("102", null);
        invite(silent, declines);
        List<EventType> before = world.happened();

        service.leave(declines, world.programme, Side.MENTOR);
        invite(silent, declines);

        assertThat(listed()).isEmpty();
        assertThat(world.happened()).isEqualTo(before);
    }

    @Test
    void declining_and_leaving_succeed_as_often_as_one_likes() {
        service.leave(world.mentor, world.programme, Side.MENTOR);
        invite(world.mentor);
        service.leave(world.mentor, world.programme, Side.MENTOR);
        service.leave(world.mentor, world.programme, Side.MENTOR);
        assertThat(service.read(world.mentor, world.programme, Side.MENTOR)
                        .participant()
                        .state())
                .isEqualTo(ParticipantState.WITHDRAWN);
    }

    @Test
    @Tag("S028")
    void the_consent_text_says_that_taking_part_is_voluntary_and_is_kept_with_its_version_and_time() {
        assertThat(ConsentText.CURRENT.text())
                .contains("voluntary")
                .contains("no effect on pay, appraisal or promotion");
        OwnParticipation mine = service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        assertThat(mine.participant().consent()).isEqualTo(new Consent(1, PairingWorld.START));
    }

    @Test
    @Tag("S028")
    void without_the_present_consent_text_nobody_opts_in() {
        Answers a = world.answers(Side.MENTOR);
        assertInvalid(
                List.of("consentVersion"),
                () -> service.optIn(
                        world.mentor,
                        world.programme,
                        Side.MENTOR,
                        new Answers(
                                a.region(),
                                a.language(),
                                a.timeZone(),
                                a.skillsOffered(),
                                a.needs(),
                                a.topics(),
                                a.survey(),
                                a.preferences(),
                                null)));
    }

    @Test
    @Tag("S029")
    void a_person_opts_in_topic_by_topic_and_may_change_the_topics() {
        OwnParticipation mine = service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        assertThat(topics(mine)).containsExactly("short-video");
        OwnParticipation changed = service.change(
                world.mentor,
                world.programme,
                Side.MENTOR,
                mine.participant().version(),
                withTopics(world.answers(Side.MENTOR), "communities", "short-video"));
        assertThat(topics(changed)).containsExactly("communities", "short-video");
        assertInvalid(
                List.of("topics[1]"),
                () -> service.change(
                        world.mentor,
                        world.programme,
                        Side.MENTOR,
                        changed.participant().version(),
                        withTopics(world.answers(Side.MENTOR), "communities", "astrology")));
    }

    @Test
    void a_change_of_answers_that_were_changed_elsewhere_is_refused() {
        OwnParticipation mine = service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        long read = mine.participant().version();
        service.change(world.mentor, world.programme, Side.MENTOR, read, world.answers(Side.MENTOR));
        assertRefused(
                Problem.STALE_VERSION,
                () -> service.change(world.mentor, world.programme, Side.MENTOR, read, world.answers(Side.MENTOR)));
    }

    @Test
    @Tag("S030")
    @Tag("S031")
    @Tag("S032")
    @Tag("S134")
    void the_survey_asks_each_side_for_its_own_readiness_and_names_every_gap() {
        Survey empty = new Survey(null, null, null, null, null, false, null);
        assertInvalid(
                List.of(
                        "survey.willingness",
                        "survey.expertise",
                        "survey.communication",
                        "survey.enthusiasm",
                        "survey.openMind"),
                () -> service.optIn(world.mentor, world.programme, Side.MENTOR, withSurvey(Side.MENTOR, empty)));
        assertInvalid(
                List.of("survey.willingness", "survey.openness", "survey.openMind"),
                () -> service.optIn(world.mentee, world.programme, Side.MENTEE, withSurvey(Side.MENTEE, empty)));
    }

    @Test
    @Tag("S030")
    void the_person_reads_their_own_survey_and_nobody_else_finds_a_word_of_it() {
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        OwnParticipation mine = service.read(world.mentor, world.programme, Side.MENTOR);
        assertThat(mine.survey()).isEqualTo(world.answers(Side.MENTOR).survey());
        assertThat(mine.preferences()).isEqualTo(world.answers(Side.MENTOR).preferences());
        assertThat(mine.participant().toString() + listed())
                .doesNotContain("afraid")
                .doesNotContain("N777");
        assertRefused(Problem.NOT_FOUND, () -> service.read(world.manager, world.programme, Side.MENTOR));
    }

    @Test
    @Tag("S044")
    @Tag("S064")
    void skills_needs_topics_and_the_preferred_format_are_kept_for_the_matching() {
        service.optIn(world.mentee, world.programme, Side.MENTEE, world.answers(Side.MENTEE));
        OwnParticipation mine = service.read(world.mentee, world.programme, Side.MENTEE);
        assertThat(profile(mine).needs()).isEqualTo(Map.of("short-video", 3));
        assertThat(mine.preferences()).extracting(Preferences::format).isEqualTo(Structure.Format.VIRTUAL);
    }

    @Test
    @Tag("S007")
    @Tag("S047")
    void one_person_may_be_mentor_for_one_skill_and_mentee_for_another() {
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        service.optIn(world.mentor, world.programme, Side.MENTEE, world.answers(Side.MENTEE));
        assertThat(service.mine(world.mentor))
                .extracting(m -> m.participant().side())
                .containsExactly(Side.MENTOR, Side.MENTEE);
        assertThat(new ParticipantSides(world.work, world.participants).of(id(world.mentor), world.programme))
                .containsExactlyInAnyOrder(Role.MENTOR, Role.MENTEE);
    }

    @Test
    @Tag("S024")
    @Tag("S008")
    void either_side_is_open_to_everybody_whatever_their_level_by_skill_experience_and_willingness() {
        Actor chief = world.employ("1", null);
        Actor trainee = world.employ("2", "1");
        service.optIn(chief, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        service.optIn(trainee, world.programme, Side.MENTEE, world.answers(Side.MENTEE));
        assertThat(listed()).extracting(InvitationService.Listed::person).containsExactly(id(chief), id(trainee));
        OwnParticipation mine = service.read(chief, world.programme, Side.MENTOR);
        assertThat(profile(mine).skillsOffered()).containsEntry("short-video", 4);
        assertThat(Objects.requireNonNull(mine.survey()))
                .extracting(Survey::expertise, Survey::willingness)
                .containsExactly(4, 5);
    }

    @Test
    void a_person_outside_the_regions_and_languages_is_told_which_are_served() {
        Answers a = world.answers(Side.MENTOR);
        Answers fromPortugal = new Answers(
                "BR", "pt", a.timeZone(), a.skillsOffered(), a.needs(), a.topics(), a.survey(), a.preferences(), 1);
        RefusedException refused = assertRefused(
                Problem.INVALID_INPUT, () -> service.optIn(world.mentor, world.programme, Side.MENTOR, fromPortugal));
        assertThat(refused).hasMessageContaining("DE in de, BR in pt-BR");
    }

    @Test
    void bad_answers_are_all_named() {
        Answers a = world.answers(Side.MENTOR);
        assertInvalid(
                List.of("region", "timeZone", "skillsOffered", "needs", "topics", "preferences.capacity"),
                () -> service.optIn(
                        world.mentor,
                        world.programme,
                        Side.MENTOR,
                        new Answers(
                                null,
                                "de",
                                "Mars/Olympus",
                                Map.of(),
                                Map.of("short-video", 6),
                                List.of(),
                                a.survey(),
                                new Preferences(Structure.Format.HYBRID, 60, 0, new TreeSet<>()),
                                1)));
    }

    @Test
    void pausing_and_resuming_take_one_call_and_the_manager_sees_no_reason() {
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        service.pause(world.mentor, world.programme, Side.MENTOR);
        service.pause(world.mentor, world.programme, Side.MENTOR);
        assertThat(listed()).extracting(InvitationService.Listed::paused).containsExactly(true);
        assertThat(world.work.run(() -> world.participants.optedIn(world.programme)))
                .isEmpty();
        service.resume(world.mentor, world.programme, Side.MENTOR);
        assertThat(listed()).extracting(InvitationService.Listed::paused).containsExactly(false);
    }

    @Test
    void leaving_deletes_the_answers_ends_the_pairs_of_this_side_and_opting_in_again_starts_anew() {
        var pair = world.activate();
        service.leave(world.mentor, world.programme, Side.MENTOR);
        OwnParticipation left = service.read(world.mentor, world.programme, Side.MENTOR);
        assertThat(left.survey()).isNull();
        assertThat(left.preferences()).isNull();
        assertThat(left.participant().profile()).isNull();
        assertThat(world.pair(pair).state()).isEqualTo(PairState.ENDED);
        assertThat(listed()).extracting(InvitationService.Listed::person).containsExactly(id(world.mentee));
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        assertThat(listed()).hasSize(2);
    }

    @Test
    void leaving_as_mentee_does_not_end_what_one_does_as_mentor() {
        var pair = world.activate();
        service.optIn(world.mentor, world.programme, Side.MENTEE, world.answers(Side.MENTEE));
        service.leave(world.mentor, world.programme, Side.MENTEE);
        assertThat(world.pair(pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void only_the_manager_of_the_programme_invites_and_lists() {
        Actor stranger = world.employ("901", null, StaffRole.PROGRAMME_MANAGER);
        invite(world.mentor);
        for (Actor actor : List.of(stranger, world.mentor, world.mentee)) {
            assertRefused(
                    Problem.NOT_ALLOWED,
                    () -> invitations.invite(actor, world.programme, Side.MENTOR, List.of(number(world.mentee))));
            assertRefused(
                    Problem.NOT_ALLOWED, () -> invitations.participants(actor, world.programme, Page.Request.FIRST));
        }
    }

    @Test
    void an_auditor_sees_that_somebody_takes_part_but_not_their_skills() {
        service.optIn(world.mentor, world.programme, Side.MENTOR, world.answers(Side.MENTOR));
        Actor auditor = world.employ("902", null, StaffRole.AUDITOR);
        assertThat(invitations
                        .participants(auditor, world.programme, Page.Request.FIRST)
                        .items())
                .extracting(InvitationService.Listed::profile)
                .containsOnlyNulls();
        assertThat(listed()).extracting(InvitationService.Listed::profile).doesNotContainNull();
    }

    @Test
    void unknown_employee_numbers_are_all_named_and_nobody_is_invited() {
        assertInvalid(
                List.of("employeeNumbers[1]", "employeeNumbers[2]"),
                () -> invitations.invite(
                        world.manager,
                        world.programme,
                        Side.MENTOR,
                        List.of(number(world.mentor), new EmployeeNumber("x1"), new EmployeeNumber("x2"))));
        assertRefused(Problem.NOT_FOUND, () -> service.read(world.mentor, world.programme, Side.MENTOR));
    }

    private void invite(Actor... actors) {
        invitations.invite(
                world.manager,
                world.programme,
                Side.MENTOR,
                List.of(actors).stream().map(ParticipationTest::number).toList());
    }

    private List<InvitationService.Listed> listed() {
        return invitations
                .participants(world.manager, world.programme, Page.Request.FIRST)
                .items();
    }

    private static EmployeeNumber number(Actor actor) {
        return Objects.requireNonNull(actor.employeeNumber());
    }

    private static Profile profile(OwnParticipation own) {
        return Objects.requireNonNull(own.participant().profile());
    }

    private static Set<String> topics(OwnParticipation own) {
        return profile(own).topics();
    }

    private static Answers withTopics(Answers a, String... topics) {
        return new Answers(
                a.region(),
                a.language(),
                a.timeZone(),
                a.skillsOffered(),
                a.needs(),
                List.of(topics),
                a.survey(),
                a.preferences(),
                a.consentVersion());
    }

    private Answers withSurvey(Side side, Survey survey) {
        Answers a = world.answers(side);
        return new Answers(
                a.region(),
                a.language(),
                a.timeZone(),
                a.skillsOffered(),
                a.needs(),
                a.topics(),
                survey,
                a.preferences(),
                a.consentVersion());
    }
}
