package org.reversementoring.server;

import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.event.Courier;
import org.reversementoring.event.MailCourier;
import org.reversementoring.event.NoticeChannelService;
import org.reversementoring.event.NoticeDelivery;
import org.reversementoring.event.NoticeService;
import org.reversementoring.event.PairNotices;
import org.reversementoring.event.PlatformCourier;
import org.reversementoring.rest.NoticesResource;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.ParticipantLocalities;

/** Notices: written, read, and carried out of the product. */
final class NoticeServices {
    final NoticeService notices;
    final NoticeChannelService channels;
    private final Map<String, Runnable> jobs = new LinkedHashMap<>();

    NoticeServices(
            Settings settings,
            Stores stores,
            Connections connections,
            Fingerprints fingerprints,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        List<Courier> couriers = new ArrayList<>();
        connections.postbox.ifPresent(postbox -> couriers.add(new MailCourier(postbox, fingerprints)));
        if (settings.has(Setting.RM_MOODLE_URL)) {
            couriers.add(new PlatformCourier(connections.platform));
        }
        notices = new NoticeService(stores.work, stores.notices, policy, standings);
        channels = new NoticeChannelService(
                stores.work, stores.channelChoices, stores.people, couriers, policy, standings);
        PairNotices ofPairs = new PairNotices(
                stores.work,
                stores.pairs,
                stores.notices,
                policy,
                standings,
                ids,
                LocalTime.parse(settings.get(Setting.RM_NOTICES_AT)),
                clock);
        NoticeDelivery delivery = new NoticeDelivery(
                stores.work,
                stores.notices,
                stores.channelChoices,
                stores.people,
                new ParticipantLocalities(stores.participants, stores.people),
                couriers,
                settings.has(Setting.RM_PUBLIC_URL) ? URI.create(settings.get(Setting.RM_PUBLIC_URL)) : null,
                policy,
                standings,
                clock);
        jobs.put("pair-notices", () -> ofPairs.tell(Actor.SYSTEM));
        jobs.put("notice-delivery", new NoticeLog(() -> delivery.deliver(Actor.SYSTEM)));
    }

    NoticesResource resource() {
        return new NoticesResource(notices, channels);
    }

    Map<String, Runnable> jobs() {
        return jobs;
    }
}
