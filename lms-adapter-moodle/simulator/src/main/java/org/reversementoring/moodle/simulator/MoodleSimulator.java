package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A running Moodle to test against. It listens on 127.0.0.1 from construction until {@link #close()}.
 *
 * <p>From the start there are four hidden template courses, {@code rm-tpl-mentor}, {@code rm-tpl-mentee},
 * {@code rm-tpl-programme} and {@code rm-tpl-topic}, whose completion criteria a copy inherits. There are no learners.
 */
public final class MoodleSimulator implements AutoCloseable {
    private static final int THREADS = 8;

    static {
        // Headers and body go out as two packets; without this each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI url;
    private final Site site;
    private final Faults faults = new Faults();
    private final Learners learners;
    private final Administration administration;
    private final Preparation preparation;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<String> accessLog = new ConcurrentLinkedQueue<>();

    /**
     * Starts a site.
     *
     * @param port the port, or 0 for any free one
     * @param token the one token that the web service accepts
     * @param clock the site's clock
     * @throws IOException where the port is taken
     */
    public MoodleSimulator(int port, String token, Clock clock) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        threads = Executors.newFixedThreadPool(THREADS);
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        site = new Site(clock);
        learners = new Learners(site);
        administration = new Administration(site);
        preparation = new Preparation(site);
        Functions functions = new Functions(site, url.toString(), faults);
        server.createContext(
                RestEndpoint.PATH, new RestEndpoint(token, functions, faults, site, calls::add, accessLog::add));
        server.createContext(
                ControlEndpoint.PATH,
                new ControlEndpoint(learners, administration, faults, this::snapshot, this::calls));
        server.setExecutor(threads);
        server.start();
    }

    /** The site's address, without a path. */
    public URI url() {
        return url;
    }

    /** What people do at the site. */
    public Learners learners() {
        return learners;
    }

    /** What administrators do by hand. */
    public Administration administration() {
        return administration;
    }

    /** What an administrator left out when the site was prepared. */
    public Preparation preparation() {
        return preparation;
    }

    /** Troubles to switch on. */
    public Faults faults() {
        return faults;
    }

    /** The calls of the web service so far, in order of arrival. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** One line a request, with method, path and query, as a web server in front of Moodle keeps it. */
    public List<String> accessLog() {
        return List.copyOf(accessLog);
    }

    /**
     * Everything that the site holds but the service's user: users, courses, enrolments, groups with members, events,
     * messages.
     */
    public ObjectNode snapshot() {
        synchronized (site) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            rows(all, "users", site.users.where(user -> user.path("id").asLong() != Site.SERVICE_USER));
            rows(all, "categories", site.categories.all());
            rows(all, "courses", site.courses.all());
            rows(all, "groups", site.groups.all());
            rows(all, "events", site.events.all());
            rows(all, "messages", site.messages.all());
            var enrolments = all.putArray("enrolments");
            site.enrolments.forEach((place, enrolment) -> enrolments
                    .addObject()
                    .put("userid", place.user())
                    .put("courseid", place.course())
                    .put("roleid", enrolment.role())
                    .put("suspended", enrolment.suspended())
                    .put("completed", site.completions.containsKey(place)));
            var members = all.putArray("members");
            site.members.forEach(
                    member -> members.addObject().put("groupid", member.group()).put("userid", member.user()));
            return all;
        }
    }

    private static void rows(ObjectNode all, String name, Stream<ObjectNode> rows) {
        var list = all.putArray(name);
        rows.forEach(row -> list.add(row.deepCopy()));
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
