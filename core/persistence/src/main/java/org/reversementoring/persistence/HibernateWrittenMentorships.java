package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;
import org.reversementoring.writeback.MentorshipState;
import org.reversementoring.writeback.WrittenMentorship;
import org.reversementoring.writeback.WrittenMentorships;

/** What has become of pairs in the employee records, in the database. */
public final class HibernateWrittenMentorships extends DocumentStore<WrittenMentorship, WrittenMentorshipRow>
        implements WrittenMentorships {
    public HibernateWrittenMentorships(HibernateUnitOfWork work) {
        super(
                work,
                WrittenMentorship.class,
                WrittenMentorshipRow.class,
                WrittenMentorshipRow::new,
                row -> row.pair().value(),
                WrittenMentorship::version,
                WrittenMentorship::withVersion);
    }

    @Override
    void index(WrittenMentorship mentorship, WrittenMentorshipRow row) {
        row.state = mentorship.state().name();
    }

    @Override
    public Optional<WrittenMentorship> find(PairId pair) {
        return findById(pair.value());
    }

    @Override
    public Page<WrittenMentorship> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public Page<WrittenMentorship> unsettled(Page.Request request) {
        return page("r.state <> :closed", Map.of("closed", MentorshipState.CLOSED.name()), request);
    }

    @Override
    public void remove(PairId pair) {
        removeById(pair.value());
    }
}
