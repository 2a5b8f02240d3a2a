package org.reversementoring.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.confidentiality.PrivateFields;

/**
 * What one member declared in a pair, opened. Only such declarations and plain counts ever feed a burden signal; no
 * text is analysed.
 */
public sealed interface Declared {
    /** A pulse; an item that was skipped is not a key. */
    record Pulse(Instant at, Map<PulseItem, String> answers) implements Declared {
        public Pulse {
            answers = Map.copyOf(answers);
        }

        /** The answer on the scale 1 to 5; empty where skipped. */
        Optional<Integer> scale(PulseItem item) {
            return Optional.ofNullable(answers.get(item)).map(Integer::valueOf);
        }

        boolean says(PulseItem item, String choice) {
            return choice.equals(answers.get(item));
        }

        /** P7, answered with anything but no. */
        boolean asksForHelp() {
            return answers.containsKey(PulseItem.P7) && !says(PulseItem.P7, "NO");
        }

        /** P6's band in minutes: 0, 0.25, 0.75, 1.5 and 3 hours; 0 where skipped. */
        int minutesAround() {
            return switch (answers.getOrDefault(PulseItem.P6, "NONE")) {
                case "UNDER_30_MIN" -> 15;
                case "FROM_30_TO_60_MIN" -> 45;
                case "FROM_1_TO_2_H" -> 90;
                case "OVER_2_H" -> 180;
                default -> 0;
            };
        }
    }

    /** Time spent around the sessions: before them, or to recover after. */
    record Preparation(Instant at, LocalDate day, Kind kind, int minutes, boolean identity) implements Declared {
        public enum Kind {
            PREPARATION,
            RECOVERY
        }
    }

    /** A topic the mentor does not want to speak about here. Declined once more: it was asked again. */
    record TopicDecline(Instant at, String topic) implements Declared {}

    Instant at();

    /** As it is sealed: of which kind it is rests under the seal too. */
    default PrivateFields toFields() {
        Map<String, String> fields = new HashMap<>();
        if (this instanceof Pulse pulse) {
            fields.put("kind", "pulse");
            pulse.answers().forEach((item, answer) -> fields.put(item.name(), answer));
        } else if (this instanceof Preparation time) {
            fields.put("kind", "time");
            fields.put("day", time.day().toString());
            fields.put("for", time.kind().name());
            fields.put("minutes", Integer.toString(time.minutes()));
            fields.put("identity", Boolean.toString(time.identity()));
        } else if (this instanceof TopicDecline decline) {
            fields.put("kind", "decline");
            fields.put("topic", decline.topic());
        }
        return PrivateFields.of(fields);
    }

    static Declared of(Instant at, PrivateFields fields) {
        return switch (fields.get("kind").orElseThrow()) {
            case "pulse" -> {
                Map<PulseItem, String> answers = new EnumMap<>(PulseItem.class);
                for (PulseItem item : PulseItem.values()) {
                    fields.get(item.name()).ifPresent(answer -> answers.put(item, answer));
                }
                yield new Pulse(at, answers);
            }
            case "time" ->
                new Preparation(
                        at,
                        LocalDate.parse(fields.get("day").orElseThrow()),
                        Preparation.Kind.valueOf(fields.get("for").orElseThrow()),
                        Integer.parseInt(fields.get("minutes").orElseThrow()),
                        Boolean.parseBoolean(fields.get("identity").orElseThrow()));
            case "decline" -> new TopicDecline(at, fields.get("topic").orElseThrow());
            default -> throw new IllegalStateException("a declaration of no known kind");
        };
    }
}
