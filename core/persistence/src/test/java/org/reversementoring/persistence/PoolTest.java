package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolTest {
    @Test
    void aConnectionThatDoesNotLetAutoCommitBeChangedGoesBackToTheServersPool() throws SQLException {
        try (Connection given = DriverManager.getConnection("jdbc:h2:mem:")) {
            Connection refusing = proxy(Connection.class, method -> {
                if (method.equals("setAutoCommit")) {
                    throw new SQLException("refused");
                }
                if (method.equals("close")) {
                    given.close();
                }
                return method.equals("getAutoCommit") ? true : null;
            });
            DataSource server = proxy(DataSource.class, method -> refusing);
            try (Pool pool = Pool.of(server)) {
                assertThatThrownBy(pool::getConnection)
                        .isInstanceOf(SQLException.class)
                        .hasMessage("refused");
            }
            assertThat(given.isClosed()).isTrue();
        }
    }

    private interface Answer {
        @Nullable
        Object to(String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName())));
    }
}
