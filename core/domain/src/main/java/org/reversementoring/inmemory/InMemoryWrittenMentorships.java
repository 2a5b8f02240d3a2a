package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.WrittenMentorship;
import org.reversementoring.writeback.WrittenMentorships;

/** What has become of pairs in the employee records, in memory. */
public final class InMemoryWrittenMentorships implements WrittenMentorships {
    private final InMemoryStore<PairId, WrittenMentorship> store;

    public InMemoryWrittenMentorships(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work,
                PairId::value,
                WrittenMentorship::pair,
                WrittenMentorship::version,
                WrittenMentorship::withVersion);
    }

    @Override
    public Optional<WrittenMentorship> find(PairId pair) {
        return store.find(pair);
    }

    @Override
    public WrittenMentorship add(WrittenMentorship mentorship) {
        return store.add(mentorship);
    }

    @Override
    public WrittenMentorship save(WrittenMentorship mentorship) {
        return store.save(mentorship);
    }

    @Override
    public Page<WrittenMentorship> page(Page.Request request) {
        return store.page(any -> true, request);
    }

    @Override
    public Page<WrittenMentorship> unsettled(Page.Request request) {
        return store.page(row -> row.state() != MentorshipState.CLOSED, request);
    }

    @Override
    public void remove(PairId pair) {
        store.remove(pair);
    }
}
