package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.reversementoring.pairing.PairId;

/** A store of what belongs to pairs. */
abstract class OfPairStore<A, R extends OfPairRow> extends DocumentStore<A, R> {
    private final Function<A, UUID> id;
    private final Function<A, PairId> pair;

    OfPairStore(
            HibernateUnitOfWork work,
            Class<A> type,
            Class<R> rowType,
            Supplier<R> newRow,
            Function<A, UUID> id,
            ToLongFunction<A> version,
            BiFunction<A, Long, A> withVersion,
            Function<A, PairId> pair) {
        super(work, type, rowType, newRow, id, version, withVersion);
        this.id = id;
        this.pair = pair;
    }

    @Override
    void index(A aggregate, R row) {
        row.pairId = pair.apply(aggregate).value();
    }

    public List<A> ofPair(PairId of) {
        return all("r.pairId = :pair", Map.of("pair", of.value()));
    }

    public void removeOfPair(PairId of) {
        ofPair(of).forEach(a -> removeById(id.apply(a)));
    }
}
