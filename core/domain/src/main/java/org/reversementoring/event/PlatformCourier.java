package org.reversementoring.event;

import org.reversementoring.people.Person;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;

/** Notices as messages of the learning platform. It knows people by their number. */
public final class PlatformCourier implements Courier {
    private final LearningPlatform platform;

    public PlatformCourier(LearningPlatform platform) {
        this.platform = platform;
    }

    @Override
    public Channel channel() {
        return Channel.LMS;
    }

    @Override
    public boolean reaches(Person person) {
        return true;
    }

    @Override
    public Outcome carry(Person person, NoticeText text, String key) {
        try {
            platform.notify(person.number(), text.whole());
            return Outcome.DELIVERED;
        } catch (PlatformUnavailableException e) {
            return Outcome.DOWN;
        } catch (PlatformRejectedException e) {
            return Outcome.REFUSED;
        }
    }
}
