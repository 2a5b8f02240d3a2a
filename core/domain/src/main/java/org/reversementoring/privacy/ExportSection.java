package org.reversementoring.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reversementoring.access.Actor;

/**
 * One part of what a person may take along. It asks the same use cases that the person could ask one by one, so it
 * holds nothing that they could not read anyway.
 */
public interface ExportSection {
    /** A plural noun in small letters, with hyphens. */
    String name();

    /** Each record as plain names and values. */
    List<Map<String, Object>> of(Actor actor);

    /** A section of what a use case answers; see {@link Plain}. */
    static ExportSection of(String name, Function<Actor, ? extends Collection<?>> useCase) {
        return new ExportSection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Map<String, Object>> of(Actor actor) {
                return useCase.apply(actor).stream().map(Plain::record).toList();
            }
        };
    }
}
