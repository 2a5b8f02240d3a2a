package org.reversementoring.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PeopleDirectory;

/** Takes a snapshot from the directory into its place beside the people, and counts it. */
final class SnapshotIntake implements PeopleDirectory.Intake {
    private static final Logger LOG = Logger.getLogger(SnapshotIntake.class.getName());
    private static final int TOLD_EVERY = 50_000;

    private final StagedSnapshot snapshot;
    private final CanonicalForm form;
    private final Ids ids;
    private final Map<Integer, Delivered> parts = new HashMap<>();
    private Delivered part = new Delivered();
    private long read;

    SnapshotIntake(StagedSnapshot snapshot, CanonicalForm form, Ids ids) {
        this.snapshot = snapshot;
        this.form = form;
        this.ids = ids;
    }

    @Override
    public void begin(int number) {
        part = new Delivered();
        parts.put(number, part);
        snapshot.begin(number);
    }

    @Override
    public void take(DirectoryWorker told) {
        if (parts.isEmpty()) {
            throw new IllegalStateException("no part has begun");
        }
        CanonicalWorker worker = form.of(told);
        part.count(told, worker);
        snapshot.take(worker, new PersonId(ids.next()));
        read++;
        if (read % TOLD_EVERY == 0) {
            LOG.info(() -> String.format(Locale.ROOT, "people sync: %,d workers read so far", read));
        }
    }

    Delivered delivered() {
        Delivered all = new Delivered();
        parts.values().forEach(all::add);
        return all;
    }
}
