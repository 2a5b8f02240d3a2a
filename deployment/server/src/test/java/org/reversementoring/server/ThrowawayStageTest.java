package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.curriculum.TrainingStatus;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.persistence.Database;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;

/** Throw-away people are employees for as long as a check takes. */
class ThrowawayStageTest {
    private static final String PREFIX = "throw-away-";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final Settings settings = Settings.read(
            Map.of("RM_DATABASE_URL", url, "RM_OIDC_ISSUER", "https://sso.example.com/realms/reverse-mentoring"), null);
    private final Clock clock = Clock.systemUTC();
    private final ThrowawayStage stage = ThrowawayStage.open(settings, clock, PREFIX);
    private final Database product = Database.open(url, "sa", "");
    private final Stores stores = new Stores(product, new InMemorySealer(), new InMemoryFingerprints());

    @AfterEach
    void close() {
        stage.close();
        product.close();
    }

    private Person person(String number) {
        return new Person(
                new PersonId(stage.ids().next()),
                0,
                new EmployeeNumber(number),
                "Nobody",
                null,
                "Nothing",
                null,
                "Nowhere",
                null,
                "Nowhere",
                "AQ",
                ZoneOffset.UTC,
                LocalDate.EPOCH,
                null,
                false,
                Person.Status.ACTIVE);
    }

    private ProgrammeId programmeOf(PersonId manager) {
        ProgrammeId id = new ProgrammeId(stage.ids().next());
        stores.work.run(() -> stores.programmes.add(Programme.draft(
                id,
                ProgrammeTemplate.TECHNOLOGY_SOCIAL_DIGITAL.definition("Check", List.of()),
                manager,
                clock.instant(),
                null)));
        return id;
    }

    @Test
    void theyAreEmployeesWithTheirTrainingUntilTheyGo() {
        Person manager = person(PREFIX + "manager");
        stage.enter(List.of(manager));
        ProgrammeId programme = programmeOf(manager.id());
        stage.completeTraining(programme.value(), manager.id().value(), "MENTOR");
        stage.completeTraining(programme.value(), manager.id().value(), "MENTOR");

        assertThat(stores.work.<Object>run(() -> stores.trainingRecords.status(programme, manager.id(), Side.MENTOR)))
                .isEqualTo(TrainingStatus.COMPLETED);
        // The person, the programme and the record.
        assertThat(stage.clean()).isEqualTo(3);
        assertThat(stage.clean()).isZero();
        assertThat(stores.work.run(stores.people::all)).isEmpty();
        assertThat(stores.work.run(() -> stores.programmes.find(programme))).isEmpty();
    }

    @Test
    void whatACrashLeftBehindGoesFirst() {
        stage.enter(List.of(person(PREFIX + "one")));
        stage.enter(List.of(person(PREFIX + "one")));

        assertThat(stores.work.run(stores.people::all)).hasSize(1);
    }

    @Test
    void realPeopleAndTheirProgrammesStay() {
        Person real = person("4711");
        stores.work.run(() -> stores.people.add(real));
        ProgrammeId programme = programmeOf(real.id());
        stage.enter(List.of(person(PREFIX + "one")));

        stage.clean();

        assertThat(stores.work.run(stores.people::all)).extracting(Person::id).containsExactly(real.id());
        assertThat(stores.work.run(() -> stores.programmes.find(programme))).isPresent();
        assertThatThrownBy(() -> stage.enter(List.of(person("4712")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        stage.completeTraining(programme.value(), real.id().value(), "MENTOR"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
