package org.reversementoring.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reversementoring.confidentiality.PrivateFields;

/** What one member took away from a session, in own words, with the skills they say it served. */
public record Learned(String text, Set<OutcomeSkill> skills) {
    public Learned {
        skills = Set.copyOf(skills);
    }

    PrivateFields toFields() {
        return PrivateFields.of(Map.of(
                "text", text, "skills", skills.stream().map(Enum::name).sorted().collect(Collectors.joining(","))));
    }

    static Learned of(PrivateFields fields) {
        Set<OutcomeSkill> skills = EnumSet.noneOf(OutcomeSkill.class);
        Arrays.stream(fields.get("skills").orElse("").split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(OutcomeSkill::valueOf)
                .forEach(skills::add);
        return new Learned(fields.get("text").orElse(""), skills);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
