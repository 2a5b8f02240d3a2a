package org.reversementoring.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.event.DailyBatch;
import org.reversementoring.pairing.PairDoor;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.privacy.ExportSection;
import org.reversementoring.privacy.ExportSections;
import org.reversementoring.rest.WriteBackResource;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.writeback.SkillLevelService;
import org.reversementoring.writeback.WriteBackService;

/** The room writeback: what people release for the employee records. */
final class WriteBackServices {
    private static final Logger LOG = Logger.getLogger(WriteBackServices.class.getName());
    private static final String JOB = "write-back";
    private static final String BATCH = JOB + "-batch";

    private final WriteBackService mentorships;
    private final SkillLevelService skills;
    private final DailyBatch batches;
    private final Rounds rounds;
    private final Runnable job;

    WriteBackServices(
            Settings settings,
            Stores stores,
            Connections connections,
            PairDoor door,
            Sealer sealer,
            Policy policy,
            Standings standings,
            Ids ids,
            Rounds rounds,
            Clock clock) {
        batches = new DailyBatch(LocalTime.parse(settings.get(Setting.RM_NOTICES_AT)), clock);
        mentorships = new WriteBackService(
                stores.work,
                stores.writtenMentorships,
                stores.skillLevels,
                stores.pairs,
                stores.programmes,
                stores.people,
                sealer,
                connections.mentorships.orElse(null),
                connections.turns,
                batches,
                door,
                policy,
                standings,
                clock);
        skills = new SkillLevelService(
                stores.work,
                stores.skillLevels,
                stores.participants,
                stores.people,
                connections.skills.orElse(null),
                policy,
                standings,
                ids,
                batches,
                clock);
        this.rounds = rounds;
        job = rounds.hourly(JOB, this::batch);
    }

    WriteBackResource resource() {
        return new WriteBackResource(mentorships, skills);
    }

    List<ExportSection> sections(PairingService pairing) {
        return ExportSections.ofEmployeeRecords(pairing, mentorships, skills);
    }

    Map<String, Runnable> jobs() {
        return Map.of(JOB, job);
    }

    /**
     * Once in each batch. Where the records did not answer, or a node fell in the midst of it, again: what changed
     * after the batch waits all the same, by the times that are kept with it.
     */
    private void batch() {
        Instant latest = batches.latest();
        if (!rounds.isDue(BATCH, latest)) {
            return;
        }
        boolean levels = went(() -> skills.run(Actor.SYSTEM));
        boolean both = went(() -> mentorships.run(Actor.SYSTEM)) && levels;
        if (both) {
            rounds.done(BATCH, latest);
        }
    }

    private static boolean went(Runnable work) {
        try {
            work.run();
            return true;
        } catch (DirectoryUnavailableException | PlatformUnavailableException wait) {
            LOG.log(Level.WARNING, () -> "the employee records wait for the next hour: " + wait.getMessage());
            return false;
        }
    }
}
