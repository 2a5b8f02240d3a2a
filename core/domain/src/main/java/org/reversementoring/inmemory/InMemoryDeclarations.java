package org.reversementoring.inmemory;

import java.util.List;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Declaration;
import org.reversementoring.wellbeing.DeclarationId;
import org.reversementoring.wellbeing.Declarations;

/** Declarations in memory. */
public final class InMemoryDeclarations implements Declarations {
    private final InMemoryStore<DeclarationId, Declaration> store;

    public InMemoryDeclarations(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, DeclarationId::value, Declaration::id, Declaration::version, Declaration::withVersion);
    }

    @Override
    public Declaration add(Declaration declaration) {
        return store.add(declaration);
    }

    @Override
    public List<Declaration> of(PairId pair, PersonId person) {
        return store.all(d -> d.pair().equals(pair) && d.person().equals(person));
    }

    @Override
    public Page<Declaration> page(Page.Request request) {
        return store.page(d -> true, request);
    }

    @Override
    public List<Declaration> ofPerson(PersonId person) {
        return store.all(d -> d.person().equals(person));
    }

    @Override
    public void remove(DeclarationId id) {
        store.remove(id);
    }
}
