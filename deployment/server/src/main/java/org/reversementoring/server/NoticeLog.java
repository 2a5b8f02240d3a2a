package org.reversementoring.server;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.reversementoring.event.Channel;
import org.reversementoring.event.NoticeDelivery;

/** Tells the operator what a run of the delivery of notices came to: counts, never persons. */
final class NoticeLog implements Runnable {
    private static final Logger LOG = Logger.getLogger(NoticeLog.class.getName());

    private final Supplier<NoticeDelivery.Run> delivery;
    private final Set<Channel> down = EnumSet.noneOf(Channel.class);

    NoticeLog(Supplier<NoticeDelivery.Run> delivery) {
        this.delivery = delivery;
    }

    @Override
    public synchronized void run() {
        NoticeDelivery.Run run = delivery.get();
        for (Channel channel : Channel.values()) {
            boolean is = run.down().contains(channel);
            if (is && down.add(channel)) {
                LOG.warning(
                        () -> channel + " is out of reach: notices wait and are tried again. Run the command check.");
            } else if (!is && run.told() > 0 && down.remove(channel)) {
                LOG.info(() -> channel + " is in reach again.");
            }
        }
        if (run.refused() > 0) {
            LOG.warning(() -> run.refused() + " people cannot be told on a channel of theirs, because it refuses their"
                    + " address or account. They find their notices in the product.");
        }
        if (run.givenUp() > 0) {
            LOG.warning(() -> run.givenUp() + " notices were tried for too long and are told in the product alone.");
        }
    }
}
