package org.reversementoring.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a programme wants to reach: typed, tied to a skill, measurable.
 *
 * @param key short and stable within the programme
 * @param skill key of the skill that has to grow
 * @param measure how it is measured, such as a survey or a count
 * @param population who it is measured in, such as "senior leaders"
 * @param baseline where it stands now, in {@code unit}; null while unknown
 * @param target where it should stand at the deadline, in {@code unit}
 */
public record Objective(
        String key,
        Type type,
        String statement,
        String skill,
        String measure,
        String population,
        @Nullable Double baseline,
        double target,
        String unit,
        @Nullable LocalDate deadline) {
    /** The catalogue of objective types. */
    public enum Type {
        TECHNOLOGICAL_PROFICIENCY,
        INTERGENERATIONAL_UNDERSTANDING,
        COMMUNICATION,
        INNOVATION,
        INCLUSION,
        CUSTOMER_INSIGHT,
        RETENTION,
        KNOWLEDGE_CONTINUITY,
        ORGANISATIONAL_CHALLENGE
    }
}
