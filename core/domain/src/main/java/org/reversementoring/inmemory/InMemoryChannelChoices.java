package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Choices of channels in memory. */
public final class InMemoryChannelChoices implements ChannelChoices {
    private final InMemoryStore<PersonId, ChannelChoice> store;

    public InMemoryChannelChoices(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, PersonId::value, ChannelChoice::person, ChannelChoice::version, ChannelChoice::withVersion);
    }

    @Override
    public Optional<ChannelChoice> find(PersonId person) {
        return store.find(person);
    }

    @Override
    public ChannelChoice add(ChannelChoice choice) {
        return store.add(choice);
    }

    @Override
    public ChannelChoice save(ChannelChoice choice) {
        return store.save(choice);
    }

    @Override
    public Page<ChannelChoice> page(Page.Request request) {
        return store.page(c -> true, request);
    }

    @Override
    public void remove(PersonId person) {
        store.remove(person);
    }
}
