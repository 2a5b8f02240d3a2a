package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Asked.Kind;
import org.reversementoring.wellbeing.Asked.Urgency;

/** What a person who reported a detriment can prove, and nobody else can learn. */
class ProtectiveNoteTest {
    private static final String WORDS = "My shifts were cut — after I said no.";

    private final World world = new World();

    private SupportAnswer report() {
        return world.support.ask(
                world.mentor,
                new SupportRequest(Kind.DETRIMENT, world.programme, world.pair, Urgency.NORMAL, WORDS, false));
    }

    @Test
    @Tag("S053")
    void a_report_is_answered_with_a_receipt_that_anybody_can_compute_again() throws Exception {
        ProtectiveNote.Receipt receipt = Objects.requireNonNull(report().receipt());
        byte[] text = (receipt.nonce() + "\n" + WORDS).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo(receipt.proof());
        assertThat(receipt.on()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(world.protectiveNotes.mine(world.mentor))
                .containsExactly(new ProtectiveNote.Entry(receipt.on(), receipt.proof()));
        assertThat(world.protectiveNotes
                        .check(world.mentor, WORDS, receipt.nonce())
                        .on())
                .isEqualTo(receipt.on());
        assertThat(world.protectiveNotes
                        .check(world.mentor, "  " + WORDS + "\n", receipt.nonce())
                        .on())
                .isEqualTo(receipt.on());
    }

    @Test
    @Tag("S053")
    void the_note_outlives_the_case() {
        SupportAnswer answer = report();
        CaseId id = Objects.requireNonNull(answer.supportCase()).id();
        world.support.withdraw(world.mentor, id);
        world.pairing.work.run(() -> world.cases.remove(id));
        ProtectiveNote.Receipt receipt = Objects.requireNonNull(answer.receipt());
        assertThat(world.protectiveNotes
                        .check(world.mentor, WORDS, receipt.nonce())
                        .proof())
                .isEqualTo(receipt.proof());
    }

    @Test
    void other_words_another_nonce_and_another_person_find_nothing() {
        String nonce = Objects.requireNonNull(report().receipt()).nonce();
        refused(Problem.NOT_FOUND, world.mentor, WORDS + "!", nonce);
        refused(Problem.NOT_FOUND, world.mentor, WORDS, nonce.replace(nonce.charAt(0), 'x'));
        refused(Problem.INVALID_INPUT, world.mentor, " ", nonce);
        refused(Problem.INVALID_INPUT, world.mentor, WORDS, null);
        for (Actor other :
                List.of(world.mentee, world.ann, world.manager, world.pairing.employ("820", null, StaffRole.AUDITOR))) {
            refused(Problem.NOT_FOUND, other, WORDS, nonce);
            assertThat(world.protectiveNotes.mine(other)).isEmpty();
        }
    }

    @Test
    void a_request_for_help_leaves_no_note() {
        assertThat(world.support
                        .ask(world.mentor, world.request(Urgency.NORMAL, "x"))
                        .receipt())
                .isNull();
        assertThat(world.protectiveNotes.mine(world.mentor)).isEmpty();
    }

    @Test
    void what_is_kept_names_neither_person_pair_words_nor_nonce_nor_a_moment() {
        ProtectiveNote.Receipt receipt = Objects.requireNonNull(report().receipt());
        ProtectiveNote kept = world.pairing
                .work
                .run(() -> world.notesOf.page(Page.Request.FIRST).items())
                .get(0);
        assertThat(kept.toString())
                .doesNotContain(World.id(world.mentor).value().toString())
                .doesNotContain(world.pair.value().toString())
                .doesNotContain("shifts")
                .doesNotContain(receipt.nonce());
        // Version 3: from the hash, where the ids of the house hold the millisecond in which they were made.
        assertThat(kept.id().version()).isEqualTo(3);
        assertThat(kept.id()).isNotEqualTo(UUID.nameUUIDFromBytes(new byte[0]));
    }

    private void refused(Problem problem, Actor actor, String words, String nonce) {
        assertThatThrownBy(() -> world.protectiveNotes.check(actor, words, nonce))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
