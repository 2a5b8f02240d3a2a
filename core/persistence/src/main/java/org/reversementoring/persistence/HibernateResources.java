package org.reversementoring.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;
import org.reversementoring.wellbeing.Resources;

/** The catalogue of help in the database. */
public final class HibernateResources extends DocumentStore<Resource, ResourceRow> implements Resources {
    public HibernateResources(HibernateUnitOfWork work) {
        super(
                work,
                Resource.class,
                ResourceRow.class,
                ResourceRow::new,
                r -> r.key().uuid(),
                Resource::version,
                Resource::withVersion);
    }

    @Override
    void index(Resource resource, ResourceRow row) {
        // The catalogue is small and read whole.
    }

    @Override
    public Optional<Resource> find(ResourceKey key) {
        return findById(key.uuid());
    }

    @Override
    public void remove(ResourceKey key) {
        removeById(key.uuid());
    }

    @Override
    public List<Resource> all() {
        return all("1 = 1", Map.of()).stream()
                .sorted(Comparator.comparing(Resource::key))
                .toList();
    }
}
