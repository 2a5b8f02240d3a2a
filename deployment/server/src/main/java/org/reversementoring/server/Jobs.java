package org.reversementoring.server;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Recurring work. Each job runs on one node of the cluster at a time and again after a crash; what is due is decided by
 * the domain. A node that holds a job says every {@link #HEARTBEAT} that it lives; after {@value #MISSED} silences
 * another takes the job over, so within a minute. A node that was only slow and comes back finds its versions stale and
 * changes nothing.
 */
final class Jobs implements AutoCloseable {
    /**
     * So many jobs can wait for other systems at once, people, training, events, mail and the employee records, and two
     * still run.
     */
    private static final int THREADS = 7;

    private static final Duration STOP_WAIT = Duration.ofSeconds(5);
    /** At most; where jobs run more often, as often as they. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** The fewest that the library allows. */
    private static final int MISSED = 4;
    /** Of the column {@code picked_by}. */
    private static final int NAME_LENGTH = 50;

    /** A job that was taken and not begun, or whose end could not be noted, is begun by whoever looks next. */
    private static final String HAND_BACK = "update scheduled_tasks set picked = false, picked_by = null,"
            + " last_heartbeat = null, version = version + 1 where picked and picked_by = ?";

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final DataSource database;
    private final String node;
    private final Scheduler scheduler;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, job -> new Thread(job, "db-scheduler-job"));

    /** @param work name of each job and what it does */
    Jobs(DataSource database, Duration every, Map<String, Runnable> work) {
        this(database, every, work, InstantSource.system(), process(draw() + "."));
    }

    /**
     * @param clock this node's own, which does not count against the database's
     * @param node its name in the cluster
     */
    Jobs(DataSource database, Duration every, Map<String, Runnable> work, InstantSource clock, String node) {
        this.database = database;
        this.node = node;
        List<RecurringTask<Void>> tasks = new ArrayList<>();
        work.forEach((name, job) -> tasks.add(
                Tasks.recurring(name, Schedules.fixedDelay(every)).execute((instance, context) -> job.run())));
        scheduler = Scheduler.create(database)
                .tableName("scheduled_tasks")
                .startTasks(tasks)
                .executorService(threads)
                .threads(THREADS)
                .pollingInterval(every)
                .heartbeatInterval(every.compareTo(HEARTBEAT) < 0 ? every : HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(new DatabaseClock(database, clock))
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(STOP_WAIT)
                .build();
    }

    /** In a container every process may be number 1, and a long host's name is cut. */
    private static String draw() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Its process and its host, as far as there is room in the column {@code picked_by}.
     *
     * @param before what stands before the host
     */
    static String process(String before) {
        String name = ProcessHandle.current().pid() + "@" + before + new SchedulerName.Hostname().getName();
        return name.substring(0, Math.min(name.length(), NAME_LENGTH));
    }

    void start() {
        scheduler.start();
    }

    /**
     * What is known of a job, on whichever node it ran.
     *
     * @param lastSuccess in real time; null before the first
     */
    record Run(String job, @Nullable Instant lastSuccess, int failuresInARow) {}

    List<Run> runs() {
        return scheduler.getScheduledExecutions().stream()
                .map(kept -> new Run(
                        kept.getTaskInstance().getTaskName(), kept.getLastSuccess(), kept.getConsecutiveFailures()))
                .toList();
    }

    boolean isRunning() {
        SchedulerState state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }

    /**
     * Begins nothing any more, gives what runs {@link #STOP_WAIT} to end and as long again once it is interrupted, and
     * hands back what was not done, so that no other node waits for this one's silence. Where a job does not end,
     * nothing is handed back: it may go on for as long as the process lives, and would run twice.
     */
    @Override
    public void close() {
        scheduler.stop();
        if (!threads.isTerminated()) {
            LOG.warning("a job did not end in time; another node takes over what this one had within a minute");
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HAND_BACK)) {
            statement.setString(1, node);
            int handed = statement.executeUpdate();
            connection.commit();
            if (handed > 0) {
                LOG.warning(() -> handed + " jobs were not done; another node begins them");
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "jobs that were not done are free in a minute", e);
        }
    }
}
