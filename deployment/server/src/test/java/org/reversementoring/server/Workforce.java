package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Events;
import org.reversementoring.inmemory.InMemoryPeopleDirectory;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.SyncResult;
import org.reversementoring.people.SyncSettings;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.Turns;

/** The directory of a company whose people come, change and leave; each change is carried over by the real sync. */
final class Workforce {
    /** Everybody reports to the head, who takes no part. */
    static final String HEAD = "H0000001";

    private final RunningProduct product;
    private final InMemoryPeopleDirectory directory = new InMemoryPeopleDirectory();
    private final Map<String, DirectoryWorker> workers = new LinkedHashMap<>();
    private final PeopleSyncService sync;

    Workforce(RunningProduct product) {
        this.product = product;
        Ids ids = new TimeOrderedIds(product.clock);
        Stores stores = product.stores;
        sync = new PeopleSyncService(
                stores.ofPeopleSync,
                directory,
                new Turns(stores.leases),
                new Events(stores.outbox, ids, product.clock),
                new Policy((action, standing, verdict) -> {}),
                new Standings((person, programme) -> Set.of()),
                new SyncSettings(Map.of("Associate", 4), ZoneOffset.UTC, ZoneOffset.UTC, 100),
                ids,
                product.clock);
        workers.put(HEAD, worker(HEAD, "Head office", null, false, false));
    }

    /** Everybody has the same name, so that answers about different people can be compared. */
    PersonId employ(String number) {
        workers.put(number, worker(number, "Department of " + number, null, false, false));
        carryOver();
        return product.stores.work.run(() -> product.stores
                .people
                .find(new EmployeeNumber(number))
                .orElseThrow()
                .id());
    }

    void reportTo(String number, String manager) {
        change(number, w -> worker(number, w.organisation(), manager, w.onLeave(), false));
    }

    void moveTo(String number, String department) {
        change(number, w -> worker(number, department, null, w.onLeave(), false));
    }

    void goOnLeave(String number) {
        change(number, w -> worker(number, w.organisation(), null, true, false));
    }

    void leave(String number) {
        change(number, w -> worker(number, w.organisation(), null, false, true));
    }

    private void change(String number, UnaryOperator<DirectoryWorker> change) {
        workers.computeIfPresent(number, (n, worker) -> change.apply(worker));
        carryOver();
    }

    private void carryOver() {
        directory.tell(List.copyOf(workers.values()));
        SyncResult result = sync.sync(Actor.SYSTEM);
        assertThat(result.outcome()).as("%s", result.reasons()).isEqualTo(SyncResult.Outcome.ACCEPTED);
        product.relay();
    }

    private DirectoryWorker worker(
            String number, String department, @Nullable String manager, boolean onLeave, boolean left) {
        LocalDate today = LocalDate.now(product.clock);
        return new DirectoryWorker(
                "",
                new EmployeeNumber(number),
                "Somebody",
                number + "@example.org",
                "Engineer",
                "Associate",
                department,
                number.equals(HEAD) ? null : new EmployeeNumber(manager == null ? HEAD : manager),
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                left ? today.minusDays(1) : null,
                left,
                onLeave);
    }
}
