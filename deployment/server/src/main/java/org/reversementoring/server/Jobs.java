package org.reversementoring.server;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Recurring work. Each job runs on one node of the cluster at a time and again after a crash; what is due is decided by
 * the domain.
 */
final class Jobs implements AutoCloseable {
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    /** @param work name of each job and what it does */
    Jobs(DataSource database, Duration every, Map<String, Runnable> work) {
        List<RecurringTask<Void>> tasks = new ArrayList<>();
        work.forEach((name, job) -> tasks.add(
                Tasks.recurring(name, Schedules.fixedDelay(every)).execute((instance, context) -> job.run())));
        scheduler = Scheduler.create(database)
                .tableName("scheduled_tasks")
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(every)
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(STOP_WAIT)
                .build();
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
