package org.reversementoring.workday.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running simulated Workday on 127.0.0.1: it answers from the moment it is started until it is closed. It serves one
 * tenant with one report and the REST services common/v1, staffing/v6 and v7 and talentManagement/v2; every other path
 * is 404, a token request for another tenant 503. There is no SOAP.
 */
public final class WorkdaySimulator implements AutoCloseable {
    static {
        // Without it the server waits 40 ms before each small answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static {
        // Head and body of an answer are two packets: without this the second waits up to 40 ms for the first's
        // receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Tenant tenant;
    private final Clock clock;
    private final Timetable timetable;
    private final SimulatedPeople people;
    private final Faults faults = new Faults();
    private final ReportShape reportShape = new ReportShape();
    private final Tokens tokens;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final TokenEndpoint tokenEndpoint;
    private final ReportEndpoint reportEndpoint;
    private final RestApi restApi = new RestApi();
    private final Mentorships mentorships = new Mentorships();
    private final Skills skills;
    private final RestEndpoint restEndpoint;
    private final HttpServer server;
    private final ExecutorService threads;

    private WorkdaySimulator(int port, Tenant tenant, Clock clock, Population population) throws IOException {
        this.tenant = tenant;
        this.clock = clock;
        this.timetable = new Timetable(clock);
        this.people = new SimulatedPeople(new Ledger(), clock, tenant.zone());
        people.load(population.people());
        this.tokens = new Tokens(tenant, clock);
        this.tokenEndpoint = new TokenEndpoint(tenant, tokens);
        this.reportEndpoint = new ReportEndpoint(tenant, tokens, people, faults, reportShape);
        this.skills = new Skills(people);
        this.restEndpoint = rest();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "workday-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::route);
        server.start();
    }

    private RestEndpoint rest() {
        WorkerResources workers = new WorkerResources(people, restApi);
        return new RestEndpoint(
                tenant,
                tokens,
                restApi,
                this::baseUri,
                workers,
                new SkillResources(people, skills, restApi, workers),
                new MentorshipResources(people, mentorships, restApi, workers, tenant.zone()));
    }

    /**
     * Starts a simulator with the AdventureWorks people.
     *
     * @param port 0 for any free port
     * @throws IOException if the port cannot be bound
     */
    public static WorkdaySimulator start(int port, Tenant tenant, Clock clock) throws IOException {
        return start(port, tenant, clock, Population.adventureWorks());
    }

    /**
     * Starts a simulator with other people.
     *
     * @param port 0 for any free port
     * @throws IOException if the port cannot be bound
     */
    public static WorkdaySimulator start(int port, Tenant tenant, Clock clock, Population population)
            throws IOException {
        return new WorkdaySimulator(port, tenant, clock, population);
    }

    /**
     * Starts a simulator with the people of a scenario, and plays it.
     *
     * @param port 0 for any free port
     * @throws IOException if the port cannot be bound
     * @throws ScenarioException if a step cannot be played
     */
    public static WorkdaySimulator start(int port, Tenant tenant, Clock clock, Scenario scenario) throws IOException {
        WorkdaySimulator simulator = start(port, tenant, clock, scenario.population());
        try {
            simulator.play(scenario);
            return simulator;
        } catch (ScenarioException e) {
            simulator.close();
            throw e;
        }
    }

    /** Plays a scenario with the people that are there. */
    public void play(Scenario scenario) {
        new ScenarioPlayer(this, timetable, scenario.start(clock.instant())).play(scenario.steps());
    }

    /** Starts the example tenant on any free port. */
    public static WorkdaySimulator start(Clock clock) throws IOException {
        return start(0, Tenant.example(), clock);
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Address of the token endpoint. */
    public URI tokenUri() {
        return baseUri().resolve(tenant.tokenPath());
    }

    /** Address of the API gateway's token endpoint; the gateway's base address is {@link #baseUri}. */
    public URI gatewayTokenUri() {
        return baseUri().resolve(tenant.gatewayTokenPath());
    }

    /** Address before {@code /{service}/{version}/{tenant}} of the REST services. */
    public URI restUri() {
        return baseUri().resolve("/ccx/api");
    }

    /** Address of the report, without its query. */
    public URI reportUri() {
        return baseUri().resolve(tenant.reportPath());
    }

    /** Names and credentials that this simulator knows. */
    public Tenant tenant() {
        return tenant;
    }

    /** The workers, to look at and to change. */
    public SimulatedPeople people() {
        return people;
    }

    /** What shall go wrong with the report. */
    public Faults faults() {
        return faults;
    }

    /** How the report's rows look. */
    public ReportShape reportShape() {
        return reportShape;
    }

    /** Switches over the REST services. */
    public RestApi restApi() {
        return restApi;
    }

    /** Mentorships, their types and their approval. */
    public Mentorships mentorships() {
        return mentorships;
    }

    /** Skills of workers. */
    public Skills skills() {
        return skills;
    }

    /** What shall happen to tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Requests so far, oldest first, each as method and path without the query. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(exchange.getRequestMethod() + " " + path);
        timetable.catchUp();
        try {
            if (path.equals(tenant.tokenPath()) || path.equals(tenant.gatewayTokenPath())) {
                tokenEndpoint.handle(exchange);
            } else if (path.equals(tenant.reportPath())) {
                reportEndpoint.handle(exchange);
            } else if (path.matches("/ccx/oauth2/[^/]+/token")) {
                Exchanges.answer(exchange, 503, Map.of("error", "unknown tenant"));
            } else {
                restEndpoint.handle(exchange);
            }
        } catch (Refusal refusal) {
            Exchanges.answer(exchange, refusal.answer());
        }
    }
}
