package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Declaration;
import org.reversementoring.wellbeing.DeclarationId;
import org.reversementoring.wellbeing.Declarations;

/** Declarations in the database. */
public final class HibernateDeclarations extends DocumentStore<Declaration, DeclarationRow> implements Declarations {
    public HibernateDeclarations(HibernateUnitOfWork work) {
        super(
                work,
                Declaration.class,
                DeclarationRow.class,
                DeclarationRow::new,
                d -> d.id().value(),
                Declaration::version,
                Declaration::withVersion);
    }

    @Override
    void index(Declaration declaration, DeclarationRow row) {
        row.pairId = declaration.pair().value();
        row.personId = declaration.person().value();
    }

    @Override
    public List<Declaration> of(PairId pair, PersonId person) {
        return all("r.pairId = :pair and r.personId = :person", Map.of("pair", pair.value(), "person", person.value()));
    }

    @Override
    public Page<Declaration> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public List<Declaration> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public void remove(DeclarationId id) {
        removeById(id.value());
    }
}
