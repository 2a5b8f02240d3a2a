package org.reversementoring.wellbeing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reversementoring.problem.Check;

/**
 * The pulse: own items, not validated, each of which may be skipped. It asks about the mentoring, never about health.
 * Texts are in the message bundles; the wording is under CC0-1.0.
 */
public enum PulseItem {
    /** How worn out this mentoring leaves the mentor, 1 to 5. Feeds S2. */
    P1(Side.MENTOR, PulseItem.SCALE),
    /** I give more here than comes back. Feeds S3. */
    P2(Side.MENTOR, PulseItem.SCALE),
    /** I am expected to speak for a whole group. Feeds S3. */
    P3(Side.MENTOR, PulseItem.SCALE),
    /** I could say no to a topic here without consequences; 5 = agree. Feeds S4. */
    P4(Side.MENTOR, PulseItem.SCALE),
    /** Optional tick beside P4: I fear consequences. */
    P4_FEAR(Side.MENTOR, "yes"),
    /** Something has changed because of our talks. For the programme's value; no signal. */
    P5(Side.MENTOR, PulseItem.SCALE),
    /** Time spent preparing or recovering since the last session. Feeds S5. */
    P6(Side.MENTOR, "NONE UNDER_30_MIN FROM_30_TO_60_MIN FROM_1_TO_2_H OVER_2_H"),
    /** Is there anything you need? Feeds S1. */
    P7(Side.MENTOR, "NO SHOW_RESOURCES CONTACT_ME URGENT"),
    /** I prepared before asking. */
    M1(Side.MENTEE, PulseItem.SCALE),
    /** I changed something. */
    M2(Side.MENTEE, PulseItem.SCALE),
    /** I could be open here. */
    M3(Side.MENTEE, PulseItem.SCALE);

    /** Of the texts of all items, as SPDX names it. */
    public static final String LICENCE = "CC0-1.0";

    private static final String SCALE = "1 2 3 4 5";

    public enum Side {
        MENTOR,
        MENTEE
    }

    private final Side side;
    private final List<String> choices;

    PulseItem(Side side, String choices) {
        this.side = side;
        this.choices = List.of(choices.split(" "));
    }

    public Side side() {
        return side;
    }

    /** The answers it takes, in order. */
    public List<String> choices() {
        return choices;
    }

    public static List<PulseItem> of(Side side) {
        return Arrays.stream(values()).filter(i -> i.side == side).toList();
    }

    /** Answers by item; refuses whatever is none, by the name of its field. */
    static Map<PulseItem, String> checked(Side side, Map<String, String> answers) {
        Check check = new Check();
        Map<PulseItem, String> known = new EnumMap<>(PulseItem.class);
        Map<String, PulseItem> items = new TreeMap<>();
        of(side).forEach(item -> items.put(item.name(), item));
        answers.forEach((name, answer) -> {
            PulseItem item = items.get(name);
            if (item == null) {
                check.fail("answers", "may hold only the items of your side: " + items.keySet());
            } else if (answer == null || !item.choices().contains(answer)) {
                check.fail("answers." + item.name(), "must be one of " + item.choices());
            } else {
                known.put(item, answer);
            }
        });
        check.that(!answers.isEmpty(), "answers", "must hold at least one item");
        check.done();
        return known;
    }

    /** The question in that language. */
    public String question(Messages messages) {
        return messages.text("pulse." + name());
    }

    /** An answer in that language. */
    public String label(String choice, Messages messages) {
        boolean scale = choices.size() == 5 && choices.get(0).equals("1");
        String key = scale && this != P1 ? "scale." : name() + ".";
        return messages.text("pulse." + key + choice);
    }
}
