package org.reversementoring.focus;

import java.util.List;

/**
 * Something a pair can work on. The catalogue is open: a programme may add its own.
 *
 * @param key short and stable within the programme, such as {@code short-video}
 * @param objective the key of the programme objective it serves
 * @param kind IDENTITY where the mentor would speak from who they are; such areas have more protection
 * @param skills keys of the skills that it teaches
 */
public record FocusArea(String key, String title, String objective, Kind kind, List<String> skills) {
    public enum Kind {
        SKILL,
        IDENTITY
    }

    public FocusArea {
        skills = List.copyOf(skills);
    }

    public boolean isIdentity() {
        return kind == Kind.IDENTITY;
    }
}
