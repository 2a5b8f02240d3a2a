package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemorySkillLevels;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.SkillLevels;

class InMemorySkillLevelsTest implements SkillLevelsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final SkillLevels levels = new InMemorySkillLevels(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public SkillLevels levels() {
        return levels;
    }
}
