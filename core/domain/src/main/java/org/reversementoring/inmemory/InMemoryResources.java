package org.reversementoring.inmemory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;
import org.reversementoring.wellbeing.Resources;

/** The catalogue of help in memory. */
public final class InMemoryResources implements Resources {
    private final InMemoryStore<ResourceKey, Resource> store;

    public InMemoryResources(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, ResourceKey::uuid, Resource::key, Resource::version, Resource::withVersion);
    }

    @Override
    public Optional<Resource> find(ResourceKey key) {
        return store.find(key);
    }

    @Override
    public Resource add(Resource resource) {
        return store.add(resource);
    }

    @Override
    public Resource save(Resource resource) {
        return store.save(resource);
    }

    @Override
    public void remove(ResourceKey key) {
        store.remove(key);
    }

    @Override
    public List<Resource> all() {
        return store.all().sorted(Comparator.comparing(Resource::key)).toList();
    }
}
