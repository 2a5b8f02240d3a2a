package org.reversementoring.workday.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a step of a scenario can switch: faults, permissions, the shape of the report, tokens, approval. */
final class ScenarioSwitches {
    static final Map<String, Verb> VERBS = verbs();

    private static final Map<String, Consumer<ReportShape>> SHAPES = Map.of(
            "severalAsList", ReportShape::severalAsList,
            "nulls", ReportShape::nulls,
            "offsetDates", ReportShape::offsetDates,
            "unstableOrder", ReportShape::unstableOrder,
            "chiefReportsToSelf", ReportShape::chiefReportsToSelf);

    private ScenarioSwitches() {}

    /** @param fields those that the verb takes beside the ones of every step */
    record Verb(Set<String> fields, Switch what) {
        Runnable prepare(WorkdaySimulator simulator, ScenarioNode step) {
            return what.prepare(simulator, step);
        }
    }

    private interface Switch {
        /** Reads the step at once, so that what is wrong is said at once, and switches when it is run. */
        Runnable prepare(WorkdaySimulator simulator, ScenarioNode step);
    }

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new TreeMap<>();
        verbs.put("fault", new Verb(Set.of("fault", "times"), (simulator, step) -> {
            Fault fault = step.need("fault").oneOf(Fault.class);
            int times = times(step);
            return () -> simulator.faults().next(times, fault);
        }));
        verbs.put("restFault", new Verb(Set.of("fault", "times"), (simulator, step) -> {
            RestFault fault = step.need("fault").oneOf(RestFault.class);
            int times = times(step);
            return () -> simulator.restApi().next(times, fault);
        }));
        verbs.put("removeColumns", new Verb(Set.of("columns"), (simulator, step) -> {
            String[] columns = step.need("columns").list().stream()
                    .map(ScenarioSwitches::column)
                    .toArray(String[]::new);
            return () -> simulator.faults().withoutPermissionFor(columns);
        }));
        verbs.put("removeDomains", new Verb(Set.of("domains"), (simulator, step) -> {
            RestDomain[] domains = step.need("domains").list().stream()
                    .map(domain -> domain.oneOf(RestDomain.class))
                    .toArray(RestDomain[]::new);
            return () -> simulator.restApi().withoutPermissionFor(domains);
        }));
        verbs.put("shape", new Verb(Set.of("shape"), (simulator, step) -> {
            List<Consumer<ReportShape>> shapes = step.need("shape").list().stream()
                    .map(ScenarioSwitches::shape)
                    .toList();
            return () -> shapes.forEach(shape -> shape.accept(simulator.reportShape()));
        }));
        plain(verbs, "clearFaults", simulator -> {
            simulator.faults().clear();
            simulator.restApi().clear();
        });
        plain(verbs, "expirePassword", simulator -> simulator.faults().expirePassword());
        plain(verbs, "rotateRefreshTokens", simulator -> simulator.tokens().rotateRefreshTokens());
        plain(verbs, "revokeRefreshToken", simulator -> simulator.tokens().revokeRefreshToken());
        plain(verbs, "expireAccessTokens", simulator -> simulator.tokens().expireAccessTokens());
        plain(verbs, "requireApproval", simulator -> simulator.mentorships().requireApproval());
        plain(verbs, "approve", simulator -> simulator.mentorships().approve());
        plain(verbs, "reject", simulator -> simulator.mentorships().reject());
        ofWorker(verbs, "hide", SimulatedPeople::hide);
        ofWorker(verbs, "show", SimulatedPeople::show);
        ofWorker(verbs, "listTwice", SimulatedPeople::listTwice);
        return verbs;
    }

    private static void plain(Map<String, Verb> verbs, String name, Consumer<WorkdaySimulator> what) {
        verbs.put(name, new Verb(Set.of(), (simulator, step) -> () -> what.accept(simulator)));
    }

    private interface OnWorker {
        void apply(SimulatedPeople people, String worker);
    }

    private static void ofWorker(Map<String, Verb> verbs, String name, OnWorker what) {
        verbs.put(name, new Verb(Set.of("worker"), (simulator, step) -> {
            String worker = step.need("worker").text();
            simulator.people().requireKnown(worker);
            return () -> what.apply(simulator.people(), worker);
        }));
    }

    private static int times(ScenarioNode step) {
        return step.field("times")
                .map(field -> field.as("a number from 1 on", text -> {
                    int times = Integer.parseInt(text);
                    if (times < 1) {
                        throw new IllegalArgumentException(text);
                    }
                    return times;
                }))
                .orElse(1);
    }

    private static String column(ScenarioNode node) {
        String column = node.text();
        if (!ReportRows.COLUMNS.containsKey(column)) {
            throw node.wrong("the report has no column \"" + column + "\"");
        }
        return column;
    }

    private static Consumer<ReportShape> shape(ScenarioNode node) {
        Consumer<ReportShape> shape = SHAPES.get(node.text());
        if (shape == null) {
            throw node.wrong(
                    "must be one of " + SHAPES.keySet().stream().sorted().toList());
        }
        return shape;
    }
}
