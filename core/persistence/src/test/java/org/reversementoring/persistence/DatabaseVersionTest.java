package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseVersionTest {
    @Test
    void anOlderPostgresqlIsRefusedWithWhatToDo() {
        assertThat(DatabaseVersion.fault("PostgreSQL", 14, "14.11"))
                .isEqualTo("This is PostgreSQL 14.11; the product needs PostgreSQL 15 or newer. Nothing was changed."
                        + " Upgrade the database server, or name another one in RM_DATABASE_URL.");
    }

    @Test
    void anyFrom15OnAndEveryH2IsTaken() {
        assertThat(DatabaseVersion.fault("PostgreSQL", 15, "15.0")).isNull();
        assertThat(DatabaseVersion.fault("PostgreSQL", 18, "18.6")).isNull();
        assertThat(DatabaseVersion.fault("H2", 2, "2.5.252")).isNull();
    }

    @Test
    void anotherProductIsNamed() {
        assertThat(DatabaseVersion.fault("MariaDB", 11, "11.4")).contains("This is MariaDB", "PostgreSQL and H2");
    }
}
