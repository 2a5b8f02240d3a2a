package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every store of participations keeps to. */
public interface ParticipantsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    Participants participants();

    UnitOfWork work();

    @Test
    default void aKeptParticipationComesBackAsItWas() {
        Participant full = optedIn(invited(programme(), person(), Side.MENTOR));
        work().run(() -> participants().add(full));
        assertThat(work().run(() -> participants().find(full.id()))).contains(full.withVersion(1));
    }

    @Test
    default void aParticipationIsFoundByProgrammePersonAndSide() {
        Participant mentor = keep(invited(programme(), person(), Side.MENTOR));
        Participant mentee = keep(invited(mentor.programme(), mentor.person(), Side.MENTEE));
        assertThat(find(mentor.programme(), mentor.person(), Side.MENTOR)).isEqualTo(List.of(mentor));
        assertThat(find(mentor.programme(), mentor.person(), Side.MENTEE)).isEqualTo(List.of(mentee));
        assertThat(find(programme(), mentor.person(), Side.MENTOR)).isEmpty();
        assertThat(find(mentor.programme(), person(), Side.MENTOR)).isEmpty();
    }

    @Test
    default void aPersonIsOnlyOnceOnOneSideOfAProgramme() {
        Participant first = keep(invited(programme(), person(), Side.MENTOR));
        assertRefused(
                Problem.ALREADY_EXISTS,
                () -> participants().add(invited(first.programme(), first.person(), Side.MENTOR)));
    }

    @Test
    default void aChangeOfAnOlderVersionIsRefused() {
        Participant first = keep(invited(programme(), person(), Side.MENTOR));
        Participant second = work().run(() -> participants().save(optedIn(first)));
        assertThat(second.version()).isEqualTo(2);
        assertRefused(Problem.STALE_VERSION, () -> participants().save(first.withdrawn()));
    }

    @Test
    default void onlyWhoOptedInOrRestsTakesPart() {
        ProgrammeId programme = programme();
        keep(invited(programme, person(), Side.MENTOR));
        keep(invited(programme, person(), Side.MENTOR).withdrawn());
        Participant in = keep(optedIn(invited(programme, person(), Side.MENTEE)));
        Participant rests =
                keep(optedIn(invited(programme, person(), Side.MENTOR)).paused());
        keep(optedIn(invited(programme(), person(), Side.MENTOR)));
        Page<Participant> page = work().run(() -> participants().takingPart(programme, Page.Request.FIRST));
        assertThat(page.items()).containsExactlyInAnyOrder(in, rests);
        assertThat(work().run(() -> participants().optedIn(programme))).containsExactly(in);
    }

    @Test
    default void everybodyInAProgrammeCountsWhateverTheirState() {
        ProgrammeId programme = programme();
        Participant asked = keep(invited(programme, person(), Side.MENTOR));
        Participant gone = keep(invited(programme, person(), Side.MENTOR).withdrawn());
        Participant in = keep(optedIn(invited(programme, person(), Side.MENTEE)));
        keep(invited(programme(), person(), Side.MENTOR));
        assertThat(work().run(() -> participants().asked(programme))).containsExactlyInAnyOrder(asked, gone, in);
    }

    @Test
    default void aPersonFindsAllTheirParticipations() {
        PersonId person = person();
        Participant one = keep(invited(programme(), person, Side.MENTOR));
        Participant other = keep(invited(programme(), person, Side.MENTEE).withdrawn());
        keep(invited(programme(), person(), Side.MENTOR));
        assertThat(work().run(() -> participants().ofPerson(person))).containsExactlyInAnyOrder(one, other);
    }

    private Participant keep(Participant participant) {
        return work().run(() -> participants().add(participant));
    }

    private List<Participant> find(ProgrammeId programme, PersonId person, Side side) {
        return work().run(() -> participants().find(programme, person, side)).stream()
                .toList();
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    private static Participant invited(ProgrammeId programme, PersonId person, Side side) {
        return Participant.invited(new ParticipantId(UUID.randomUUID()), programme, person, side);
    }

    private static Participant optedIn(Participant invited) {
        Profile profile = Profile.of(
                "DE",
                "de",
                ZoneId.of("Europe/Berlin"),
                Map.of("short-video", 4),
                Map.of("communication", 3),
                Set.of("short-video", "communities"));
        SealedText sealed = new SealedText("person/x", "AbC+/9==");
        return invited.optedIn(new Consent(1, NOW), profile, sealed, sealed);
    }

    private static ProgrammeId programme() {
        return new ProgrammeId(UUID.randomUUID());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    @Test
    default void everyParticipationOfAProgrammeIsWalkedThroughAndEachRemoved() {
        Participant first = keep(invited(programme(), person(), Side.MENTOR));
        Participant second = keep(invited(first.programme(), person(), Side.MENTEE));
        keep(invited(programme(), person(), Side.MENTEE));
        assertThat(work().run(() -> Page.all(r -> participants().page(first.programme(), r))))
                .containsExactlyInAnyOrder(first, second);
        work().run(() -> participants().remove(first.id()));
        assertThat(work().run(() -> participants().find(first.id()))).isEmpty();
    }
}
