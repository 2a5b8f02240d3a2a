package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** A pool of somebody else's, whose connections commit by themselves, as servers give them out. */
class GivenPoolTest {
    @Test
    void theSchemaAndEveryUnitGoThroughTheGivenPoolWhichStaysOpen() throws SQLException {
        JdbcConnectionPool given =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try (Database database = Database.open(given)) {
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
            assertThat(database.answers()).isTrue();
            assertThat(database.unitOfWork().run(() -> 1)).isEqualTo(1);
        }
        try (Connection connection = given.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from programme")) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(rows.next()).isTrue();
        } finally {
            given.dispose();
        }
    }
}
