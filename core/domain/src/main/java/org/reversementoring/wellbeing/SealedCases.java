package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/**
 * Support cases whose person and pair are sealed under the case's key before they are kept. A case whose key was
 * destroyed is gone, whether its row still stands or not.
 */
public final class SealedCases implements SupportCases {
    private static final String PURPOSE = "support-case";
    private static final PersonId HIDDEN = new PersonId(new UUID(0, 0));

    private final KeptCases kept;
    private final Sealer sealer;
    private final Fingerprints fingerprints;

    public SealedCases(KeptCases kept, Sealer sealer, Fingerprints fingerprints) {
        this.kept = kept;
        this.sealer = sealer;
        this.fingerprints = fingerprints;
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return kept.find(id).flatMap(this::opened);
    }

    @Override
    public SupportCase add(SupportCase supportCase) {
        return supportCase.withVersion(kept.add(hidden(supportCase)).visible().version());
    }

    @Override
    public SupportCase save(SupportCase supportCase) {
        return supportCase.withVersion(kept.save(hidden(supportCase)).visible().version());
    }

    @Override
    public List<SupportCase> ofPerson(PersonId person) {
        return opened(kept.marked(mark(person)));
    }

    @Override
    public Page<SupportCase> page(ProgrammeId programme, Page.Request request) {
        Page<KeptCase> page = kept.page(programme, request);
        return new Page<>(opened(page.items()), page.next());
    }

    @Override
    public List<SupportCase> waking(Instant now, int limit) {
        return opened(kept.waking(now, limit));
    }

    @Override
    public Page<SupportCase> waiting(Page.Request request) {
        Page<KeptCase> page = kept.waiting(request);
        return new Page<>(opened(page.items()), page.next());
    }

    @Override
    public void remove(CaseId id) {
        kept.remove(id);
    }

    private KeptCase hidden(SupportCase supportCase) {
        Asked asked = supportCase.asked();
        Map<String, String> whose = new HashMap<>();
        whose.put("person", asked.person().value().toString());
        if (asked.pair() != null) {
            whose.put("pair", asked.pair().value().toString());
        }
        SealedText sealed = sealer.seal(
                new KeyOwner.Case(supportCase.id()),
                place(supportCase),
                PrivateFields.of(whose).toText());
        return new KeptCase(supportCase.with(asked.about(HIDDEN, null)), sealed, mark(asked.person()));
    }

    private List<SupportCase> opened(List<KeptCase> cases) {
        return cases.stream().flatMap(c -> opened(c).stream()).toList();
    }

    private Optional<SupportCase> opened(KeptCase found) {
        SupportCase visible = found.visible();
        PrivateText text;
        try {
            text = sealer.open(place(visible), found.whose());
        } catch (Sealer.UnreadableException e) {
            return Optional.empty();
        }
        PrivateFields whose = PrivateFields.parse(text);
        PersonId person = new PersonId(UUID.fromString(whose.get("person").orElseThrow()));
        PairId pair = whose.get("pair").map(UUID::fromString).map(PairId::new).orElse(null);
        return Optional.of(visible.with(visible.asked().about(person, pair)));
    }

    private String mark(PersonId person) {
        return fingerprints.of(PURPOSE, person.value().toString());
    }

    private static Place place(SupportCase supportCase) {
        return new Place(DataItem.D18, supportCase.id().value(), "whose");
    }
}
