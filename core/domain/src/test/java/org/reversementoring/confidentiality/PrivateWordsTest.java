package org.reversementoring.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.reversementoring.Refusals.assertInvalid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.DataItem;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.wellbeing.CaseId;

class PrivateWordsTest {
    @Test
    void noPrivateValuePrintsItself() {
        assertThat(new PrivateText("secret").toString()).isEqualTo("[private]");
        assertThat(PrivateFields.of(Map.of("a", "secret")).toString()).isEqualTo("[private]");
        assertThat(new SealedText("person/1", "c2VjcmV0").toString()).isEqualTo("[sealed]");
        assertThat(new Sealer.UnreadableException(new Place(DataItem.D09, new UUID(0, 1), "note")).getMessage())
                .isEqualTo("a sealed text of D09 cannot be opened");
    }

    @Test
    void aPrivateTextThatIsMissingIsNamedByItsField() {
        Check check = new Check();
        assertThat(PrivateText.required(check, "note", "words").value()).isEqualTo("words");
        PrivateText.required(check, "other", " ");
        assertInvalid(List.of("other"), check::done);
    }

    @Test
    void structuredValuesComeBackWhateverTheyHold() {
        Map<String, String> values = Map.of("day", "2026-03-02", "a&b=c", "x=y&z %+", "empty", "", "grün", "ß");
        PrivateFields fields = PrivateFields.of(values);
        assertThat(PrivateFields.parse(fields.toText())).isEqualTo(fields);
        assertThat(fields.get("day")).contains("2026-03-02");
        assertThat(fields.get("night")).isEmpty();
        assertThat(PrivateFields.of(Map.of("b", "2", "a", "1")).toText().value())
                .isEqualTo("a=1&b=2");
        assertThat(PrivateFields.of(Map.of()).toText().value()).isEmpty();
        assertThat(PrivateFields.parse(new PrivateText("=1&x&a=2")).values()).containsExactly(Map.entry("a", "2"));
    }

    @Test
    void everyOwnerOfAKeyHasANameOfItsOwn() {
        PersonId person = new PersonId(new UUID(0, 1));
        String id = person.value().toString();
        assertThat(new KeyOwner.PairAuthor(new PairId(new UUID(0, 2)), person).name())
                .isEqualTo("pair/" + new UUID(0, 2) + "/" + id);
        assertThat(new KeyOwner.Person(person).name()).isEqualTo("person/" + id);
        assertThat(new KeyOwner.Case(new CaseId(person.value())).name()).isEqualTo("case/" + id);
        assertThat(new KeyOwner.Connection("workday").name()).isEqualTo("connection/workday");
    }

    @Test
    void anOwnerIsFoundByItsNameAndNothingElseIsAName() {
        PersonId person = new PersonId(new UUID(0, 1));
        for (KeyOwner owner : List.of(
                new KeyOwner.PairAuthor(new PairId(new UUID(0, 2)), person),
                new KeyOwner.Person(person),
                new KeyOwner.Case(new CaseId(person.value())),
                new KeyOwner.Connection("workday"))) {
            assertThat(KeyOwner.named(owner.name())).isEqualTo(owner);
        }
        String id = person.value().toString();
        for (String other : List.of(
                "",
                id,
                "pair/" + id,
                "person/" + id + "/" + id,
                "case/" + id + "/" + id,
                "connection/",
                "connection/Workday",
                "connection/workday/" + id,
                "team/" + id + "/" + id,
                "team/" + id)) {
            assertThatIllegalArgumentException()
                    .as(other)
                    .isThrownBy(() -> KeyOwner.named(other))
                    .withMessage("no name of a key's owner");
        }
    }

    @Test
    void aTextOpensAsLongAsItsKeyLives() {
        InMemorySealer sealer = new InMemorySealer();
        KeyOwner owner = new KeyOwner.Person(new PersonId(new UUID(0, 1)));
        Place place = new Place(DataItem.D06, new UUID(0, 3), "note");
        SealedText sealed = sealer.seal(owner, place, new PrivateText("words"));
        assertThat(sealer.openIfReadable(place, sealed)).contains(new PrivateText("words"));
        sealer.destroy(owner);
        assertThat(sealer.openIfReadable(place, sealed)).isEmpty();
    }
}
