package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
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

    private static void refusesToOpen(Sealer sealer, Place place, SealedText sealed) {
        assertThatExceptionOfType(Sealer.UnreadableException.class)
                .isThrownBy(() -> sealer.open(place, sealed))
                .withMessageNotContaining("canary");
    }
}
