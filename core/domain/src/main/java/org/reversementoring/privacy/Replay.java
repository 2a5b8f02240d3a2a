package org.reversementoring.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        int forgotten = 0;
        int keys = 0;
        int rows = 0;
        for (Tombstone tombstone : known) {
            Optional<Tombstone> here = work.run(() -> destructions.find(tombstone.id()));
            keys += destroy(here.orElse(tombstone));
            if (here.isEmpty()) {
                forgotten++;
                rows += delete(tombstone);
            }
        }
        for (KeyOwner owner : unnamed(known)) {
            forgotten++;
            rows += delete(Tombstone.key(ids.next(), clock.instant(), owner));
        }
        return new Outcome(known.size(), forgotten, keys, rows);
    }

    /** Those keys that the key store does not know to be destroyed since. */
    private int destroy(Tombstone tombstone) {
        Set<String> before = destroyedSince(tombstone.at());
        List<KeyOwner> unknown = tombstone.keys().stream()
                .filter(k -> !before.contains(k.name()))
                .toList();
        if (unknown.isEmpty()) {
            return 0;
        }
        unknown.forEach(sealer::destroy);
        Set<String> after = destroyedSince(tombstone.at());
        return (int) unknown.stream().filter(k -> after.contains(k.name())).count();
    }

    private Set<String> destroyedSince(Instant at) {
        return destroyedKeys.since(at).stream()
                .map(DestroyedKeys.Destroyed::owner)
                .collect(Collectors.toSet());
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
    private List<KeyOwner> unnamed(List<Tombstone> known) {
        Map<String, KeyOwner> owners = new HashMap<>();
        destroyedKeys.since(Instant.EPOCH).forEach(d -> owners.put(d.owner(), KeyOwner.named(d.owner())));
        known.forEach(t -> t.owners().forEach(owners::remove));
        return work.run(() -> owners.values().stream()
                .filter(owner -> !destructions.names(owner))
                .toList());
    }
}
