package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.reversementoring.contract.LearningPlatformContract.Seen;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.Turns;

/** The adapter over a running simulator, seen from the simulator's inside. */
final class SimulatedStage implements MoodleStage {
    static final String TOKEN = "c4nary-t0ken";

    final MoodleSimulator simulator;
    final MoodleLearningPlatform platform;

    SimulatedStage() {
        this(Duration.ofSeconds(20));
    }

    SimulatedStage(Duration deadline) {
        this(5, deadline);
    }

    SimulatedStage(int learnerRole) {
        this(learnerRole, Duration.ofSeconds(20));
    }

    private SimulatedStage(int learnerRole, Duration deadline) {
        try {
            simulator = new MoodleSimulator(0, TOKEN, Clock.systemUTC());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        platform = over(new MoodleSettings(
                simulator.url(),
                TOKEN,
                "rm",
                learnerRole,
                deadline,
                MoodleSettings.DEFAULT_TEMPLATES,
                MoodleSettings.DEFAULT_REPORT));
    }

    /** With the report as the how-to asks for it. */
    static SimulatedStage withReport() {
        SimulatedStage stage = new SimulatedStage();
        stage.simulator.administration().makesReport(MoodleSettings.DEFAULT_REPORT);
        return stage;
    }

    /** The adapter of one node, with a memory of its own. */
    static MoodleLearningPlatform over(MoodleSettings settings) {
        return new MoodleLearningPlatform(settings, new InMemoryPlatformIds(), alone());
    }

    private static Turns alone() {
        return new Turns(new InMemoryLeases(Clock.systemUTC()));
    }

    @Override
    public MoodleLearningPlatform platform() {
        return platform;
    }

    @Override
    public void completes(EmployeeNumber person, String course) {
        simulator.learners().completes(person.value(), course);
    }

    @Override
    public void retakes(EmployeeNumber person, String course) {
        simulator.administration().resetsCompletion(person.value(), course);
    }

    @Override
    public void suspends(EmployeeNumber person, String course) {
        simulator.administration().suspends(person.value(), course);
    }

    @Override
    public void removes(EmployeeNumber person, String course) {
        simulator.administration().removes(person.value(), course);
    }

    @Override
    public void deletes(String course) {
        simulator.administration().deletesCourse(course);
    }

    @Override
    public void duplicates(EmployeeNumber person, String course) {
        twin(person, "twin@example.com");
        simulator.administration().enrolsAgain("twin", course, false);
    }

    /** A second account of this number. */
    void twin(EmployeeNumber number, String email) {
        change(
                Function.CREATE_USERS,
                Parameters.none()
                        .with("users", 0, "username", "twin")
                        .with("users", 0, "auth", "oauth2")
                        .with("users", 0, "firstname", "T")
                        .with("users", 0, "lastname", "T")
                        .with("users", 0, "email", email)
                        .with("users", 0, "idnumber", number.value()));
    }

    /** What somebody else changes there. */
    void change(Function function, Parameters parameters) {
        try (MoodleClient other = new MoodleClient(MoodleSettings.of(simulator.url(), TOKEN));
                Turns turns = alone()) {
            turns.take("the site", turn -> other.changing(turn, () -> other.call(function, parameters)));
        }
    }

    @Override
    public int courses(String key) {
        return rows(
                        "courses",
                        c -> c.path("idnumber").asText().equals(key)
                                || c.path("shortname").asText().equals(key))
                .size();
    }

    @Override
    public Set<EmployeeNumber> enrolled(String course) {
        long id = course(course).path("id").asLong();
        return numbers(rows("enrolments", e -> e.path("courseid").asLong() == id));
    }

    @Override
    public boolean hasGroup(String course, PairId pair) {
        return !rows("groups", g -> g.path("idnumber").asText().equals("rm-pair-" + pair.value()))
                .isEmpty();
    }

    @Override
    public Set<EmployeeNumber> members(String course, PairId pair) {
        JsonNode group = rows("groups", g -> g.path("idnumber").asText().equals("rm-pair-" + pair.value()))
                .get(0);
        return numbers(rows(
                "members", m -> m.path("groupid").asLong() == group.path("id").asLong()));
    }

    @Override
    public List<Seen> calendar(String course, EmployeeNumber viewer) {
        long id = course(course).path("id").asLong();
        long user = user(viewer).path("id").asLong();
        Set<Long> groups = rows("members", m -> m.path("userid").asLong() == user).stream()
                .map(m -> m.path("groupid").asLong())
                .collect(Collectors.toSet());
        return rows("events", e -> e.path("courseid").asLong() == id).stream()
                .filter(e -> e.path("eventtype").asText().equals("course")
                        || groups.contains(e.path("groupid").asLong()))
                .map(e -> new Seen(
                        e.path("name").asText(),
                        Instant.ofEpochSecond(e.path("timestart").asLong()),
                        Duration.ofSeconds(e.path("timeduration").asLong())))
                .toList();
    }

    @Override
    public List<String> messages(EmployeeNumber person) {
        long user = user(person).path("id").asLong();
        return rows("messages", m -> m.path("touserid").asLong() == user).stream()
                .map(m -> m.path("text")
                        .asText()
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"))
                .toList();
    }

    List<JsonNode> rows(String table, Predicate<JsonNode> condition) {
        return StreamSupport.stream(simulator.snapshot().path(table).spliterator(), false)
                .filter(condition)
                .toList();
    }

    @Override
    public JsonNode course(String key) {
        return rows("courses", c -> c.path("idnumber").asText().equals(key)).get(0);
    }

    JsonNode user(EmployeeNumber number) {
        return rows("users", u -> u.path("idnumber").asText().equals(number.value()))
                .get(0);
    }

    long callsOf(Function function) {
        return simulator.calls().stream()
                .filter(call -> call.function().equals(function.moodleName()))
                .count();
    }

    private Set<EmployeeNumber> numbers(List<JsonNode> places) {
        List<Long> ids = new ArrayList<>();
        places.forEach(place -> ids.add(place.path("userid").asLong()));
        Set<EmployeeNumber> numbers = new TreeSet<>();
        rows("users", u -> ids.contains(u.path("id").asLong()))
                .forEach(u -> numbers.add(new EmployeeNumber(u.path("idnumber").asText())));
        return numbers;
    }

    @Override
    public void close() {
        platform.close();
        simulator.close();
    }
}
