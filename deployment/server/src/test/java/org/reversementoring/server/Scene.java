package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reversementoring.access.StaffRole;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Outbox.Leg;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.matching.PairProposals.PairProposal;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.pairing.ProposedPairs;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.wellbeing.OpeningHours;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;

/** A programme of its own with one pair, lived through the API. */
final class Scene {
    static final String MANAGER = "M0000001";
    static final String CONTACT = "C0000001";
    private static final AtomicInteger PEOPLE = new AtomicInteger(1_000_000);
    /** A UUID, or a pseudonym of the audit log. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?");

    final RunningProduct product;
    final Workforce workforce;
    final String manager;
    final String mentorNumber = "E" + PEOPLE.incrementAndGet();
    final String menteeNumber = "E" + PEOPLE.incrementAndGet();
    final String mentor;
    final String mentee;
    final String programme;
    final String pair;
    private final List<String> known = new ArrayList<>();
    private String plannedSession = "";

    /** Both have opted in and the programme manager has approved the proposal. */
    Scene(RunningProduct product, Workforce workforce, PersonId managerId, PersonId contactId) {
        this.product = product;
        this.workforce = workforce;
        manager = product.token(MANAGER, StaffRole.PROGRAMME_MANAGER);
        PersonId mentorId = workforce.employ(mentorNumber);
        PersonId menteeId = workforce.employ(menteeNumber);
        mentor = product.token(mentorNumber);
        mentee = product.token(menteeNumber);
        keepHelp(product, "invented-line", Resource.Kind.CRISIS_LINE);
        keepHelp(product, "invented-counselling", Resource.Kind.COUNSELLING);
        programme = open(managerId, contactId).value().toString();
        optIn(Side.MENTOR, "");
        optIn(Side.MENTEE, "");
        propose(mentorId, menteeId);
        pair = find(product.call(mentor, "GET", "pairs", "").body(), "\"id\":\"([^\"]+)\"");
        known.addAll(List.of(
                pair, programme, mentorId.value().toString(), menteeId.value().toString(), mentorNumber, menteeNumber));
    }

    /** Verified today: where promised help is missing, the manager is told of it in the midst of what is compared. */
    static void keepHelp(RunningProduct product, String key, Resource.Kind kind) {
        Resource entry = new Resource(
                new ResourceKey(key),
                0,
                kind,
                key,
                Set.of("DE"),
                List.of("de"),
                OpeningHours.ALWAYS,
                Set.of(Resource.Channel.PHONE),
                "free",
                Set.of(),
                Resource.For.BOTH,
                Resource.EmployerLearns.NOTHING,
                Resource.Independence.EXTERNAL,
                LocalDate.now(product.clock),
                "wellbeing desk",
                "https://help.example",
                "invented, reaches nobody");
        Stores stores = product.stores;
        stores.work.run(() -> stores.resources
                .find(entry.key())
                .map(present -> stores.resources.save(entry.withVersion(present.version())))
                .orElseGet(() -> stores.resources.add(entry)));
        product.services.catalogue.refresh();
    }

    private ProgrammeId open(PersonId managerId, PersonId contactId) {
        Stores stores = product.stores;
        return stores.work.run(() -> {
            Programme draft = stores.programmes.add(Programme.draft(
                            new ProgrammeId(UUID.randomUUID()),
                            ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                    "Spring", List.of(new Audience("DE", "de"))),
                            managerId,
                            product.clock.instant(),
                            null)
                    .withSupportChain(List.of(
                            new SupportContact(Place.NAMED_CONTACT, contactId, "Ann", "ann@firm.example"),
                            new SupportContact(Place.DEPUTY, null, "Bea", "bea@firm.example"))));
            return stores.programmes.save(draft.opened(product.clock.instant())).id();
        });
    }

    /** The programme takes up a topic of identity, and the mentee has read what it wants read first. */
    void offerIdentityTopic(String key) {
        Stores stores = product.stores;
        ProgrammeId id = new ProgrammeId(UUID.fromString(programme));
        stores.work.run(() -> {
            Programme open = stores.programmes.find(id).orElseThrow();
            Definition d = open.definition();
            FocusArea area = new FocusArea(
                    key, "Lived experience", d.focusAreas().get(0).objective(), FocusArea.Kind.IDENTITY, List.of());
            stores.programmes.save(open.withDefinition(new Definition(
                    d.name(),
                    d.purpose(),
                    d.sponsor(),
                    d.objectives(),
                    d.structure(),
                    Stream.concat(d.focusAreas().stream(), Stream.of(area)).toList(),
                    d.audiences(),
                    d.guarded(),
                    d.levelDistanceWeight(),
                    d.reporting())));
            stores.trainingRecords.add(TrainingRecord.enrolled(
                            new TrainingRecordId(UUID.randomUUID()),
                            id,
                            new PersonId(UUID.fromString(known.get(3))),
                            Side.MENTEE,
                            product.clock.instant())
                    .completed(product.clock.instant()));
        });
    }

    /** For the next change of the mentor's topics. */
    String topicsVersion() {
        return product.call(mentor, "GET", "pairs/" + pair + "/topics", "")
                .headers()
                .get("etag")
                .get(0);
    }

    private void propose(PersonId mentorId, PersonId menteeId) {
        Stores stores = product.stores;
        Ids ids = new TimeOrderedIds(product.clock);
        PairTransitions transitions =
                new PairTransitions(stores.pairs, new Events(stores.outbox, ids, product.clock), product.clock);
        ProposedPairs proposals = new ProposedPairs(
                stores.programmes, stores.pairs, stores.participants, transitions, ids, product.clock);
        stores.work.run(() -> proposals.propose(new PairProposal(
                new ProgrammeId(UUID.fromString(programme)),
                mentorId,
                menteeId,
                List.of("They want to learn."),
                List.of("They know."),
                false)));
    }

    String token(Side side) {
        return side == Side.MENTOR ? mentor : mentee;
    }

    String number(Side side) {
        return side == Side.MENTOR ? mentorNumber : menteeNumber;
    }

    /** @param apartFrom an employee number for the do-not-match list; may be empty */
    void optIn(Side side, String apartFrom) {
        RunningProduct.Answer before =
                product.call(token(side), "GET", "programmes/" + programme + "/participations/" + side, "");
        String[] version = before.headers().containsKey("etag")
                ? new String[] {"If-Match", before.headers().get("etag").get(0)}
                : new String[0];
        RunningProduct.Answer answer = product.call(
                token(side),
                "PUT",
                "programmes/" + programme + "/participations/" + side,
                """
                {"region": "DE", "language": "de", "timeZone": "Europe/Berlin",
                 "skillsOffered": {"short-video": 4}, "needs": {"communication": 3}, "topics": ["short-video"],
                 "survey": {"willingness": 5, "expertise": 4, "communication": 4, "enthusiasm": 5, "openness": 5,
                            "openMind": true},
                 "preferences": {"format": "HYBRID", "monthlyMinutes": 120, "capacity": 1, "doNotMatch": [%s]},
                 "consentVersion": 1}""".formatted(apartFrom.isEmpty() ? "" : "\"" + apartFrom + "\""),
                version);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** One member's step about the pair, which has to succeed. */
    String step(Side side, String method, String path, String body, String... headers) {
        RunningProduct.Answer answer = product.call(token(side), method, "pairs/" + pair + "/" + path, body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer.body();
    }

    void accept(Side side) {
        step(side, "POST", "acceptance", "");
        step(side, "POST", "agreement/acceptance", "{\"agreementVersion\": 1, \"notices\": true}");
    }

    /** An active pair that has met twice and plans to meet again. */
    Scene met() {
        accept(Side.MENTOR);
        accept(Side.MENTEE);
        step(Side.MENTOR, "PUT", "topics", "{\"topics\": [\"short-video\"]}", "If-Match", "\"0\"");
        nextDay();
        for (int hour : List.of(4, 2)) {
            step(Side.MENTOR, "POST", "held-sessions", meeting(Duration.ofHours(-hour)));
        }
        String planned = step(Side.MENTEE, "POST", "sessions", "{\"meeting\": " + meeting(Duration.ofDays(9)) + "}");
        plannedSession = find(planned, "\"id\":\"([^\"]+)\"");
        nextDay();
        return this;
    }

    String meeting(Duration ahead) {
        return "{\"startsAt\": \"%s\", \"minutes\": 20, \"focusArea\": \"short-video\"}"
                .formatted(product.clock.instant().plus(ahead));
    }

    void nextDay() {
        product.relay();
        product.pass(Duration.ofDays(1));
        product.run("pair-notices");
    }

    /** Types of the events that have been raised about the pair and not yet been relayed. */
    List<EventType> raised() {
        return product
                .stores
                .work
                .run(() -> product.stores.outbox.due(
                        Leg.INSIDE, product.clock.instant().plus(Duration.ofDays(1)), 1000))
                .stream()
                .filter(e -> UUID.fromString(pair).equals(e.ids().get("pair")))
                .map(Event::type)
                .filter(type -> type.name().startsWith("PAIR_"))
                .toList();
    }

    /** What this caller gets by each GET, and how many statements it takes. */
    Map<String, String> reads(String token, List<String> paths) {
        Map<String, String> seen = new LinkedHashMap<>();
        paths.forEach(path -> seen.put("GET " + path, counted(token, "GET", path, "")));
        return seen;
    }

    /** How this caller's posts are answered, and how many statements it takes. */
    Map<String, String> posts(String token, Map<String, String> posts) {
        Map<String, String> seen = new LinkedHashMap<>();
        posts.forEach((path, body) -> seen.put("POST " + path, counted(token, "POST", path, body)));
        return seen;
    }

    /** The second of two equal calls: the first fills what is kept in memory. */
    private String counted(String token, String method, String path, String body) {
        String real = path.replace("{pair}", pair)
                .replace("{programme}", programme)
                .replace("{session}", plannedSession.isEmpty() ? pair : plannedSession);
        product.call(token, method, real, body);
        long before = product.statements();
        RunningProduct.Answer answer = product.call(token, method, real, body);
        return neutral(answer) + " in " + (product.statements() - before) + " statements";
    }

    /** The answer apart from id and time. */
    private String neutral(RunningProduct.Answer answer) {
        String text = answer.status() + " " + answer.headers() + " " + answer.body();
        for (int i = 0; i < known.size(); i++) {
            text = text.replace(known.get(i), "known-" + i);
        }
        text = ID.matcher(text).replaceAll("id");
        return TIME.matcher(text).replaceAll("time");
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
