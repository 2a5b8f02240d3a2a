package org.reversementoring.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.participation.Leaving;
import org.reversementoring.persistence.TombstoneFile;
import org.reversementoring.privacy.Deletion;
import org.reversementoring.privacy.Erasing;
import org.reversementoring.privacy.ErasureService;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.ExportService;
import org.reversementoring.privacy.Holds;
import org.reversementoring.privacy.PersonalRecords;
import org.reversementoring.privacy.Replay;
import org.reversementoring.privacy.Retention;
import org.reversementoring.privacy.RetentionPeriods;
import org.reversementoring.privacy.RetentionRule;
import org.reversementoring.privacy.Shredder;
import org.reversementoring.rest.PrivacyResource;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.Ids;
import org.reversementoring.wellbeing.CaseRemoval;

/** The use cases of the room {@code privacy}. */
final class PrivacyServices {
    final ErasureService erasure;
    final Erasing erasing;
    final Retention retention;
    final Replay replay;
    private final PrivacyResource resource;
    private final Map<String, Runnable> jobs = new LinkedHashMap<>();

    PrivacyServices(
            Settings settings,
            Stores stores,
            Keys keys,
            List<ExportSection> sections,
            CaseRemoval caseRemoval,
            PairTransitions transitions,
            Leaving leaving,
            Policy policy,
            Standings standings,
            Ids ids,
            Rounds rounds,
            Clock clock) {
        Holds holds = RegisterServices.holds(stores, clock);
        PersonalRecords records = records(stores);
        TombstoneFile tombstones = TombstoneFile.at(tombstones(settings));
        Shredder shredder = new Shredder(
                stores.work,
                keys.sealer(),
                keys.destroyed(),
                tombstones,
                stores.destructions,
                new Deletion(records, transitions, leaving, caseRemoval),
                ids,
                clock);
        replay = new Replay(
                stores.work, keys.sealer(), keys.destroyed(), tombstones, stores.destructions, shredder, ids, clock);
        erasure = new ErasureService(
                stores.work,
                stores.erasures,
                records,
                stores.people,
                transitions,
                leaving,
                policy,
                standings,
                ids,
                clock);
        erasing = new Erasing(
                stores.work,
                stores.erasures,
                shredder,
                holds,
                Duration.ofDays(Integer.parseInt(settings.get(Setting.RM_KEY_BACKUP_DAYS))),
                policy,
                standings,
                clock);
        retention = new Retention(
                stores.work, records, stores.erasures, shredder, holds, periods(settings), policy, standings, clock);
        resource = new PrivacyResource(erasure, new ExportService(sections, policy, standings, clock));
        jobs.put("erasures", () -> erasing.run(Actor.SYSTEM));
        jobs.put("retention", rounds.daily("retention", () -> retention.run(Actor.SYSTEM)));
    }

    PrivacyResource resource() {
        return resource;
    }

    Map<String, Runnable> jobs() {
        return jobs;
    }

    private static Path tombstones(Settings settings) {
        return settings.has(Setting.RM_TOMBSTONE_FILE)
                ? Path.of(settings.get(Setting.RM_TOMBSTONE_FILE))
                : Path.of(settings.get(Setting.RM_KEY_FILE)).resolveSibling("tombstones");
    }

    private static RetentionPeriods periods(Settings settings) {
        Map<RetentionRule, Integer> days = new EnumMap<>(RetentionRule.class);
        for (Setting setting : Setting.values()) {
            RetentionRule rule = setting.rule();
            if (rule != null) {
                days.put(rule, Integer.valueOf(settings.get(setting)));
            }
        }
        return new RetentionPeriods(days);
    }

    private static PersonalRecords records(Stores stores) {
        return new PersonalRecords(
                stores.programmes,
                stores.participants,
                stores.trainingRecords,
                stores.trainingRuns,
                stores.matchRuns,
                stores.pairs,
                stores.sessions,
                stores.commitments,
                stores.reflections,
                stores.stories,
                stores.credits,
                stores.writtenMentorships,
                stores.skillLevels,
                stores.declarations,
                stores.burdens,
                stores.supportCases,
                stores.protectiveNotes,
                stores.feedbacks,
                stores.notices,
                stores.channelChoices,
                stores.people,
                stores.platformIds,
                stores.sealedRows);
    }
}
