package org.reversementoring.inmemory;

import java.util.List;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

/** A directory that tells what it was told last. */
public final class InMemoryPeopleDirectory implements PeopleDirectory {
    private volatile List<DirectoryWorker> workers = List.of();

    /** Replaces everybody. */
    public void tell(List<DirectoryWorker> everybody) {
        workers = List.copyOf(everybody);
    }

    @Override
    public void read(Intake intake) {
        intake.begin(0);
        workers.forEach(intake::take);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return List.of(new SelfCheck(true, "The directory in memory holds " + workers.size() + " workers."));
    }
}
