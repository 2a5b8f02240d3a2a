package org.reversementoring.contract;

import java.util.List;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PeopleDirectory.Intake;

class InMemoryPeopleDirectoryTest implements PeopleDirectoryContract {
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();

    @Override
    public PeopleDirectory directory() {
        return directory;
    }

    @Override
    public void holds(List<DirectoryWorker> workers) {
        directory.tell(workers);
    }

    @Override
    public Intake breaking(Intake intake) {
        directory.breakOnce();
        return intake;
    }

    @Override
    public void isAway() {
        directory.fail(new DirectoryUnavailableException("The directory is away."));
    }

    @Override
    public void refuses() {
        directory.fail(new DirectoryRejectedException("The directory refuses."));
    }
}
