package org.reversementoring.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.PlatformIds;

/** Ids of a learning platform in the database. */
public final class HibernatePlatformIds implements PlatformIds {
    /** Values of one statement. */
    private static final int AT_ONCE = 500;

    private final HibernateUnitOfWork work;

    public HibernatePlatformIds(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Long> find(String site, Thing key) {
        return work.run(() -> Optional.ofNullable(work.em().find(PlatformIdRow.class, id(site, key)))
                .map(row -> row.theirId));
    }

    @Override
    public Map<Thing, Long> ofPairs(String site, Kind kind, String course, Collection<PairId> pairs) {
        Map<Thing, Long> found = new HashMap<>();
        for (List<UUID> some : chunks(pairs.stream().map(PairId::value).toList())) {
            work.run(() -> work.em()
                    .createQuery(
                            "select r from PlatformIdRow r where r.pairId in :pairs and r.site = :site"
                                    + " and r.kind = :kind and r.course = :course",
                            PlatformIdRow.class)
                    .setParameter("pairs", some)
                    .setParameter("site", site)
                    .setParameter("kind", kind.name())
                    .setParameter("course", course)
                    .getResultList()
                    .forEach(row -> found.put(key(row), row.theirId)));
        }
        return found;
    }

    @Override
    public void keep(String site, Map<Thing, Long> ids) {
        for (List<Map.Entry<Thing, Long>> some : chunks(ids.entrySet())) {
            work.runDespiteChanges(() -> {
                Map<UUID, PlatformIdRow> present =
                        rows(site, some.stream().map(Map.Entry::getKey).toList());
                for (Map.Entry<Thing, Long> entry : some) {
                    PlatformIdRow row = present.get(id(site, entry.getKey()));
                    if (row == null) {
                        row = row(site, entry.getKey());
                        work.em().persist(row);
                    }
                    row.theirId = entry.getValue();
                }
                return Boolean.TRUE;
            });
        }
    }

    @Override
    public void forget(String site, Collection<Thing> keys) {
        for (List<Thing> some : chunks(keys)) {
            work.run(() -> rows(site, some).values().forEach(work.em()::remove));
        }
    }

    @Override
    public void forgetCourse(String site, String course) {
        work.run(() -> {
            work.em()
                    .createQuery("delete from PlatformIdRow r where r.site = :site and r.course = :course"
                            + " and r.kind <> :category")
                    .setParameter("site", site)
                    .setParameter("course", course)
                    .setParameter("category", Kind.CATEGORY.name())
                    .executeUpdate();
        });
    }

    @Override
    public void forgetPair(PairId pair) {
        work.run(() -> {
            work.em()
                    .createQuery("delete from PlatformIdRow r where r.pairId = :pair")
                    .setParameter("pair", pair.value())
                    .executeUpdate();
        });
    }

    private Map<UUID, PlatformIdRow> rows(String site, List<Thing> keys) {
        Map<UUID, PlatformIdRow> rows = new HashMap<>();
        work.em()
                .createQuery("select r from PlatformIdRow r where r.id in :ids", PlatformIdRow.class)
                .setParameter("ids", keys.stream().map(key -> id(site, key)).toList())
                .getResultList()
                .forEach(row -> rows.put(row.id, row));
        return rows;
    }

    private static PlatformIdRow row(String site, Thing key) {
        PlatformIdRow row = new PlatformIdRow();
        row.id = id(site, key);
        row.site = site;
        row.kind = key.kind().name();
        row.course = key.course();
        row.pairId = key.pair() == null ? null : key.pair().value();
        row.name = key.name();
        return row;
    }

    private static Thing key(PlatformIdRow row) {
        PairId pair = row.pairId == null ? null : new PairId(row.pairId);
        return new Thing(Kind.valueOf(row.kind), row.course, pair, row.name);
    }

    private static UUID id(String site, Thing key) {
        String pair = key.pair() == null ? "" : key.pair().value().toString();
        String whole = String.join("\n", site, key.kind().name(), key.course(), pair, key.name());
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<List<T>> chunks(Collection<T> items) {
        List<T> all = new ArrayList<>(items);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return chunks;
    }
}
