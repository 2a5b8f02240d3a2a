package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.people.EmployeeNumber;

/**
 * Takes the throw-away people and programmes of a check out of the database again, with everything that was kept about
 * them in any table. Real records go by retention and erasure, never here. The audit log keeps its entries: it names
 * nobody.
 */
public final class ThrowawayRows {
    private final HibernateUnitOfWork work;

    public ThrowawayRows(HibernateUnitOfWork work) {
        this.work = work;
    }

    /**
     * Removes every row that has one of these records, or a pair of one of these programmes, in an id of its own.
     *
     * @param records ids of programmes and persons
     * @param numbers whose accounts are to be unbound
     * @return how many rows went
     */
    public int remove(Set<UUID> records, Set<EmployeeNumber> numbers) {
        return work.run(() -> {
            EntityManager em = work.em();
            Set<UUID> ids = new HashSet<>(records);
            ids.addAll(em.createQuery("select r.id from PairRow r where r.programmeId in :programmes", UUID.class)
                    .setParameter("programmes", records)
                    .getResultList());
            int removed = unbind(em, numbers) + waiting(em, ids) + courses(em, records);
            for (EntityType<?> type : em.getMetamodel().getEntities()) {
                removed += rows(em, type, ids);
            }
            return removed;
        });
    }

    private static int unbind(EntityManager em, Set<EmployeeNumber> numbers) {
        List<String> values = numbers.stream().map(EmployeeNumber::value).toList();
        return em.createQuery("delete from AccountBindingRow r where r.employeeNumber in :numbers")
                .setParameter("numbers", values)
                .executeUpdate();
    }

    /** Courses have their programme in their key. */
    private static int courses(EntityManager em, Collection<UUID> programmes) {
        return programmes.stream()
                .mapToInt(programme -> em.createQuery("delete from PlatformIdRow r where r.course like :key")
                        .setParameter("key", "%" + programme + "%")
                        .executeUpdate())
                .sum();
    }

    /** Effects that are still to be carried out name what they are about inside the document. */
    private static int waiting(EntityManager em, Collection<UUID> ids) {
        List<UUID> about = em.createQuery("select r from OutboxRow r", OutboxRow.class)
                .getResultStream()
                .filter(row -> ids.stream().anyMatch(id -> row.document.contains(id.toString())))
                .map(row -> row.id)
                .toList();
        return em.createQuery("delete from OutboxRow r where r.id in :about")
                .setParameter("about", about)
                .executeUpdate();
    }

    private static int rows(EntityManager em, EntityType<?> type, Collection<UUID> ids) {
        String condition = type.getAttributes().stream()
                .filter(attribute -> attribute.getJavaType() == UUID.class)
                .map(Attribute::getName)
                .map(name -> "r." + name + " in :ids")
                .collect(Collectors.joining(" or "));
        return condition.isEmpty()
                ? 0
                : em.createQuery("delete from " + type.getName() + " r where " + condition)
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
