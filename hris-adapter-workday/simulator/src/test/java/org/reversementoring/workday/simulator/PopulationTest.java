package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Status;

class PopulationTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final LocalDate START = LocalDate.parse("2026-01-05");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 290, 291, 1000, 12_345})
    void a_grown_company_is_one_tree_without_orphans(int size) {
        List<NewHire> people = Population.grown(size, 5).people();
        Map<String, NewHire> byId = people.stream().collect(Collectors.toMap(NewHire::id, one -> one));
        assertThat(byId).hasSize(size);
        assertThat(people).filteredOn(one -> one.manager() == null).hasSize(1);
        assertThat(people)
                .filteredOn(one -> one.manager() != null)
                .allMatch(one -> byId.containsKey(one.manager()))
                .allMatch(one -> !byId.get(one.manager()).contingent());
        assertThat(people.stream().map(NewHire::email))
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z.-]+\\.\\d+@adventure-works\\.example"));
        for (NewHire one : people) {
            int depth = 0;
            for (NewHire up = one; up.manager() != null; up = byId.get(up.manager())) {
                depth++;
                assertThat(depth).isLessThan(40);
            }
        }
    }

    @Test
    void levels_departments_and_spans_are_those_of_adventure_works() {
        List<NewHire> pattern = Population.adventureWorks().people();
        List<NewHire> grown = Population.grown(290 * 40, 5).people();
        assertThat(share(grown, one -> one.job().department()))
                .isEqualTo(share(pattern, one -> one.job().department()));
        Map<String, Double> levels = share(grown, one -> "" + one.job().level());
        share(pattern, one -> "" + one.job().level())
                .forEach((level, share) ->
                        assertThat(levels.getOrDefault(level, 0.0)).isCloseTo(share, within(0.04)));
        assertThat(levels.get("null")).isBetween(0.01, 0.04);
        assertThat(grown)
                .filteredOn(one -> Integer.valueOf(0).equals(one.job().level()))
                .hasSize(1);
        assertThat(spans(grown)).isCloseTo(spans(pattern), within(0.3));
    }

    @Test
    void the_same_seed_makes_the_same_company_and_days_byte_for_byte_and_another_seed_another() throws Exception {
        byte[] first = report(11, 11);
        assertThat(report(11, 11)).isEqualTo(first);
        assertThat(report(12, 11)).isNotEqualTo(first);
        assertThat(report(11, 12)).isNotEqualTo(first);
    }

    @Test
    void days_happen_at_the_stated_rates_and_leave_nobody_without_a_manager() throws Exception {
        MovableClock clock = new MovableClock(NOW);
        try (WorkdaySimulator simulator =
                WorkdaySimulator.start(0, Tenant.example(), clock, Population.grown(3000, 21))) {
            SimulatedPeople people = simulator.people();
            TurnoverRates rates = new TurnoverRates(2, 1.5, 0.3, 0.2, 0.1, 1, 2);
            Turnover.Day sum = new Turnover(people, rates, 21).play(START, 60);
            double scale = 60 * 3.0;
            assertThat(sum.hires() / scale).isCloseTo(2, within(0.3));
            assertThat(sum.leavers() / scale).isCloseTo(1.5, within(0.25));
            assertThat(sum.rehires() / scale).isCloseTo(0.3, within(0.15));
            assertThat(sum.rescinds() / scale).isCloseTo(0.2, within(0.1));
            assertThat(sum.conversions() / scale).isCloseTo(0.1, within(0.1));
            assertThat(sum.leaves() / scale).isCloseTo(1, within(0.2));
            assertThat(sum.moves() / scale).isCloseTo(2, within(0.3));
            for (int day = 0; day < 120; day += 15) {
                List<Worker> employed =
                        people.enteredAt(NOW.plusSeconds(86_400L * 60)).on(START.plusDays(day)).all().stream()
                                .filter(worker ->
                                        Set.of(Status.ACTIVE, Status.ON_LEAVE).contains(worker.status()))
                                .toList();
                assertThat(employed).hasSizeBetween(2900, 3300);
                assertThat(employed)
                        .filteredOn(worker -> worker.managers().isEmpty())
                        .hasSize(1);
                Set<String> numbers = employed.stream().map(Worker::employeeId).collect(Collectors.toSet());
                assertThat(employed).allMatch(worker -> numbers.containsAll(worker.managers()));
            }
        }
    }

    @Test
    void rates_are_read_by_name_and_a_wrong_one_is_named() {
        TurnoverRates rates = TurnoverRates.parse("hires=3, leavers=0");
        assertThat(rates.hires()).isEqualTo(3);
        assertThat(rates.leavers()).isZero();
        assertThat(rates.moves()).isEqualTo(TurnoverRates.USUAL.moves());
        for (String wrong : List.of("hire=3", "hires", "hires=many", "hires=-1", "")) {
            assertThatThrownBy(() -> TurnoverRates.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Population.grown(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] report(long seed, long seedOfDays) throws Exception {
        try (WorkdaySimulator simulator = WorkdaySimulator.start(
                0, Tenant.example(), new MovableClock(NOW.plusSeconds(86_400L * 20)), Population.grown(1500, seed))) {
            new Turnover(simulator.people(), TurnoverRates.parse("hires=5,leavers=5,conversions=1"), seedOfDays)
                    .play(START, 20);
            HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.reportUri() + "?format=json"))
                    .header("Authorization", new Http(simulator).isu())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static Map<String, Double> share(List<NewHire> people, Function<NewHire, String> of) {
        Map<String, Double> shares = new HashMap<>();
        people.forEach(one -> shares.merge(of.apply(one), 1.0 / people.size(), Double::sum));
        shares.replaceAll((key, share) -> Math.round(share * 1e6) / 1e6);
        return shares;
    }

    /** How many report to one manager, on average. */
    private static double spans(List<NewHire> people) {
        long managers = people.stream().map(NewHire::manager).distinct().count() - 1;
        return (people.size() - 1.0) / managers;
    }
}
