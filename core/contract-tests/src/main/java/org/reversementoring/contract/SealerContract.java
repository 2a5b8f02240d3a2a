package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/** What every {@link Sealer} promises. */
public interface SealerContract {
    Place HERE = new Place(DataItem.D09, UUID.fromString("018f0000-0000-7000-8000-000000000001"), "notes");

    Sealer fresh();

    static KeyOwner author() {
        return new KeyOwner.PairAuthor(new PairId(UUID.randomUUID()), new PersonId(UUID.randomUUID()));
    }

    @Test
    default void what_was_sealed_opens_in_its_place() {
        Sealer sealer = fresh();
        SealedText sealed = sealer.seal(author(), HERE, new PrivateText("Zürich, 17 Uhr — «ja» 🙂"));
        assertThat(sealer.open(HERE, sealed).value()).isEqualTo("Zürich, 17 Uhr — «ja» 🙂");
    }

    @Test
    default void a_sealed_text_shows_nothing_and_never_twice_the_same() {
        Sealer sealer = fresh();
        KeyOwner owner = author();
        SealedText one = sealer.seal(owner, HERE, new PrivateText("canary"));
        SealedText two = sealer.seal(owner, HERE, new PrivateText("canary"));
        assertThat(one.cipher()).doesNotContain("canary").isNotEqualTo(two.cipher());
        assertThat(one).hasToString("[sealed]");
    }

    @Test
    default void a_text_moved_to_another_field_row_or_item_does_not_open() {
        Sealer sealer = fresh();
        SealedText sealed = sealer.seal(author(), HERE, new PrivateText("canary"));
        refusesToOpen(sealer, new Place(HERE.item(), HERE.row(), "agenda"), sealed);
        refusesToOpen(sealer, new Place(HERE.item(), UUID.randomUUID(), HERE.field()), sealed);
        refusesToOpen(sealer, new Place(DataItem.D34, HERE.row(), HERE.field()), sealed);
    }

    @Test
    default void a_text_given_to_another_owner_does_not_open() {
        Sealer sealer = fresh();
        KeyOwner other = author();
        sealer.seal(other, HERE, new PrivateText("so that the other key exists"));
        SealedText sealed = sealer.seal(author(), HERE, new PrivateText("canary"));
        refusesToOpen(sealer, HERE, new SealedText(other.name(), sealed.cipher()));
    }

    @Test
    default void a_changed_or_broken_text_does_not_open() {
        Sealer sealer = fresh();
        SealedText sealed = sealer.seal(author(), HERE, new PrivateText("canary"));
        char first = sealed.cipher().charAt(0);
        String changed = (first == 'A' ? 'B' : 'A') + sealed.cipher().substring(1);
        refusesToOpen(sealer, HERE, new SealedText(sealed.owner(), changed));
        refusesToOpen(sealer, HERE, new SealedText(sealed.owner(), ""));
        refusesToOpen(sealer, HERE, new SealedText(sealed.owner(), "not base64!"));
    }

    @Test
    default void a_destroyed_key_takes_its_words_along_and_no_others() {
        Sealer sealer = fresh();
        PairId pair = new PairId(UUID.randomUUID());
        KeyOwner one = new KeyOwner.PairAuthor(pair, new PersonId(UUID.randomUUID()));
        KeyOwner partner = new KeyOwner.PairAuthor(pair, new PersonId(UUID.randomUUID()));
        SealedText gone = sealer.seal(one, HERE, new PrivateText("canary"));
        SealedText stays = sealer.seal(partner, HERE, new PrivateText("the partner's"));
        sealer.destroy(one);
        refusesToOpen(sealer, HERE, gone);
        assertThat(sealer.open(HERE, stays).value()).isEqualTo("the partner's");
    }

    @Test
    default void after_its_key_was_destroyed_an_owner_is_sealed_for_under_a_new_one() {
        Sealer sealer = fresh();
        KeyOwner owner = author();
        SealedText gone = sealer.seal(owner, HERE, new PrivateText("canary"));
        sealer.destroy(owner);
        SealedText again = sealer.seal(owner, HERE, new PrivateText("written since"));
        assertThat(sealer.open(HERE, again).value()).isEqualTo("written since");
        refusesToOpen(sealer, HERE, gone);
    }

    @Test
    default void destroying_twice_or_what_never_was_does_nothing() {
        Sealer sealer = fresh();
        KeyOwner owner = author();
        sealer.destroy(owner);
        sealer.seal(owner, HERE, new PrivateText("canary"));
        sealer.destroy(owner);
        sealer.destroy(owner);
    }

    @Test
    default void a_text_of_an_unknown_owner_does_not_open() {
        Sealer sealer = fresh();
        SealedText sealed = sealer.seal(author(), HERE, new PrivateText("canary"));
        refusesToOpen(sealer, HERE, new SealedText(author().name(), sealed.cipher()));
        refusesToOpen(sealer, HERE, new SealedText("", sealed.cipher()));
        refusesToOpen(sealer, HERE, new SealedText("x".repeat(10_000), sealed.cipher()));
    }

    @Test
    default void threads_that_seal_first_for_one_owner_at_once_all_open_later() throws Exception {
        Sealer sealer = fresh();
        KeyOwner owner = author();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<SealedText> sealed = new ArrayList<>();
            for (Future<SealedText> one : threads.invokeAll(Collections.nCopies(
                    32, (Callable<SealedText>) () -> sealer.seal(owner, HERE, new PrivateText("canary"))))) {
                sealed.add(one.get());
            }
            sealed.forEach(s -> assertThat(sealer.open(HERE, s).value()).isEqualTo("canary"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void refusesToOpen(Sealer sealer, Place place, SealedText sealed) {
        assertThatExceptionOfType(Sealer.UnreadableException.class)
                .isThrownBy(() -> sealer.open(place, sealed))
                .withMessageNotContaining("canary");
    }
}
