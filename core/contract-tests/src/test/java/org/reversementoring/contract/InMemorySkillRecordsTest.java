package org.reversementoring.contract;

import java.util.Map;
import java.util.Set;
import org.reversementoring.inmemory.InMemorySkillRecords;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.SkillRecords;

class InMemorySkillRecordsTest implements SkillRecordsContract {
    private static final EmployeeNumber SOMEBODY = new EmployeeNumber("somebody-1");
    private final InMemorySkillRecords records = new InMemorySkillRecords(Set.of(SOMEBODY));

    @Override
    public SkillRecords records() {
        return records;
    }

    @Override
    public EmployeeNumber somebody() {
        return SOMEBODY;
    }

    @Override
    public Map<String, Integer> seenOf(EmployeeNumber person) {
        return records.of(person);
    }
}
