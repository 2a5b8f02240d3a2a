package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.SkillRecordsContract;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.workday.simulator.RestDomain;
import org.reversementoring.workday.simulator.Skills.Skill;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class RestSkillRecordsTest implements SkillRecordsContract {
    private WorkdaySimulator simulator;
    private RestSkillRecords records;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(Clock.systemUTC());
        records = new RestSkillRecords(RestFixture.calls(simulator), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Override
    public SkillRecords records() {
        return records;
    }

    @Override
    public EmployeeNumber somebody() {
        return new EmployeeNumber("28");
    }

    @Override
    public Map<String, Integer> seenOf(EmployeeNumber person) {
        return simulator.skills().of(person.value()).values().stream()
                .collect(Collectors.toMap(Skill::id, skill -> Objects.requireNonNull(skill.level())));
    }

    @Test
    void a_level_is_made_first_changed_then_and_left_alone_where_it_is_the_same() {
        records.write(somebody(), "prompting", 3);
        records.write(somebody(), "prompting", 3);
        records.write(somebody(), "prompting", 4);
        assertThat(simulator.calls().stream()
                        .filter(call -> call.contains("externalSkillLevel"))
                        .map(call -> call.replaceAll(" .*", "")))
                .containsExactly("GET", "POST", "GET", "GET", "PUT");
    }

    @Test
    void a_tenant_without_skills_cloud_or_without_permission_says_what_to_switch_on() {
        simulator.restApi().withoutSkillsCloud();
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> records.write(somebody(), "prompting", 3))
                .withMessageContaining("400 A1977")
                .withMessageContaining("Skills Cloud");
        simulator.restApi().withoutPermissionFor(RestDomain.SKILLS);
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(() -> records.write(somebody(), "prompting", 3))
                .withMessageContaining("403 S22")
                .withMessageContaining("Worker Profile and Skills");
    }
}
