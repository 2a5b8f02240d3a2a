package org.reversementoring.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/** The scheduled look back: are the objectives met, is it good for both. For the two members alone. */
public final class ReflectionService {
    private final UnitOfWork work;
    private final Reflections reflections;
    private final Sessions sessions;
    private final PairDoor pairs;
    private final PairSeals seals;
    private final Ids ids;

    public ReflectionService(
            UnitOfWork work, Reflections reflections, Sessions sessions, PairDoor pairs, Sealer sealer, Ids ids) {
        this.work = work;
        this.reflections = reflections;
        this.sessions = sessions;
        this.pairs = pairs;
        this.seals = new PairSeals(sealer);
        this.ids = ids;
    }

    /** The answers as a member gives them; null where one is missing. */
    public record Form(
            @Nullable Integer objectivesMet,
            @Nullable Integer mutuallyBeneficial,
            @Nullable String progress,
            @Nullable String challenges,
            @Nullable String achievements) {
        Reflection.Answers checked() {
            Check check = new Check();
            Reflection.Answers answers = new Reflection.Answers(
                    check.range("objectivesMet", objectivesMet, 1, 5),
                    check.range("mutuallyBeneficial", mutuallyBeneficial, 1, 5),
                    check.optional("progress", progress, PrivateText.MAX_LENGTH),
                    check.optional("challenges", challenges, PrivateText.MAX_LENGTH),
                    check.optional("achievements", achievements, PrivateText.MAX_LENGTH));
            check.done();
            return answers;
        }

        @Override
        public String toString() {
            return "[private]";
        }
    }

    public ReflectionSheet reflect(Actor actor, PairId pair, Form form) {
        return work.run(() -> {
            PairDoor.Inside inside =
                    pairs.inside(actor, pair, Action.WRITE_PAIR_TEXTS, Action.READ_PAIR_TEXTS, Action.READ_SESSION);
            inside.pair().requireNotEnded();
            ReflectionId id = new ReflectionId(ids.next());
            reflections.add(new Reflection(
                    id,
                    0,
                    pair,
                    inside.pair().programme(),
                    inside.me(),
                    held(pair),
                    seals.seal(pair, inside.me(), place(id), form.checked().toFields())));
            return sheet(inside);
        });
    }

    public ReflectionSheet read(Actor actor, PairId pair) {
        return work.run(() -> sheet(pairs.inside(actor, pair, Action.READ_PAIR_TEXTS, Action.READ_SESSION)));
    }

    private ReflectionSheet sheet(PairDoor.Inside inside) {
        PairId pair = inside.pair().id();
        List<ReflectionSheet.Entry> entries = reflections.ofPair(pair).stream()
                .flatMap(r -> seals
                        .fields(place(r.id()), r.content())
                        .map(f -> new ReflectionSheet.Entry(
                                r.id(), r.author(), r.heldSessions(), Reflection.Answers.of(f)))
                        .stream())
                .toList();
        int since = latestOf(inside.me(), entries)
                .map(ReflectionSheet.Entry::heldSessions)
                .orElse(0);
        boolean due = held(pair) - since >= Reflection.EVERY_SESSIONS;
        Integer gap = latestOf(inside.pair().mentor(), entries)
                .flatMap(mentor -> latestOf(inside.pair().mentee(), entries)
                        .map(mentee -> mentee.answers().mutuallyBeneficial()
                                - mentor.answers().mutuallyBeneficial()))
                .orElse(null);
        return new ReflectionSheet(entries, due, gap);
    }

    private static Optional<ReflectionSheet.Entry> latestOf(PersonId member, List<ReflectionSheet.Entry> entries) {
        return entries.stream().filter(e -> e.author().equals(member)).reduce((earlier, later) -> later);
    }

    private int held(PairId pair) {
        return (int) sessions.ofPair(pair).stream()
                .filter(s -> s.state() == Session.State.HELD)
                .count();
    }

    private static Place place(ReflectionId id) {
        return new Place(DataItem.D09, id.value(), "reflection");
    }
}
