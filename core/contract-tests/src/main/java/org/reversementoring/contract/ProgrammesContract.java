package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.KickOff;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.Programmes;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every store of programmes keeps to. */
public interface ProgrammesContract {
    UnitOfWork work();

    Programmes programmes();

    /** A draft that no store holds yet. */
    static Programme draft() {
        Instant now = Instant.parse("2026-01-05T09:00:00Z");
        return Programme.draft(
                new ProgrammeId(UUID.randomUUID()),
                ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Spring cycle", List.of(new Audience("DE", "de"))),
                new PersonId(UUID.randomUUID()),
                now,
                null);
    }

    @Test
    default void aKeptProgrammeComesBackAsItWas() {
        Programme draft = draft().withSupportChain(List.of(new SupportContact(
                SupportContact.Place.NAMED_CONTACT, new PersonId(UUID.randomUUID()), "Ada", "ada@example.org")));
        Programme kept = work().run(() -> programmes().add(draft));
        assertThat(kept).isEqualTo(draft.withVersion(1));
        assertThat(work().run(() -> programmes().find(draft.id()))).contains(kept);
    }

    @Test
    default void aMissingProgrammeIsEmpty() {
        assertThat(work().run(() -> programmes().find(new ProgrammeId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aChangeCountsTheVersion() {
        Programme kept = work().run(() -> programmes().add(draft()));
        Instant at = Instant.parse("2026-02-01T09:00:00Z");
        Programme changed =
                work().run(() -> programmes().save(kept.opened(at).withKickOff(new KickOff(at, "Hall", "Kick-off"))));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(work().run(() -> programmes().find(kept.id()))).contains(changed);
    }

    @Test
    default void aChangeOfAnOldVersionIsRefused() {
        Programme kept = work().run(() -> programmes().add(draft()));
        work().run(() -> programmes().save(kept));
        assertThatThrownBy(() -> work().run(() -> programmes().save(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION));
    }

    @Test
    default void aKnownIdIsRefused() {
        Programme kept = work().run(() -> programmes().add(draft()));
        assertThatThrownBy(() -> work().run(() -> programmes().add(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_EXISTS));
    }

    @Test
    default void aFailedUnitKeepsNothing() {
        Programme draft = draft();
        assertThatThrownBy(() -> work().run(() -> {
                    programmes().add(draft);
                    throw new IllegalArgumentException("later step fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(work().run(() -> programmes().find(draft.id()))).isEmpty();
    }

    @Test
    default void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<ProgrammeId> added = Stream.generate(ProgrammesContract::draft)
                .limit(5)
                .map(p -> work().run(() -> programmes().add(p)).id())
                .toList();
        List<ProgrammeId> seen = new ArrayList<>();
        Page.Request request = new Page.Request(null, 2);
        while (true) {
            Page.Request asked = request;
            Page<Programme> page = work().run(() -> programmes().page(asked));
            page.items().forEach(p -> seen.add(p.id()));
            UUID next = page.next();
            if (next == null) {
                break;
            }
            request = new Page.Request(next, 2);
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(added);
    }
}
