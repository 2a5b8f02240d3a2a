package org.reversementoring.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.reversementoring.spi.OwnThread;
import org.reversementoring.spi.SchemaStamp;
import org.reversementoring.spi.SchemaTurn;

/**
 * The product's database: its pool, its schema (kept by Liquibase), and Hibernate, which only validates that schema.
 */
public final class Database implements AutoCloseable {
    private static final int VALID_SECONDS = 1;

    private final Pool pool;
    private final EntityManagerFactory factory;
    private final HibernateUnitOfWork work;

    private Database(Pool pool, EntityManagerFactory factory, HibernateUnitOfWork work) {
        this.pool = pool;
        this.factory = factory;
        this.work = work;
    }

    /**
     * Connects, brings the schema up to date unless it bears this build's {@linkplain SchemaStamp stamp}, and starts
     * Hibernate.
     *
     * @param url a JDBC URL of H2 or PostgreSQL
     */
    public static Database open(String url, String user, String password) {
        return open(Pool.own(url, user, password));
    }

    /**
     * As {@link #open(String, String, String)}, with connections of a server's pool.
     *
     * @param given of H2 or PostgreSQL, outside of the server's own transactions
     */
    public static Database open(DataSource given) {
        return open(Pool.of(given));
    }

    private static Database open(Pool pool) {
        try {
            if (!isStamped(pool)) {
                migrate(pool);
            }
            Durability durability = new Durability();
            EntityManagerFactory factory = entityManagers(pool, durability);
            return new Database(pool, factory, new HibernateUnitOfWork(factory, durability, new Outage(pool)));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Only brings the schema up to date, whether stamped or not. Repeating it does no harm. */
    public static void migrate(String url, String user, String password) {
        try (Pool pool = Pool.own(url, user, password)) {
            migrate(pool);
        }
    }

    public HibernateUnitOfWork unitOfWork() {
        return work;
    }

    /** Where snapshots of people wait beside the people. */
    public DatabaseStagedSnapshots stagedSnapshots() {
        return new DatabaseStagedSnapshots(work, pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Whether it answers now; one that merely has no connection free does. Waits for a few seconds at most. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLTransientConnectionException e) {
            return e.getCause() == null;
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * How many connections of the pool are in what state.
     *
     * @param waitedFor callers that wait for one
     * @param most that the pool may have
     */
    public record Usage(int active, int idle, int waitedFor, int most) {}

    /** Empty where the pool is not the product's own. */
    public Optional<Usage> usage() {
        return pool.usage();
    }

    public EntityManagerFactory entityManagers() {
        return factory;
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    private static boolean isStamped(DataSource source) {
        // Said before anything else: a database that is too old.
        DatabaseVersion.isPostgresql(source);
        try (Connection connection = source.getConnection()) {
            return Changelogs.stamp().isOn(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static void migrate(DataSource source) {
        OwnThread.run("database-schema", Database.class.getClassLoader(), () -> migrateHere(source));
    }

    private static void migrateHere(DataSource source) {
        boolean turns = DatabaseVersion.isPostgresql(source);
        try (Connection connection = source.getConnection()) {
            if (turns) {
                SchemaTurn.DATA.take(connection, SchemaTurn.PATIENCE, () -> update(connection, true));
            } else {
                update(connection, false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static void update(Connection connection, boolean inTurn) {
        try {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(
                    Map.of(
                            // Else Liquibase tells its makers of every start.
                            AnalyticsArgs.ENABLED.getKey(), false,
                            Scope.Attr.ui.name(), new LoggerUIService(),
                            Scope.Attr.resourceAccessor.name(),
                                    new ClassLoaderResourceAccessor(Database.class.getClassLoader())),
                    () -> {
                        var lock = LockServiceFactory.getInstance().getLockService(target);
                        if (inTurn) {
                            lock.waitForLock();
                            SchemaTurn.mark(connection);
                        }
                        CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                        update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target);
                        update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, Changelogs.MASTER);
                        update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
                        update.execute();
                        if (inTurn) {
                            // It does not by itself where nothing had to be changed.
                            lock.releaseLock();
                        }
                    });
            Changelogs.stamp().put(connection);
        } catch (LiquibaseException e) {
            throw new IllegalStateException(
                    "The database schema could not be brought up to date: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("The database schema could not be brought up to date.", e);
        }
    }

    private static EntityManagerFactory entityManagers(DataSource source, Durability durability) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("reverse-mentoring")
                .property("jakarta.persistence.nonJtaDataSource", source)
                .property("hibernate.hbm2ddl.auto", "validate")
                .property("hibernate.connection.provider_disables_autocommit", "true")
                // A refused statement would be logged with its values, which are private.
                .property("hibernate.jdbc.log.errors", "false")
                .property("hibernate.session_factory.statement_inspector", durability)
                .property("hibernate.jdbc.batch_size", "50")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.order_updates", "true");
        Rows.ALL.forEach(configuration::managedClass);
        EntityManagerFactory factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        if (factory == null) {
            throw new IllegalStateException("Hibernate did not accept the configuration");
        }
        return factory;
    }
}
