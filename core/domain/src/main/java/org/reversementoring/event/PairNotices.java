package org.reversementoring.event;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;

/** Tells both members when their pair changes its state: both the same, whoever did it and why. */
public final class PairNotices implements EventHandler {
    private final Pairs pairs;
    private final Notices notices;

    public PairNotices(Pairs pairs, Notices notices) {
        this.pairs = pairs;
        this.notices = notices;
    }

    @Override
    public void handle(Event event) {
        kindOf(event.type()).ifPresent(kind -> {
            PairId id = new PairId(event.about("pair"));
            pairs.find(id).ifPresent(pair -> tell(event, kind, pair));
        });
    }

    private void tell(Event event, Notice.Kind kind, Pair pair) {
        for (PersonId member : List.of(pair.mentor(), pair.mentee())) {
            Notice notice = Notice.of(event, kind, member, pair.id());
            if (notices.find(notice.id()).isEmpty()) {
                notices.add(notice);
            }
        }
    }

    private static Optional<Notice.Kind> kindOf(EventType type) {
        return switch (type) {
            case PAIR_PROPOSED -> Optional.of(Notice.Kind.PAIR_PROPOSED);
            case PAIR_ACTIVATED -> Optional.of(Notice.Kind.PAIR_ACTIVATED);
            case PAIR_PAUSED -> Optional.of(Notice.Kind.PAIR_PAUSED);
            case PAIR_RESUMED -> Optional.of(Notice.Kind.PAIR_RESUMED);
            case PAIR_ENDED -> Optional.of(Notice.Kind.PAIR_ENDED);
            default -> Optional.empty();
        };
    }
}
