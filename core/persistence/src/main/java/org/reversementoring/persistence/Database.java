package org.reversementoring.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
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
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * The product's database: its pool, its schema (kept by Liquibase), and Hibernate, which only validates that schema.
 */
public final class Database implements AutoCloseable {
    /** What a caller waits for a connection, be it that all are in use or that the database gives none. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private static final int VALID_SECONDS = 1;

    private static final String CHANGELOG = "org/reversementoring/persistence/changelog/master.xml";

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final HibernateUnitOfWork work;

    private Database(HikariDataSource pool, EntityManagerFactory factory, HibernateUnitOfWork work) {
        this.pool = pool;
        this.factory = factory;
        this.work = work;
    }

    /**
     * Connects, brings the schema up to date, and starts Hibernate.
     *
     * @param url a JDBC URL of H2 or PostgreSQL
     */
    public static Database open(String url, String user, String password) {
        HikariDataSource pool = pool(url, user, password);
        try {
            migrate(pool);
            Durability durability = new Durability();
            EntityManagerFactory factory = entityManagers(pool, durability);
            return new Database(pool, factory, new HibernateUnitOfWork(factory, durability, new Outage(pool)));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Only brings the schema up to date. Repeating it does no harm. */
    public static void migrate(String url, String user, String password) {
        try (HikariDataSource pool = pool(url, user, password)) {
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

    public EntityManagerFactory entityManagers() {
        return factory;
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        // Named outright: a server's driver manager does not see drivers inside a WAR.
        boolean postgres = url.startsWith("jdbc:postgresql:");
        config.setDriverClassName(postgres ? "org.postgresql.Driver" : "org.h2.Driver");
        if (postgres) {
            config.setConnectionInitSql(Durability.OF_READS);
        }
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setAutoCommit(false);
        config.setPoolName("reverse-mentoring");
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Database.class.getClassLoader());
        try (Connection connection = source.getConnection()) {
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
                        CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                        update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target);
                        update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG);
                        update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
                        update.execute();
                    });
        } catch (LiquibaseException e) {
            throw new IllegalStateException(
                    "The database schema could not be brought up to date: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("The database schema could not be brought up to date.", e);
        } finally {
            thread.setContextClassLoader(before);
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
