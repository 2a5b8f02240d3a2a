package org.reversementoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Choices of channels in the database. */
public final class HibernateChannelChoices extends DocumentStore<ChannelChoice, ChannelChoiceRow>
        implements ChannelChoices {
    public HibernateChannelChoices(HibernateUnitOfWork work) {
        super(
                work,
                ChannelChoice.class,
                ChannelChoiceRow.class,
                ChannelChoiceRow::new,
                c -> c.person().value(),
                ChannelChoice::version,
                ChannelChoice::withVersion);
    }

    @Override
    void index(ChannelChoice choice, ChannelChoiceRow row) {}

    @Override
    public Optional<ChannelChoice> find(PersonId person) {
        return findById(person.value());
    }

    @Override
    public Page<ChannelChoice> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public void remove(PersonId person) {
        removeById(person.value());
    }
}
