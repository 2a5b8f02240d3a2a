package org.reversementoring.rest;

import java.util.List;
import org.reversementoring.wellbeing.Messages;
import org.reversementoring.wellbeing.PulseItem;

/**
 * The questions of one side.
 *
 * @param validated always false: the items are the product's own
 * @param licence of the texts
 * @param notice says so, in words for the person who answers
 */
public record PulseItemsJson(boolean validated, String licence, String notice, List<PulseItemJson> items) {
    /** One question; it may be skipped. */
    public record PulseItemJson(String item, String question, List<PulseChoiceJson> choices) {}

    /** One answer: send {@code value}, show {@code label}. */
    public record PulseChoiceJson(String value, String label) {}

    static PulseItemsJson of(List<PulseItem> items, Messages messages) {
        return new PulseItemsJson(
                false,
                PulseItem.LICENCE,
                messages.text("pulse.notice"),
                items.stream()
                        .map(item -> new PulseItemJson(
                                item.name(),
                                item.question(messages),
                                item.choices().stream()
                                        .map(c -> new PulseChoiceJson(c, item.label(c, messages)))
                                        .toList()))
                        .toList());
    }
}
