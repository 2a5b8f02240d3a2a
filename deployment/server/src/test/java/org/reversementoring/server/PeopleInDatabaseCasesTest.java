package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.server.WorkdayTown.json;
import static org.reversementoring.server.WorkdayTown.person;
import static org.reversementoring.server.WorkdayTown.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.workday.simulator.Worker;
import org.reversementoring.workday.simulator.Worker.Job;

/** The cases of Workday whose effect is in the database, through the whole product. Each has people of its own. */
class PeopleInDatabaseCasesTest {
    @TempDir
    private static Path folder;

    private static WorkdayTown town;
    private static RunningProduct product;

    @BeforeAll
    static void takeEverybodyOver() {
        town = new WorkdayTown(folder, Map.of());
        product = town.node();
        assertThat(sync(product).path("joined").asInt()).isEqualTo(290);
    }

    @AfterAll
    static void stop() {
        product.close();
        town.close();
    }

    @Test
    void conversion_re_keys_the_person_keeps_account_records_and_former_number() {
        PersonId before = person(product, "28").id();
        assertThat(me("28").path("employeeNumber").asText()).isEqualTo("28");
        town.people().convert("28", "C-28");
        JsonNode result = sync(product);
        assertThat(result.path("joined").asInt()).isZero();
        assertThat(result.path("left").asInt()).isZero();
        assertThat(person(product, "C-28").id()).isEqualTo(before);
        assertThat(person(product, "28").id()).isEqualTo(before);
        assertThat(account("28")).isEmpty();
        assertThat(account("C-28")).isPresent();
        assertThat(me("28").path("employeeNumber").asText())
                .as("the sign-on still has the former number")
                .isEqualTo("C-28");

        town.people().convert("C-28", "28");
        sync(product);
        assertThat(person(product, "C-28").number()).isEqualTo(new EmployeeNumber("28"));
        assertThat(me("28").path("employeeNumber").asText()).isEqualTo("28");
    }

    @Test
    void conversion_as_two_profiles_gives_nobody_the_account_of_somebody_else() {
        me("29");
        town.people().convertToSecondProfile("29", "C-29", new Job("Contract Technician", null, "Production"));
        sync(product);
        assertThat(person(product, "29").isActive()).isFalse();
        assertThat(person(product, "C-29").isActive()).isTrue();
        assertThat(account("C-29")).isEmpty();
        assertThat(product.call(product.token("29"), "GET", "me", "").status()).isNotEqualTo(200);
    }

    @Test
    void rehire_keeps_the_record_and_the_account_under_the_old_number() {
        PersonId before = person(product, "30").id();
        me("30");
        Optional<String> account = account("30");
        LocalDate lastDay = town.today();
        town.people().terminate("30", lastDay);
        assertThat(sync(product).path("left").asInt()).isEqualTo(1);
        assertThat(person(product, "30").left()).isEqualTo(lastDay);
        assertThat(product.call(product.token("30"), "GET", "me", "").status()).isNotEqualTo(200);

        product.pass(Duration.ofDays(3));
        town.people().rehire("30", town.today());
        assertThat(sync(product).path("rehired").asInt()).isEqualTo(1);
        assertThat(person(product, "30").id()).isEqualTo(before);
        assertThat(person(product, "30").hired()).isEqualTo(town.today());
        assertThat(account("30")).isEqualTo(account);
        assertThat(me("30").path("employeeNumber").asText()).isEqualTo("30");
    }

    @Test
    void rescinded_termination_brings_back_the_same_record() {
        Person before = person(product, "31");
        town.people().terminate("31", town.today());
        sync(product);
        assertThat(person(product, "31").isActive()).isFalse();
        town.people().rescindTermination("31");
        JsonNode result = sync(product);
        assertThat(result.path("restored").asInt()).isEqualTo(1);
        assertThat(result.path("rehired").asInt()).isZero();
        assertThat(person(product, "31").withVersion(before.version())).isEqualTo(before);
    }

    @Test
    void rescinded_hire_leaves_a_tombstone_that_whoever_is_hired_again_under_the_number_finds() {
        hire("291");
        assertThat(sync(product).path("joined").asInt()).isEqualTo(1);
        PersonId id = person(product, "291").id();
        town.people().rescindHire("291");
        sync(product);
        assertThat(person(product, "291").isActive())
                .as("absent once is not left")
                .isTrue();
        product.pass(Duration.ofDays(1));
        sync(product);
        assertThat(person(product, "291").isActive()).isFalse();
        sync(product);
        assertThat(person(product, "291").id()).as("never deleted").isEqualTo(id);
    }

    @Test
    void paging_drift_a_worker_absent_twice_who_comes_again_is_the_same_person() {
        Person before = person(product, "32");
        town.people().hide("32");
        assertThat(sync(product).path("missing").asInt()).isEqualTo(1);
        product.pass(Duration.ofDays(1));
        assertThat(sync(product).path("left").asInt()).isEqualTo(1);
        town.people().show("32");
        assertThat(sync(product).path("restored").asInt()).isEqualTo(1);
        assertThat(person(product, "32").withVersion(before.version())).isEqualTo(before);
    }

    @Test
    void implementation_tenant_refreshed_the_account_bindings_hold() {
        me("33");
        Optional<String> account = account("33");
        PersonId before = person(product, "33").id();
        int everybody = product.stores.work.run(product.stores.people::all).size();
        town.people().refreshWids();
        JsonNode result = sync(product);
        assertThat(result.path("joined").asInt()).isZero();
        assertThat(result.path("left").asInt()).isZero();
        assertThat(result.path("missing").asInt()).isZero();
        assertThat(product.stores.work.run(product.stores.people::all)).hasSize(everybody);
        assertThat(person(product, "33").id()).isEqualTo(before);
        assertThat(account("33")).isEqualTo(account);
        assertThat(me("33").path("employeeNumber").asText()).isEqualTo("33");
        JsonNode again = sync(product);
        assertThat(again.path("changed").asInt()).isZero();
    }

    private static void hire(String number) {
        var colleague = town.people().worker("34");
        town.people()
                .hire(Worker.employee(
                        number,
                        "Ida Sommer",
                        "ida.sommer@adventure-works.example",
                        colleague.job(),
                        colleague.manager(),
                        colleague.place(),
                        town.today()));
    }

    private static JsonNode me(String number) {
        return json(product.call(product.token(number), "GET", "me", ""), 200);
    }

    private static Optional<String> account(String number) {
        return product.stores.work.run(() -> product.stores.accountBindings.accountOf(new EmployeeNumber(number)));
    }
}
