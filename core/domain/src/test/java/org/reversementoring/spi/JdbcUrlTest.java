package org.reversementoring.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/db;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./data/db;auto_server=true;CACHE_SIZE=1",
                "jdbc:h2:file:./data/db;CACHE_SIZE=1;Auto_Server=Yes",
                "jdbc:h2:file:./data/db;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:file:./data/db;db_close_on_exit=true;CACHE_SIZE=1",
                "jdbc:postgresql:x;AUTO_SERVER=FALSE"
            })
    void whatHasAnEndOfItsOwnIsNotToldOne(String url) {
        assertThat(new JdbcUrl(url).isToldToStayOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/db",
                "jdbc:h2:mem:AUTO_SERVER=TRUE",
                "jdbc:h2:file:./data/db;AUTO_SERVER=FALSE",
                "jdbc:h2:file:./data/db;AUTO_SERVER_PORT=9090"
            })
    void anyOtherFileStaysOpenToTheLastRequest(String url) {
        assertThat(new JdbcUrl(url).isToldToStayOpen()).isTrue();
    }

    @Test
    void theDriverIsTheUrls() {
        assertThat(new JdbcUrl("jdbc:postgresql:x").driver()).isEqualTo("org.postgresql.Driver");
        assertThat(new JdbcUrl("jdbc:h2:mem:x").driver()).isEqualTo("org.h2.Driver");
    }
}
