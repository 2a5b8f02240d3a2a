package org.reversementoring.inmemory;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

/** A directory that tells what it was told last. */
public final class InMemoryPeopleDirectory implements PeopleDirectory {
    private volatile List<DirectoryWorker> workers = List.of();
    private volatile @Nullable RuntimeException fault;
    private final AtomicBoolean breaks = new AtomicBoolean();

    /** Replaces everybody. */
    public void tell(List<DirectoryWorker> everybody) {
        workers = List.copyOf(everybody);
    }

    /** Every read fails so from now on; null ends it. */
    public void fail(@Nullable RuntimeException with) {
        fault = with;
    }

    /** The next read breaks after half of the workers and begins anew. */
    public void breakOnce() {
        breaks.set(true);
    }

    @Override
    public void read(Intake intake) {
        RuntimeException wanted = fault;
        if (wanted != null) {
            throw wanted;
        }
        List<DirectoryWorker> everybody = workers;
        if (breaks.getAndSet(false)) {
            intake.begin(0);
            everybody.subList(0, everybody.size() / 2).forEach(intake::take);
        }
        intake.begin(0);
        everybody.forEach(intake::take);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        RuntimeException wanted = fault;
        return List.of(
                wanted == null
                        ? new SelfCheck(true, "The directory in memory holds " + workers.size() + " workers.")
                        : new SelfCheck(false, "" + wanted.getMessage()));
    }
}
