package org.reversementoring.privacycheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reversementoring.access.DataItem;
import org.reversementoring.rest.Api;

/** Plays every role against a running product and holds each answer against the access matrix. */
public final class PrivacyCheck {
    /** As many faults of one rule are told one by one; the rest is counted. */
    private static final int TOLD = 100;

    /**
     * What a run leaves behind for those who look elsewhere.
     *
     * @param clean whether every rule was kept
     * @param canaries the words written into the private fields; none may be in a database dump, log, mail or outgoing
     *     call. Never print them
     * @param named names of the people and ids of the records of the check, each with its data item; none may be in a
     *     mail, which says only that there is something to read
     */
    public record Result(boolean clean, Set<String> canaries, Map<String, String> named) {
        public Result {
            canaries = Set.copyOf(canaries);
            named = Map.copyOf(named);
        }

        @Override
        public String toString() {
            return clean ? "clean" : "not clean";
        }
    }

    private final Deployment deployment;
    private final Matrix matrix;
    private final Consumer<Finding> each;
    private final List<Fault> faults = new ArrayList<>();

    private PrivacyCheck(Deployment deployment, Matrix matrix, Consumer<Finding> each) {
        this.deployment = deployment;
        this.matrix = matrix;
        this.each = each;
    }

    /**
     * Sets two throw-away programmes up, tries everything, and closes them again, also where something goes wrong.
     *
     * @param each told of each fault at once, and of each rule when all is done
     * @throws StageException where the programmes cannot be set up; its message says which call failed
     */
    public static Result run(Deployment deployment, Consumer<Finding> each) {
        return run(deployment, Matrix.shipped(), each);
    }

    static Result run(Deployment deployment, Matrix matrix, Consumer<Finding> each) {
        return new PrivacyCheck(deployment, matrix, each).play();
    }

    private Result play() {
        Calls calls = new Calls(deployment);
        Stage stage = new Stage();
        Inventory inventory = Inventory.ofProduct();
        inventory.gaps(Rows.all()).forEach(gap -> tell(new Fault(Rule.INVENTORY, gap)));
        Routes.faults(Api.RESOURCES).forEach(fault -> tell(new Fault(Rule.ROUTES, fault)));
        Drive drive = new Drive(calls, stage, matrix, inventory);
        try {
            new SetUp(calls, stage, deployment.training()).play();
            Probes probes = new Probes(calls, stage);
            probes.before().forEach(this::tell);
            drive(drive, inventory);
            probes.after().forEach(this::tell);
        } finally {
            new TearDown(calls, stage).play();
        }
        conclude(drive, stage);
        Set<String> words =
                stage.marks().stream().filter(Mark::isWord).map(Mark::word).collect(Collectors.toSet());
        return new Result(faults.isEmpty(), words, named(stage));
    }

    private static Map<String, String> named(Stage stage) {
        Map<String, String> named = new HashMap<>();
        for (Part part : Part.values()) {
            if (part.isEmployee()) {
                named.put(Cast.name(part), DataItem.D28.name());
            }
        }
        stage.marks().stream()
                .filter(mark -> !mark.isWord() && mark.item() != DataItem.D29)
                .forEach(mark -> named.put(mark.word(), mark.item().name()));
        return named;
    }

    private void drive(Drive drive, Inventory inventory) {
        boolean reading = true;
        for (Row row : Rows.all()) {
            if (reading && !row.method().equals("GET")) {
                reading = false;
                drive.unread().forEach(this::tell);
            }
            if (inventory.keys().contains(row.key())) {
                drive.attempt(row).forEach(this::tell);
            }
        }
    }

    private void tell(Fault fault) {
        faults.add(fault);
        if (count(fault.rule()) <= TOLD) {
            each.accept(new Finding(fault.rule().name(), false, fault.text()));
        }
    }

    private void conclude(Drive drive, Stage stage) {
        for (Rule rule : Rule.values()) {
            long count = count(rule);
            String how = switch (rule) {
                case MATRIX -> " (" + drive.tries() + " tries)";
                case CANARIES -> " (" + stage.marks().size() + " words and ids)";
                default -> "";
            };
            String text = rule.meaning() + how + (count == 0 ? "" : ": " + count + " faults");
            each.accept(new Finding(rule.name(), count == 0, text));
        }
    }

    private long count(Rule rule) {
        return faults.stream().filter(fault -> fault.rule() == rule).count();
    }
}
