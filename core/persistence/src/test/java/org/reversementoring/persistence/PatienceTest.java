package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

class PatienceTest {
    private final Database database = TestDatabase.POSTGRESQL.open();
    private final HibernateUnitOfWork work = database.unitOfWork();

    private Object limit() {
        return work.run(() -> work.em()
                .createNativeQuery("show statement_timeout", String.class)
                .getSingleResult());
    }

    private Object sleep(String seconds) {
        return work.run(() -> work.em()
                .createNativeQuery("select cast(pg_sleep(" + seconds + ") as text)", String.class)
                .getSingleResult());
    }

    @Test
    void aStatementOfARequestIsBrokenOffAfterFiveSecondsAndTheCallerIsToldToTryAgain() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> sleep("30"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE));
        assertThat((System.nanoTime() - start) / 1e9).isBetween(4.9, 20.0);
        assertThat(sleep("0")).as("the connection serves on").isNotNull();
    }

    @Test
    void theLimitHoldsThoughTheFirstUnitOfAConnectionIsUndone() throws SQLException {
        String url = database.dataSource().unwrap(HikariDataSource.class).getJdbcUrl();
        try (Pool fresh = Pool.own(url, "postgres", "postgres");
                Connection first = fresh.getConnection()) {
            first.rollback();
            try (Statement statement = first.createStatement();
                    ResultSet said = statement.executeQuery("show statement_timeout")) {
                assertThat(said.next()).isTrue();
                assertThat(said.getString(1)).isEqualTo("5s");
            }
        }
    }

    @Test
    void aJobMayTakeAsLongAsItNeedsAndLeavesNothingBehind() throws SQLException {
        assertThat(limit()).isEqualTo("5s");
        assertThat(work.patiently(() -> work.patiently(this::limit))).isEqualTo("0");
        assertThat(limit()).isEqualTo("5s");
        try (Connection own = database.dataSource().getConnection();
                Statement statement = own.createStatement();
                ResultSet said = statement.executeQuery("show statement_timeout")) {
            assertThat(said.next()).isTrue();
            assertThat(said.getString(1)).isEqualTo("5s");
        }
    }
}
