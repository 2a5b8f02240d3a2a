package org.reversementoring.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.PersonId;

/** Sealed declarations as the use cases of this room leave them. */
public final class DeclaredFixture {
    private DeclaredFixture() {}

    public static Declaration pulse(
            UUID id, Pair pair, PersonId person, Instant at, Map<PulseItem, String> answers, Sealer sealer) {
        return Declaration.sealed(new DeclarationId(id), pair.id(), person, new Declared.Pulse(at, answers), sealer);
    }

    public static Declaration time(Pair pair, Instant at, int minutes, Sealer sealer) {
        return Declaration.sealed(
                new DeclarationId(UUID.randomUUID()),
                pair.id(),
                pair.mentor(),
                new Declared.Preparation(
                        at,
                        LocalDate.ofInstant(at, ZoneOffset.UTC),
                        Declared.Preparation.Kind.PREPARATION,
                        minutes,
                        true),
                sealer);
    }

    public static Burden burden(Pair pair, BurdenLevel level, Instant at, Sealer sealer) {
        return Burden.sealed(
                pair.id(),
                pair.mentor(),
                at,
                new BurdenState("default-1", level, at, List.of(), Set.of(), List.of(), List.of()),
                sealer);
    }

    public static SupportCase request(UUID id, Pair pair, Instant at) {
        return SupportCase.requested(
                new CaseId(id),
                new Asked(
                        Asked.Kind.SUPPORT,
                        pair.mentor(),
                        pair.programme(),
                        pair.id(),
                        Asked.Urgency.NORMAL,
                        new SealedText("case/" + id, ""),
                        false,
                        at,
                        null));
    }
}
