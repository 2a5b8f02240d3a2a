package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateKeptPolicies;
import org.reversementoring.persistence.HibernateUnitOfWork;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.wellbeing.BurdenPolicy;
import org.reversementoring.wellbeing.PolicyInForce;

/** The burden policy in force: the site's own document, or the one that is shipped. */
public final class BurdenPolicyFile {
    private static final Logger LOG = Logger.getLogger(BurdenPolicyFile.class.getName());

    private BurdenPolicyFile() {}

    /**
     * Reads the document that the settings name.
     *
     * @throws Settings.FaultyException with one line for every fault
     */
    static BurdenPolicy read(Settings settings) {
        String name = settings.get(Setting.RM_BURDEN_POLICY);
        try {
            return parse(name.isEmpty() ? sample() : Files.readString(Path.of(name)));
        } catch (RefusedException e) {
            throw faulty(
                    name,
                    e.fields().stream().map(f -> f.field() + " " + f.message()).toList());
        } catch (IllegalArgumentException e) {
            throw faulty(name, List.of("The document " + e.getMessage()));
        } catch (IOException e) {
            throw faulty(name, List.of("The file cannot be read as UTF-8 text"));
        }
    }

    /**
     * As {@link #read}, written down as in use from now on.
     *
     * @throws Settings.FaultyException also where another document was in use under the same version
     */
    static BurdenPolicy inForce(Settings settings, Stores stores, Clock clock) {
        BurdenPolicy policy = read(settings);
        try {
            new PolicyInForce(stores.work, stores.keptPolicies).begin(policy, clock.instant());
        } catch (RefusedException e) {
            throw faulty(settings.get(Setting.RM_BURDEN_POLICY), List.of(told(e)));
        }
        List<String> unknown = stores.work.run(() -> policy.programmes().keySet().stream()
                .filter(id -> stores.programmes.find(id).isEmpty())
                .map(id -> id.value().toString())
                .sorted()
                .toList());
        if (!unknown.isEmpty()) {
            LOG.warning(() -> "the burden policy names programmes that are not there: " + unknown);
        }
        return policy;
    }

    /**
     * One line for an operator: whether it can be read, and whether it may go by its version.
     *
     * @param database whether that may be asked
     */
    static SelfCheck selfCheck(Settings settings, boolean database) {
        try {
            BurdenPolicy policy = read(settings);
            boolean compared = database && isCompared(settings, policy);
            return new SelfCheck(
                    true,
                    "Burden policy " + policy.version() + ": "
                            + (compared
                                    ? "good"
                                    : "can be read; without the database it is not compared with those in use before"));
        } catch (Settings.FaultyException e) {
            return new SelfCheck(false, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isCompared(Settings settings, BurdenPolicy policy) {
        try (Database database = Database.open(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD))) {
            HibernateUnitOfWork work = database.unitOfWork();
            new PolicyInForce(work, new HibernateKeptPolicies(work)).find(policy);
            return true;
        } catch (RefusedException e) {
            throw faulty(settings.get(Setting.RM_BURDEN_POLICY), List.of(told(e)));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String told(RefusedException refusal) {
        return refusal.fields().stream().map(f -> f.field() + " " + f.message()).collect(Collectors.joining("; "));
    }

    static BurdenPolicy parse(String yaml) {
        return BurdenPolicy.read(PolicyYaml.lines(yaml));
    }

    /** What a site hears of a policy that cannot be used. */
    static Settings.FaultyException faulty(String name, List<String> faults) {
        return new Settings.FaultyException(
                "The burden policy " + (name.isEmpty() ? "that is shipped" : name) + " has " + faults.size()
                        + " fault(s). Mend the document, or leave " + Setting.RM_BURDEN_POLICY
                        + " out to use the product's own:",
                faults);
    }

    /** The shipped document, with its comments. */
    public static String sample() {
        try (InputStream in =
                Objects.requireNonNull(BurdenPolicyFile.class.getResourceAsStream("burden-policy.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
