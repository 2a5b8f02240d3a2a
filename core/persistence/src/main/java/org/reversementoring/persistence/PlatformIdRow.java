package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "platform_id")
class PlatformIdRow {
    /** Made of the site and the key, so that a thing has one row. */
    @Id
    UUID id = new UUID(0, 0);

    @Column(nullable = false, length = 300)
    String site = "";

    @Column(nullable = false, length = 20)
    String kind = "";

    /** Empty for a category. */
    @Column(nullable = false, length = 100)
    String course = "";

    @Nullable
    @Column(name = "pair_id")
    UUID pairId;

    @Column(nullable = false, length = 100)
    String name = "";

    /** What the platform calls it. */
    @Column(name = "their_id", nullable = false)
    long theirId;
}
