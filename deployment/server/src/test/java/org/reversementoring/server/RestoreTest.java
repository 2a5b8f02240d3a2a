package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Policy;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Clauses;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Consent;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.ParticipantId;
import org.reversementoring.participation.Profile;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.persistence.Database;
import org.reversementoring.privacy.Replay;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Structure;
import org.reversementoring.sealing.Keys;
import org.reversementoring.session.Reflection;
import org.reversementoring.session.ReflectionId;

/** Back up, erase, restore the old backup, start: nothing of the erased person has come back. On files of H2. */
class RestoreTest {
    private static final PersonId MENTOR = new PersonId(UUID.randomUUID());
    private static final PersonId MENTEE = new PersonId(UUID.randomUUID());
    private static final PairId PAIR = new PairId(UUID.randomUUID());
    private static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.randomUUID());

    @TempDir
    Path folder;

    private Settings settings;
    private SealedText ofMentor;
    private SealedText ofMentee;
    private SealedText survey;

    @BeforeEach
    void writeBackUpAndErase() {
        settings = Settings.read(
                Map.of(
                        "RM_DATABASE_URL",
                        "jdbc:h2:file:" + folder.resolve("data/db"),
                        "RM_KEYS_DATABASE_URL",
                        "jdbc:h2:file:" + folder.resolve("keys/db"),
                        "RM_KEYS_DATABASE_USER",
                        "sa",
                        "RM_KEY_FILE",
                        folder.resolve("kek.json").toString(),
                        "RM_TOMBSTONE_FILE",
                        folder.resolve("apart/tombstones").toString(),
                        "RM_OIDC_ISSUER",
                        "https://sso.example.com/realms/reverse-mentoring"),
                null);
        try (Running running = new Running()) {
            write(running);
        }
        copy(folder.resolve("data"), folder.resolve("backup/data"));
        copy(folder.resolve("keys"), folder.resolve("backup/keys"));
        try (Running running = new Running()) {
            running.services.privacy.erasure.ask(mentor(), null);
            assertThat(running.services.privacy.erasing.run(Actor.SYSTEM)).isOne();
            assertThat(running.dump()).doesNotContain(ofMentor.cipher(), survey.cipher());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data keys", "data", "keys"})
    void what_a_restored_backup_brings_back_is_destroyed_before_anybody_is_served(String restored) {
        Set<String> parts = Set.of(restored.split(" "));
        parts.forEach(part -> copy(folder.resolve("backup/" + part), folder.resolve(part)));
        if (parts.contains("data")) {
            try (Database old = Database.open(settings.get(Setting.RM_DATABASE_URL), "sa", "")) {
                assertThat(dump(old)).as("the backup is the old one").contains(ofMentor.cipher());
            }
        }

        Product.wire(settings, Clock.systemUTC()).close();

        try (Running running = new Running()) {
            assertThat(running.dump())
                    .doesNotContain(ofMentor.cipher(), survey.cipher())
                    .contains(ofMentee.cipher());
            assertThatExceptionOfType(Sealer.UnreadableException.class)
                    .isThrownBy(() -> running.keys.sealer().open(clauses(), ofMentor));
            assertThatExceptionOfType(Sealer.UnreadableException.class)
                    .isThrownBy(() -> running.keys.sealer().open(surveyPlace(), survey));
            assertThat(running.keys.sealer().open(reflection(MENTEE), ofMentee).value())
                    .isEqualTo("canary of mentee");
            running.stores.work.run(() -> {
                assertThat(running.stores.participants.ofPerson(MENTOR)).isEmpty();
                assertThat(running.stores.reflections.ofPair(PAIR)).hasSize(1);
                assertThat(running.stores.pairs.find(PAIR).orElseThrow().state())
                        .isEqualTo(PairState.ENDED);
            });
            assertThat(running.services.privacy.replay.run()).isEqualTo(new Replay.Outcome(2, 0, 0, 0));
        }
    }

    @Test
    void who_came_back_after_the_erasure_keeps_what_they_have_written_since() {
        SealedText since;
        try (Running running = new Running()) {
            since = running.keys
                    .sealer()
                    .seal(new KeyOwner.Person(MENTOR), surveyPlace(), new PrivateText("written since"));
            running.stores.work.run(() -> running.stores.participants.add(participation(since)));
        }
        Product.wire(settings, Clock.systemUTC()).close();
        try (Running running = new Running()) {
            assertThat(running.keys.sealer().open(surveyPlace(), since).value()).isEqualTo("written since");
            assertThat(running.dump()).contains(since.cipher());
        }
    }

    @Test
    void where_the_tombstones_are_lost_the_key_store_still_tells_whose_words_have_to_go() throws IOException {
        copy(folder.resolve("backup/data"), folder.resolve("data"));
        Files.delete(folder.resolve("apart/tombstones"));
        Product.wire(settings, Clock.systemUTC()).close();
        try (Running running = new Running()) {
            assertThat(running.dump()).doesNotContain(ofMentor.cipher(), survey.cipher());
        }
    }

    @Test
    void nothing_is_served_over_tombstones_that_cannot_be_read() throws IOException {
        Files.writeString(folder.resolve("apart/tombstones"), "{\"id\": \"no id\"}\n");
        assertThatThrownBy(() -> Product.wire(settings, Clock.systemUTC())).hasMessageContaining("line 1");
    }

    private void write(Running running) {
        Sealer sealer = running.keys.sealer();
        ofMentor = sealer.seal(new KeyOwner.PairAuthor(PAIR, MENTOR), clauses(), new PrivateText("canary of mentor"));
        ofMentee = sealer.seal(
                new KeyOwner.PairAuthor(PAIR, MENTEE), reflection(MENTEE), new PrivateText("canary of mentee"));
        survey = sealer.seal(new KeyOwner.Person(MENTOR), surveyPlace(), new PrivateText("canary of survey"));
        running.stores.work.run(() -> {
            running.stores.people.add(person(MENTOR, "100"));
            running.stores.people.add(person(MENTEE, "200"));
            running.stores.participants.add(participation(survey));
            Instant now = Instant.now();
            Pair proposed = Pair.proposed(
                    PAIR,
                    PROGRAMME,
                    MENTOR,
                    MENTEE,
                    false,
                    Arrangement.of(Structure.DEFAULT),
                    List.of("They want to learn."),
                    List.of("They know."),
                    now);
            running.stores.pairs.add(proposed.entering(PairState.ACTIVE, now).withClauses(new Clauses(1, ofMentor)));
            running.stores.reflections.add(
                    new Reflection(new ReflectionId(MENTOR.value()), 0, PAIR, PROGRAMME, MENTOR, 0, ofMentor));
            running.stores.reflections.add(
                    new Reflection(new ReflectionId(MENTEE.value()), 0, PAIR, PROGRAMME, MENTEE, 0, ofMentee));
        });
    }

    private static Participant participation(SealedText survey) {
        Profile profile = Profile.of("DE", "de", ZoneOffset.UTC, Map.of(), Map.of(), Set.of());
        return Participant.invited(new ParticipantId(UUID.randomUUID()), PROGRAMME, MENTOR, Side.MENTOR)
                .optedIn(new Consent(1, Instant.now()), profile, survey, survey);
    }

    private static Place clauses() {
        return new Place(DataItem.D04, PAIR.value(), "clauses");
    }

    private static Place reflection(PersonId author) {
        return new Place(DataItem.D09, author.value(), "reflection");
    }

    private static Place surveyPlace() {
        return new Place(DataItem.D32, MENTOR.value(), "survey");
    }

    private static Actor mentor() {
        return Actor.person("subject", MENTOR, new EmployeeNumber("100"));
    }

    private static Person person(PersonId id, String number) {
        return new Person(
                id,
                0,
                new EmployeeNumber(number),
                "Person " + number,
                null,
                "Engineer",
                null,
                "Engineering",
                null,
                "Munich",
                "DE",
                ZoneOffset.UTC,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                Person.Status.ACTIVE);
    }

    /** Everything that the product's database holds, as text. */
    private static String dump(Database database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            StringBuilder all = new StringBuilder();
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's parts over its two databases, without jobs and without the replay. */
    private final class Running implements AutoCloseable {
        private final Database database = Database.open(settings.get(Setting.RM_DATABASE_URL), "sa", "");
        private final Keys keys = Keys.open(SealingSettings.of(settings), Clock.systemUTC());
        private final Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
        private final Connections connections = new Connections(settings, Clock.systemUTC(), stores);
        private final Services services = new Services(
                settings,
                stores,
                connections,
                keys,
                keys.sealer(),
                new Policy((action, standing, verdict) -> {}),
                Clock.systemUTC());

        private String dump() {
            return RestoreTest.dump(database);
        }

        @Override
        public void close() {
            connections.close();
            keys.close();
            database.close();
        }
    }
}
