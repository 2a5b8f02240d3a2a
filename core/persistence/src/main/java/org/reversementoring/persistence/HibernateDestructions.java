package org.reversementoring.persistence;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.privacy.Destructions;
import org.reversementoring.privacy.Tombstone;

/** What was destroyed in this database. */
public final class HibernateDestructions implements Destructions {
    private final HibernateUnitOfWork work;

    public HibernateDestructions(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Tombstone tombstone) {
        if (find(tombstone.id()).isEmpty()) {
            DestructionRow row = new DestructionRow();
            row.id = tombstone.id();
            row.document = Documents.write(tombstone);
            work.em().persist(row);
        }
    }

    @Override
    public Optional<Tombstone> find(UUID tombstone) {
        return Optional.ofNullable(work.em().find(DestructionRow.class, tombstone))
                .map(row -> Documents.read(row.document, Tombstone.class));
    }

    @Override
    public boolean names(KeyOwner owner) {
        return work.em()
                        .createQuery("select count(r) from DestructionRow r where r.document like :owner", Long.class)
                        .setParameter("owner", "%\"" + owner.name() + "\"%")
                        .getSingleResult()
                > 0;
    }
}
