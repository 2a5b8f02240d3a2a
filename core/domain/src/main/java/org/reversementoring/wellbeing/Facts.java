package org.reversementoring.wellbeing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.Declared.TopicDecline;

/**
 * All that a burden evaluation may know: what the mentor declared, and plain counts.
 *
 * @param declared what the mentor declared in this pair, in any order
 * @param agreedMinutes the pair's agreed contact in 30 days
 * @param pairs in how many active pairs the person is mentor
 * @param detrimentReported whether the mentor reported a detriment in this pair within the window
 * @param conflict whether the pair rests because the mentee has come to stand above the mentor
 */
public record Facts(
        Instant now,
        List<Declared> declared,
        Load load,
        int agreedMinutes,
        int pairs,
        boolean detrimentReported,
        boolean conflict) {
    public Facts {
        declared = declared.stream().sorted(Comparator.comparing(Declared::at)).toList();
    }

    /** The latest pulse and the one before it, latest first; none where the latest is older than the window. */
    List<Pulse> latestPulses(Instant since) {
        List<Pulse> pulses = new ArrayList<>(of(Pulse.class));
        if (pulses.isEmpty() || pulses.get(pulses.size() - 1).at().isBefore(since)) {
            return List.of();
        }
        Pulse latest = pulses.get(pulses.size() - 1);
        return pulses.size() == 1 ? List.of(latest) : List.of(latest, pulses.get(pulses.size() - 2));
    }

    List<TopicDecline> declinesSince(Instant since) {
        return of(TopicDecline.class).stream()
                .filter(d -> d.at().isAfter(since))
                .toList();
    }

    /** How often a topic that had been declined was declined once more, counting those asked again since then. */
    int askedAgainSince(Instant since) {
        List<TopicDecline> all = of(TopicDecline.class);
        int times = 0;
        for (int i = 0; i < all.size(); i++) {
            TopicDecline decline = all.get(i);
            boolean before = all.subList(0, i).stream().anyMatch(d -> d.topic().equals(decline.topic()));
            times += before && decline.at().isAfter(since) ? 1 : 0;
        }
        return times;
    }

    /** Whether the mentor worked on topics of identity here lately. */
    boolean identityTopics() {
        return load.identityMinutes() > 0
                || load.identityMinutesBefore() > 0
                || of(Preparation.class).stream().anyMatch(Preparation::identity);
    }

    /** Minutes around sessions on identity between two moments. */
    int minutesAround(Instant from, Instant to) {
        return identityTopics() ? new TimeAround(declared).minutes(from, to) : 0;
    }

    private <T extends Declared> List<T> of(Class<T> kind) {
        return declared.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
