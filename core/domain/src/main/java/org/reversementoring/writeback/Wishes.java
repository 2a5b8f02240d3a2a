package org.reversementoring.writeback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairReleases;
import org.reversementoring.pairing.Release;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.MentorshipRegister.CloseReason;

/** Finds out what pairs want of the employee records. Runs inside a unit of work. */
final class Wishes {
    private final Programmes programmes;
    private final PairReleases releases;
    private final Clock clock;

    Wishes(Programmes programmes, Sealer sealer, Clock clock) {
        this.programmes = programmes;
        this.releases = new PairReleases(sealer);
        this.clock = clock;
    }

    /** Empty of a pair that was never active. */
    Optional<Wish> of(Pair pair) {
        Instant activated = pair.times().activatedAt();
        Programme programme = programmes.find(pair.programme()).orElse(null);
        if (activated == null || programme == null) {
            return Optional.empty();
        }
        boolean released = releases.isReleased(pair, Release.WRITE_BACK);
        LocalDate start = LocalDate.ofInstant(activated, clock.getZone());
        return Optional.of(new Wish(
                released && pair.isUnderWay(),
                released && endedWith(programme, pair.times().endedAt()) ? CloseReason.COMPLETED : CloseReason.ENDED,
                start,
                start.plusMonths(programme.definition().structure().months()),
                since(pair, activated)));
    }

    private Instant since(Pair pair, Instant activated) {
        return Stream.of(
                        Optional.of(activated), Optional.ofNullable(pair.times().endedAt()), releases.changedAt(pair))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(activated);
    }

    private static boolean endedWith(Programme programme, @Nullable Instant ended) {
        Instant closed = programme.closedAt();
        return closed != null && ended != null && !ended.isBefore(closed);
    }
}
