package org.reversementoring.server;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernatePeople;
import org.reversementoring.persistence.HibernateUnitOfWork;
import org.reversementoring.rest.TokenVerifier;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.SelfCheck;

/**
 * Looks at everything the product needs, one line each, for an operator, and leaves it as it was. Where a schema is
 * behind this release nothing in the databases is looked at.
 */
public final class SelfChecks {
    /** So many names fit a line. */
    private static final int SHOWN = 20;

    private SelfChecks() {}

    public static List<SelfCheck> run(Settings settings) {
        List<SelfCheck> lines = new ArrayList<>(SchemaState.behind(settings));
        if (!lines.isEmpty()) {
            // Whatever opens a database beyond this would bring it up to date.
            lines.add(BurdenPolicyFile.selfCheck(settings, false));
            lines.add(TextFiles.selfCheck(settings));
            lines.add(signOn(settings));
            lines.addAll(connected(settings, null, false));
            return lines;
        }
        lines.add(probe("Database " + settings.get(Setting.RM_DATABASE_URL), () -> {
            migrate(settings);
            open(settings).close();
        }));
        lines.add(BurdenPolicyFile.selfCheck(settings, true));
        lines.add(TextFiles.selfCheck(settings));
        lines.addAll(Keys.selfCheck(SealingSettings.of(settings)));
        lines.add(signOn(settings));
        if (settings.has(Setting.RM_WORKDAY_REFRESH_TOKEN)) {
            lines.addAll(withNewestSecrets(settings));
        } else {
            lines.addAll(connected(settings, null, true));
        }
        return lines;
    }

    private static SelfCheck signOn(Settings settings) {
        return probe("Keys of the single sign-on at " + SignOnOptions.keys(settings), () -> fetchKeys(settings));
    }

    private static List<SelfCheck> connected(Settings settings, @Nullable Stores stores, boolean database) {
        List<SelfCheck> lines = new ArrayList<>();
        try (Connections connections = Connections.look(settings, Clock.systemUTC(), stores)) {
            lines.addAll(connections.directory.selfCheck());
            lines.addAll(writeBack(connections));
            lines.addAll(connections.platform.selfCheck());
            lines.addAll(connections.platform.tryOut());
            if (database && settings.has(Setting.RM_MOODLE_URL)) {
                lines.addAll(accounts(settings, connections.platform));
            }
            lines.add(AccountOptions.selfCheck(settings, connections));
            connections.postbox.ifPresent(postbox -> lines.addAll(postbox.selfCheck()));
        }
        return lines;
    }

    /** Both look at the sign-in and the workers: one line each. */
    private static Set<SelfCheck> writeBack(Connections connections) {
        Set<SelfCheck> lines = new LinkedHashSet<>();
        connections.mentorships.ifPresent(register -> lines.addAll(register.selfCheck()));
        connections.skills.ifPresent(records -> lines.addAll(records.selfCheck()));
        return lines;
    }

    /** A refresh token that Workday replaces at this look has to reach the nodes. */
    private static List<SelfCheck> withNewestSecrets(Settings settings) {
        Database database;
        Keys keys;
        try {
            database = open(settings);
        } catch (RuntimeException e) {
            return connected(settings, null, true);
        }
        try (database) {
            try {
                keys = Keys.open(SealingSettings.of(settings), Clock.systemUTC());
            } catch (RuntimeException e) {
                return connected(settings, null, true);
            }
            try (keys) {
                return connected(settings, new Stores(database, keys.sealer(), keys.fingerprints()), true);
            }
        }
    }

    private static Database open(Settings settings) {
        return Database.open(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
    }

    /** Whether stamped or not. */
    private static void migrate(Settings settings) {
        Database.migrate(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
    }

    /** Of everybody in employment, so that nothing follows from a name here. */
    private static List<SelfCheck> accounts(Settings settings, LearningPlatform platform) {
        try (Database database = open(settings)) {
            HibernateUnitOfWork work = database.unitOfWork();
            List<EmployeeNumber> known = work.run(() -> new HibernatePeople(work)
                    .all().stream().filter(Person::isActive).map(Person::number).toList());
            Set<EmployeeNumber> several = platform.ambiguous(known);
            return several.isEmpty()
                    ? List.of()
                    : List.of(new SelfCheck(
                            false,
                            "The learning platform has more than one account for these employees, who are not served until"
                                    + " the number stands in one alone: " + named(several)));
        } catch (RuntimeException e) {
            return List.of(new SelfCheck(false, "Accounts on the learning platform: " + e.getMessage()));
        }
    }

    private static String named(Set<EmployeeNumber> people) {
        String first = people.stream().limit(SHOWN).map(EmployeeNumber::value).collect(Collectors.joining(", "));
        return people.size() > SHOWN ? first + " and " + (people.size() - SHOWN) + " more." : first + ".";
    }

    private static SelfCheck probe(String what, Runnable look) {
        try {
            look.run();
            return new SelfCheck(true, what + ": good");
        } catch (RuntimeException e) {
            return new SelfCheck(false, what + ": " + e.getMessage());
        }
    }

    private static void fetchKeys(Settings settings) {
        try {
            TokenVerifier.checkKeys(SignOnOptions.keys(settings));
        } catch (IOException e) {
            throw new IllegalStateException(
                    e.getMessage() + "; look at " + Setting.RM_OIDC_ISSUER + " and the network", e);
        }
    }
}
