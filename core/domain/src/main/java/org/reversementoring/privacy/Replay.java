package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/**
 * Destroys again what a restored backup brought back, before anybody is served. It compares three memories: the log of
 * tombstones, which is never restored, the key store's, and the database's own. Where the database knows a destruction
 * its rows are left alone, and where the key store knows it its keys are: a person who came back after an erasure keeps
 * what they have written since.
 */
public final class Replay {
    private final UnitOfWork work;
    private final Sealer sealer;
    private final DestroyedKeys destroyedKeys;
    private final Tombstones tombstones;
    private final Destructions destructions;
    private final Shredder shredder;
    private final Ids ids;
    private final Clock clock;

    public Replay(
            UnitOfWork work,
            Sealer sealer,
            DestroyedKeys destroyedKeys,
            Tombstones tombstones,
            Destructions destructions,
            Shredder shredder,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.sealer = sealer;
        this.destroyedKeys = destroyedKeys;
        this.tombstones = tombstones;
        this.destructions = destructions;
        this.shredder = shredder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What had come back and was destroyed again.
     *
     * @param known number of tombstones
     * @param destructions of which the database had forgotten
     */
    public record Outcome(int known, int destructions, int keys, int rows) {
        /** For the log. */
        public String sentence() {
            return "Tombstones: " + known + " known, " + destructions + " unknown to this database; destroyed again: "
                    + keys + " keys, " + rows + " rows and texts.";
        }
    }

    /** Throws where anything cannot be destroyed again: then nobody may be served. */
    public Outcome run() {
        List<Tombstone> known = tombstones.all();
        Map<UUID, Tombstone> here = here(known);
        Map<String, Instant> unknownKeys =
                destroy(known.stream().map(t -> here.getOrDefault(t.id(), t)).toList(), latestDestructions());
        Map<String, Instant> destroyed = latestDestructions();
        int forgotten = 0;
        int rows = 0;
        for (Tombstone tombstone : known) {
            if (!here.containsKey(tombstone.id())) {
                forgotten++;
                rows += delete(tombstone);
            }
        }
        for (KeyOwner owner : unnamed(known, destroyed.keySet())) {
            forgotten++;
            rows += delete(Tombstone.key(ids.next(), clock.instant(), owner));
        }
        return new Outcome(known.size(), forgotten, destroyedNow(unknownKeys, destroyed), rows);
    }

    /** Those of the tombstones that this database knows too, as it kept them. */
    private Map<UUID, Tombstone> here(List<Tombstone> known) {
        return work.run(() -> known.stream()
                .flatMap(t -> destructions.find(t.id()).stream())
                .collect(Collectors.toMap(Tombstone::id, t -> t, (one, same) -> one)));
    }

    /**
     * Destroys those keys that the key store does not know to be destroyed since; answers with which, and since when.
     */
    private Map<String, Instant> destroy(List<Tombstone> due, Map<String, Instant> destroyed) {
        Map<String, Instant> unknown = new LinkedHashMap<>();
        for (Tombstone tombstone : due) {
            for (String owner : tombstone.owners()) {
                Instant last = destroyed.get(owner);
                if (last == null || last.isBefore(tombstone.at())) {
                    unknown.merge(owner, tombstone.at(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        unknown.keySet().forEach(owner -> sealer.destroy(KeyOwner.named(owner)));
        return unknown;
    }

    /** How many there were: a key that never was is not known to be destroyed afterwards either. */
    private static int destroyedNow(Map<String, Instant> unknown, Map<String, Instant> destroyed) {
        return (int) unknown.entrySet().stream()
                .filter(e -> {
                    Instant last = destroyed.get(e.getKey());
                    return last != null && !last.isBefore(e.getValue());
                })
                .count();
    }

    private Map<String, Instant> latestDestructions() {
        Map<String, Instant> latest = new HashMap<>();
        destroyedKeys.since(Instant.EPOCH).forEach(d -> latest.put(d.owner(), d.at()));
        return latest;
    }

    private int delete(Tombstone tombstone) {
        try {
            return shredder.delete(tombstone, tombstone.keys()).total();
        } catch (RefusedException e) {
            // Another node that starts at this moment did it.
            if (e.problem() == Problem.ALREADY_EXISTS
                    && work.run(() -> destructions.find(tombstone.id())).isPresent()) {
                return 0;
            }
            throw e;
        }
    }

    /** Owners that only the key store knows to be destroyed, as where the log of tombstones was lost. */
    private List<KeyOwner> unnamed(List<Tombstone> known, Set<String> destroyed) {
        Set<String> owners = new HashSet<>(destroyed);
        known.forEach(t -> owners.removeAll(t.owners()));
        return work.run(() -> owners.stream()
                .map(KeyOwner::named)
                .filter(owner -> !destructions.names(owner))
                .toList());
    }
}
