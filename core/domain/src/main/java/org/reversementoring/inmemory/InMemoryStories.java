package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Stories;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.spi.Page;

/** Stories in memory. */
public final class InMemoryStories implements Stories {
    private final InMemoryStore<StoryId, Story> store;

    public InMemoryStories(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, StoryId::value, Story::id, Story::version, Story::withVersion);
    }

    @Override
    public Optional<Story> find(StoryId id) {
        return store.find(id);
    }

    @Override
    public Story add(Story story) {
        return store.add(story);
    }

    @Override
    public Story save(Story story) {
        return store.save(story);
    }

    @Override
    public List<Story> ofPair(PairId pair) {
        return store.all(s -> s.pair().equals(pair));
    }

    @Override
    public Page<Story> published(ProgrammeId programme, Page.Request request) {
        return store.page(s -> s.isPublished() && s.programme().equals(programme), request);
    }

    @Override
    public void removeUnpublishedOfPair(PairId pair) {
        ofPair(pair).stream().filter(s -> !s.isPublished()).forEach(s -> store.remove(s.id()));
    }

    @Override
    public void remove(StoryId id) {
        store.remove(id);
    }
}
