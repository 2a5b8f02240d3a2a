package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A person in columns: reports count over them, and a data protection officer can read the table. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    UUID id = new UUID(0, 0);

    /** Counts from 0; the domain counts kept versions from 1. */
    @Version
    long version;

    @NaturalId
    @Column(name = "employee_number", nullable = false, length = 40)
    String employeeNumber = "";

    @Column(nullable = false, length = 200)
    String name = "";

    @Column(name = "work_email", length = 200)
    @Nullable
    String workEmail;

    @Column(nullable = false, length = 200)
    String title = "";

    @Column(name = "level_label", length = 200)
    @Nullable
    String levelLabel;

    @Column(name = "level_rank")
    @Nullable
    Integer levelRank;

    @Column(nullable = false, length = 200)
    String organisation = "";

    @Column(name = "manager_number", length = 40)
    @Nullable
    String managerNumber;

    @Column(nullable = false, length = 200)
    String location = "";

    @Column(nullable = false, length = 2)
    String country = "";

    @Column(name = "time_zone", nullable = false, length = 60)
    String timeZone = "";

    @Column(nullable = false)
    LocalDate hired = LocalDate.EPOCH;

    /** "Left" is a word of SQL. */
    @Column(name = "last_day")
    @Nullable
    LocalDate left;

    @Column(name = "on_leave", nullable = false)
    boolean onLeave;

    @Column(nullable = false, length = 10)
    String status = "";

    @Column(name = "directory_key", length = 64)
    @Nullable
    String directoryKey;

    /** Of what the directory told last; null where the record has to be held against it anew. */
    @Nullable
    UUID fingerprint;

    /** Day of the first of the accepted snapshots that lack the person; null where the last one does not. */
    @Column(name = "missing_since")
    @Nullable
    LocalDate missingSince;
}
