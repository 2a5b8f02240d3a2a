package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryMentorshipRegister;
import org.reversementoring.inmemory.InMemorySkillRecords;
import org.reversementoring.pairing.Release;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.MentorshipRegister.CloseReason;
import org.reversementoring.spi.Turns;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.SkillLevelService;
import org.reversementoring.writeback.WriteBackService;

/** What was written to the employee records, when a person is erased and when its time of keeping is over. */
class WrittenBackTest {
    private static final Set<EmployeeNumber> KNOWN = Set.of(new EmployeeNumber("100"), new EmployeeNumber("200"));

    private final PrivacyWorld world = new PrivacyWorld();
    private final InMemoryMentorshipRegister register = new InMemoryMentorshipRegister(KNOWN);
    private final WriteBackService mentorships = new WriteBackService(
            world.pairing.work,
            world.records.writtenMentorships(),
            world.records.skillLevels(),
            world.pairing.pairs,
            world.pairing.programmes,
            world.pairing.people,
            world.pairing.sealer,
            register,
            new Turns(new InMemoryLeases(world.clock)),
            new DailyBatch(LocalTime.of(7, 0), world.clock),
            world.pairing.door,
            world.pairing.policy,
            world.pairing.standings,
            world.clock);
    private final SkillLevelService skills = new SkillLevelService(
            world.pairing.work,
            world.records.skillLevels(),
            world.pairing.participants,
            world.pairing.people,
            new InMemorySkillRecords(KNOWN),
            world.pairing.policy,
            world.pairing.standings,
            world.pairing.ids,
            new DailyBatch(LocalTime.of(7, 0), world.clock),
            world.clock);

    private void nextDay() {
        world.days(1);
        mentorships.run(Actor.SYSTEM);
        skills.run(Actor.SYSTEM);
    }

    private void written() {
        for (Actor member : List.of(world.mentor, world.mentee)) {
            world.pairing.releases.write(member, world.pair, Set.of(Release.WRITE_BACK));
        }
        skills.release(world.mentor, Set.of("short-video"));
        nextDay();
        assertThat(mentorships.ofPair(world.mentor, world.pair).state()).isEqualTo(MentorshipState.RECORDED);
    }

    private boolean keepsLevels() {
        return !world.pairing
                .work
                .run(() -> world.records.skillLevels().ofPerson(PrivacyWorld.id(world.mentor)))
                .isEmpty();
    }

    @Test
    void an_erasure_closes_the_mentorship_forgets_what_the_records_called_it_and_the_levels_too() {
        written();
        world.erasure.ask(world.mentor, null);
        assertThat(world.erasing.run(Actor.SYSTEM)).isOne();
        assertThat(keepsLevels()).isFalse();
        nextDay();
        assertThat(register.standing().values())
                .singleElement()
                .satisfies(one -> assertThat(one.closed()).isEqualTo(CloseReason.ENDED));
        assertThat(world.pairing.work.run(
                        () -> world.records.writtenMentorships().find(world.pair)))
                .hasValueSatisfying(row -> {
                    assertThat(row.state()).isEqualTo(MentorshipState.CLOSED);
                    assertThat(row.remoteId()).isNull();
                });
    }

    @Test
    void a_year_after_the_programme_closed_nothing_tells_that_anything_was_written() {
        written();
        world.end();
        world.programmeCloses();
        world.days(365);
        world.retention.run(Actor.SYSTEM);
        assertThat(world.pairing.work.run(
                        () -> world.records.writtenMentorships().find(world.pair)))
                .isEmpty();
        assertThat(keepsLevels()).isFalse();
    }

    @Test
    void a_person_takes_along_what_stands_there() {
        written();
        List<ExportSection> sections = ExportSections.ofEmployeeRecords(world.pairing.pairing, mentorships, skills);
        List<Map<String, Object>> all = sections.stream()
                .flatMap(section -> section.of(world.mentor).stream())
                .toList();
        assertThat(all.toString()).contains("state=RECORDED", "skill=short-video", "written=4");
    }
}
