package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Stories;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.spi.Page;

/** Stories in the database. */
public final class HibernateStories extends OfPairStore<Story, StoryRow> implements Stories {
    public HibernateStories(HibernateUnitOfWork work) {
        super(
                work,
                Story.class,
                StoryRow.class,
                StoryRow::new,
                s -> s.id().value(),
                Story::version,
                Story::withVersion,
                Story::pair);
    }

    @Override
    void index(Story story, StoryRow row) {
        super.index(story, row);
        row.programmeId = story.programme().value();
        row.published = story.isPublished();
    }

    @Override
    public Optional<Story> find(StoryId id) {
        return findById(id.value());
    }

    @Override
    public Page<Story> published(ProgrammeId programme, Page.Request request) {
        return page(
                "r.programmeId = :programme and r.published = true", Map.of("programme", programme.value()), request);
    }

    @Override
    public void removeUnpublishedOfPair(PairId pair) {
        ofPair(pair).stream().filter(s -> !s.isPublished()).forEach(s -> removeById(s.id().value()));
    }

    @Override
    public void remove(StoryId id) {
        removeById(id.value());
    }
}
