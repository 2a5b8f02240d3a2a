package org.reversementoring.wellbeing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.confidentiality.PrivateFields;

/** Writes a burden state as private fields and reads it back. */
final class BurdenFields {
    private BurdenFields() {}

    static PrivateFields write(BurdenState state) {
        Map<String, String> fields = new HashMap<>();
        fields.put("policy", state.policyVersion());
        fields.put("level", state.level().name());
        fields.put("heldSince", state.heldSince().toString());
        signals(fields, "signal.", state.signals());
        signals(fields, "muted.", state.muted());
        if (!state.mutes().isEmpty()) {
            fields.put("mutes", state.mutes().stream().sorted().map(Enum::name).collect(joining(" ")));
        }
        for (int i = 0; i < state.offers().size(); i++) {
            Offer o = state.offers().get(i);
            String at = "offer." + i;
            fields.put(at, o.id() + " " + o.level() + " " + o.state() + " " + o.madeAt());
            fields.put(
                    at + ".signals",
                    o.signals().stream().sorted().map(Enum::name).collect(joining(" ")));
            if (o.answer() != null) {
                fields.put(at + ".answer", o.answer() + " " + o.answeredAt());
            }
        }
        return PrivateFields.of(fields);
    }

    static BurdenState read(PrivateFields fields) {
        List<Offer> offers = new ArrayList<>();
        for (Optional<String[]> o = words(fields, "offer.0"); o.isPresent(); ) {
            offers.add(offer(fields, "offer." + offers.size(), o.get()));
            o = words(fields, "offer." + offers.size());
        }
        return new BurdenState(
                fields.get("policy").orElseThrow(),
                BurdenLevel.valueOf(fields.get("level").orElseThrow()),
                Instant.parse(fields.get("heldSince").orElseThrow()),
                signals(fields, "signal."),
                words(fields, "mutes").stream()
                        .flatMap(Arrays::stream)
                        .map(Mute::valueOf)
                        .collect(toSet()),
                signals(fields, "muted."),
                offers);
    }

    private static void signals(Map<String, String> fields, String prefix, List<Signal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            Signal s = signals.get(i);
            fields.put(prefix + i, s.kind() + " " + s.level() + " " + s.value());
        }
    }

    private static List<Signal> signals(PrivateFields fields, String prefix) {
        List<Signal> signals = new ArrayList<>();
        for (Optional<String[]> s = words(fields, prefix + 0); s.isPresent(); ) {
            String[] w = s.get();
            signals.add(new Signal(Signal.Kind.valueOf(w[0]), BurdenLevel.valueOf(w[1]), Integer.parseInt(w[2])));
            s = words(fields, prefix + signals.size());
        }
        return signals;
    }

    private static Offer offer(PrivateFields fields, String at, String[] head) {
        EnumSet<Signal.Kind> kinds = Arrays.stream(
                        words(fields, at + ".signals").orElseThrow())
                .map(Signal.Kind::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(Signal.Kind.class)));
        Optional<String[]> answer = words(fields, at + ".answer");
        return new Offer(
                UUID.fromString(head[0]),
                kinds,
                BurdenLevel.valueOf(head[1]),
                Offer.State.valueOf(head[2]),
                Instant.parse(head[3]),
                answer.map(a -> Offer.Choice.valueOf(a[0])).orElse(null),
                answer.map(a -> Instant.parse(a[1])).orElse(null));
    }

    private static Optional<String[]> words(PrivateFields fields, String name) {
        return fields.get(name).map(text -> text.split(" "));
    }
}
