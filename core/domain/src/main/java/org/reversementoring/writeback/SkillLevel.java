package org.reversementoring.writeback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * One skill that a person released to the company's employee records, at the level that they state of themselves. It is
 * kept only while it is released: taking it back forgets it.
 *
 * @param version counts changes; 0 before it is first kept
 * @param programme in which the person states the level
 * @param skill the key of the skill
 * @param level 1 (some) to 5 (expert)
 * @param sent whether it was ever tried to write it, so that it may stand there
 * @param written the level that was written last; null where none was
 * @param problem for operators, in words that name nobody; null where there is none
 */
public record SkillLevel(
        UUID id,
        long version,
        PersonId person,
        ProgrammeId programme,
        String skill,
        int level,
        LocalDate releasedOn,
        boolean sent,
        @Nullable Integer written,
        @Nullable String problem) {

    public SkillLevel withVersion(long newVersion) {
        return new SkillLevel(id, newVersion, person, programme, skill, level, releasedOn, sent, written, problem);
    }

    /** Whether the released level is not the one that was written. */
    public boolean isWaiting() {
        return written == null || written != level;
    }

    SkillLevel releasedAgain(ProgrammeId in, int newLevel, LocalDate today) {
        return new SkillLevel(id, version, person, in, skill, newLevel, today, sent, written, null);
    }

    SkillLevel beingSent() {
        return new SkillLevel(id, version, person, programme, skill, level, releasedOn, true, written, null);
    }

    SkillLevel writtenAs(int sentLevel) {
        return new SkillLevel(id, version, person, programme, skill, level, releasedOn, true, sentLevel, null);
    }

    SkillLevel withProblem(String words) {
        return new SkillLevel(id, version, person, programme, skill, level, releasedOn, sent, written, words);
    }
}
