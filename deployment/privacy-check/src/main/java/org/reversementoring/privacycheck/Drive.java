package org.reversementoring.privacycheck;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reversementoring.access.Action;

/** Tries every endpoint as every part at every place, and reads every answer for words that are not for the part. */
final class Drive {
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 404, 405, 406, 415);
    /** A version that no record reaches. */
    private static final String STALE = "\"999999999\"";

    private static final Set<Part> COLLEAGUES = EnumSet.of(Part.LINE_MANAGER, Part.EMPLOYEE);

    private final Calls calls;
    private final Stage stage;
    private final Matrix matrix;
    private final Inventory inventory;
    private final Map<Mark, Set<Part>> sightings = new ConcurrentHashMap<>();
    private final Map<Asked, Reply> missing = new ConcurrentHashMap<>();
    private final AtomicInteger tries = new AtomicInteger();

    Drive(Calls calls, Stage stage, Matrix matrix, Inventory inventory) {
        this.calls = calls;
        this.stage = stage;
        this.matrix = matrix;
        this.inventory = inventory;
    }

    private record Try(Row row, Part part, Place place, Expected expected) {}

    private record Asked(Row row, Part part) {}

    /** Every fault of one endpoint. */
    List<Fault> attempt(Row row) {
        List<Fault> faults = new ArrayList<>();
        List<Try> all = tries(row);
        boolean read = row.method().equals("GET");
        // Whoever is refused changes nothing, so that their tries need no order.
        all.parallelStream()
                .filter(t -> read || t.expected() != Expected.LET_IN)
                .map(this::attempt)
                .forEachOrdered(faults::addAll);
        all.stream()
                .filter(t -> !read && t.expected() == Expected.LET_IN)
                .limit(row.is(Row.Option.ONCE) ? 1 : Long.MAX_VALUE)
                .map(this::attempt)
                .forEach(faults::addAll);
        if (all.isEmpty() && !row.is(Row.Option.PROBED)) {
            faults.add(new Fault(Rule.INVENTORY, row.key() + " was not tried: the stage has no record for it"));
        }
        return faults;
    }

    int tries() {
        return tries.get();
    }

    private List<Try> tries(Row row) {
        List<Action> actions = inventory.actions(row.key());
        List<Try> all = new ArrayList<>();
        Set<String> requests = new HashSet<>();
        for (Place place : row.namesRecord() ? Place.values() : new Place[] {Place.OWN}) {
            String request = row.request(stage.scene(place));
            // Places of one programme share what belongs to the programme.
            boolean another = request != null && requests.add(request);
            for (Part part : another ? Part.values() : new Part[0]) {
                Expected expected = Expected.of(row, actions, part, place, matrix);
                boolean reachesOut = expected == Expected.LET_IN && row.is(Row.Option.REFUSED_ONLY);
                if (!reachesOut) {
                    all.add(new Try(row, part, place, expected));
                }
            }
        }
        return all;
    }

    private List<Fault> attempt(Try one) {
        tries.incrementAndGet();
        Row row = one.row();
        Part part = one.part();
        Place place = one.place();
        Expected expected = one.expected();
        Reply reply = send(row, part, stage.scene(place));
        String where = row.key() + " as " + part + (row.namesRecord() ? " at the " + place + " pair" : "");
        List<Fault> faults = new ArrayList<>(leaks(reply, part, where));
        boolean letIn = !NOT_LET_IN.contains(reply.status())
                || (reply.status() == 404 && row.is(Row.Option.MAY_BE_EMPTY) && expected == Expected.LET_IN);
        Expected actual = letIn ? Expected.LET_IN : reply.status() == 404 ? Expected.HIDDEN : Expected.REFUSED;
        if (actual != expected || reply.status() == 500) {
            faults.add(new Fault(
                    Rule.MATRIX, where + ": has to be " + expected + ", was " + actual + " (" + reply.status() + ")"));
        } else if (expected == Expected.HIDDEN && row.namesRecord()) {
            Reply nothing = missing.computeIfAbsent(new Asked(row, part), a -> send(row, part, stage.unknown(place)));
            if (!reply.sameAs(nothing)) {
                faults.add(new Fault(Rule.HIDE, where + ": differs from the answer for an id that nothing has"));
            }
        }
        return faults;
    }

    private Reply send(Row row, Part part, Map<String, String> ids) {
        String address = row.address(ids);
        if (address == null) {
            throw new IllegalStateException("no address for " + row.key());
        }
        Object body = row.body() == null ? null : row.body().apply(ids);
        return calls.send(part, row.method(), address, body, row.is(Row.Option.STALE) ? STALE : "");
    }

    private List<Fault> leaks(Reply reply, Part part, String where) {
        List<Fault> faults = new ArrayList<>();
        String text = reply.body() + reply.headers();
        for (Mark mark : stage.marks()) {
            if (text.contains(mark.word())) {
                sightings
                        .computeIfAbsent(mark, m -> ConcurrentHashMap.newKeySet())
                        .add(part);
                if (reply.status() >= 400 && mark.isWord()) {
                    faults.add(new Fault(Rule.M6, where + ": the error repeats " + mark));
                }
                if (!mark.mayBeReadBy(part, matrix)) {
                    faults.add(new Fault(rule(part), where + ": holds " + mark));
                }
            }
        }
        return faults;
    }

    private static Rule rule(Part part) {
        if (COLLEAGUES.contains(part)) {
            return Rule.M7;
        }
        return part.staffRole() == null ? Rule.CANARIES : Rule.M1;
    }

    /** Words that those for whom they are could not find again; ask once every GET was tried. */
    List<Fault> unread() {
        List<Fault> faults = new ArrayList<>();
        for (Mark mark : stage.marks()) {
            for (Part reader : mark.readers()) {
                if (!sightings.getOrDefault(mark, Set.of()).contains(reader)) {
                    faults.add(new Fault(Rule.CANARIES, mark + " was not found again by " + reader));
                }
            }
        }
        return faults;
    }
}
