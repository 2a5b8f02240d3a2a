package org.reversementoring.persistence;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.SealedRows;

/**
 * Looks through the documents of every table. What one member wrote in a pair is looked for only in rows of that pair
 * where a table knows its pairs; everything else by the owner's name in the document, which is the whole table but
 * rare.
 */
public final class HibernateSealedRows implements SealedRows {
    private final HibernateUnitOfWork work;

    public HibernateSealedRows(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public int scrub(Set<KeyOwner> owners) {
        Set<String> names = new TreeSet<>();
        owners.forEach(owner -> names.add(owner.name()));
        work.flush();
        int scrubbed = 0;
        for (Class<?> type : Rows.ALL) {
            if (DocumentRow.class.isAssignableFrom(type)) {
                for (DocumentRow row : naming(type.asSubclass(DocumentRow.class), owners)) {
                    SealedDocument document = SealedDocument.parse(row.document);
                    int found = document.empty(names);
                    if (found > 0) {
                        row.document = document.write();
                        scrubbed += found;
                    }
                }
            }
        }
        work.flush();
        return scrubbed;
    }

    private <R extends DocumentRow> List<R> naming(Class<R> type, Set<KeyOwner> owners) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (KeyOwner owner : owners) {
            String at = "p" + parameters.size();
            if (owner instanceof KeyOwner.PairAuthor membership && pairColumn(type) != null) {
                conditions.add("r." + pairColumn(type) + " = :" + at);
                parameters.put(at, membership.pair().value());
            } else {
                conditions.add("r.document like :" + at);
                parameters.put(at, "%\"" + owner.name() + "\"%");
            }
        }
        if (conditions.isEmpty()) {
            return List.of();
        }
        TypedQuery<R> query = work.em()
                .createQuery(
                        "select r from " + type.getSimpleName() + " r where " + String.join(" or ", conditions), type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static @Nullable String pairColumn(Class<?> type) {
        if (OfPairRow.class.isAssignableFrom(type)) {
            return "pairId";
        }
        return type == PairRow.class ? "id" : null;
    }
}
