package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;

/**
 * Moodle's accounts. The employee number is the account's idnumber, which Moodle does not keep unique: two accounts of
 * one number are reported, never chosen from. Accounts sign in by the single sign-on and have no password.
 */
final class Users {
    private static final String TWICE = "two accounts have this ID number";
    private static final String MAIL_TAKEN = "another account, without this ID number, has the e-mail address";
    private static final String REFUSED = "Moodle refuses the account's name, e-mail address or user name";

    private final MoodleClient moodle;

    Users(MoodleClient moodle) {
        this.moodle = moodle;
    }

    /**
     * Accounts of people.
     *
     * @param ids Moodle's ids
     * @param faults who cannot be served, and why
     */
    record Found(Map<EmployeeNumber, Long> ids, Map<EmployeeNumber, String> faults) {
        /** @throws PlatformRejectedException naming everybody who could not be served */
        void reportFaults() {
            if (!faults.isEmpty()) {
                String message = faults.entrySet().stream()
                        .limit(20)
                        .map(fault -> "employee " + fault.getKey() + ": " + fault.getValue())
                        .collect(Collectors.joining(
                                "; ", "Moodle cannot serve " + faults.size() + " of the people. ", "."));
                throw new PlatformRejectedException(message, faults);
            }
        }
    }

    Found find(Collection<EmployeeNumber> numbers) {
        Found found = new Found(new TreeMap<>(), new TreeMap<>());
        Map<String, EmployeeNumber> wanted =
                numbers.stream().distinct().collect(Collectors.toMap(EmployeeNumber::value, number -> number));
        for (JsonNode user : byField("idnumber", wanted.keySet())) {
            EmployeeNumber number = wanted.get(user.path("idnumber").asText());
            if (number != null && found.ids.put(number, Answers.id(user, "id")) != null) {
                found.faults.put(number, TWICE);
            }
        }
        found.faults.keySet().forEach(found.ids::remove);
        return found;
    }

    /** As {@link #find}, and makes the account of who has none. */
    Found ensure(Collection<Learner> learners) {
        Found found = find(learners.stream().map(Learner::number).toList());
        Map<EmployeeNumber, Learner> missing = new TreeMap<>();
        for (Learner learner : learners) {
            if (!found.ids.containsKey(learner.number()) && !found.faults.containsKey(learner.number())) {
                missing.put(learner.number(), learner);
            }
        }
        Set<String> taken = new HashSet<>();
        byField("email", missing.values().stream().map(Learner::email).toList())
                .forEach(user -> taken.add(lower(user.path("email").asText())));
        missing.values().removeIf(learner -> {
            boolean mailTaken = taken.contains(lower(learner.email()));
            if (mailTaken) {
                found.faults.put(learner.number(), MAIL_TAKEN);
            }
            return mailTaken;
        });
        for (List<Learner> batch : Batches.of(missing.values(), 6)) {
            create(batch, found);
        }
        return found;
    }

    /** A batch is created whole or not at all; where it is refused, each is tried alone to find who is at fault. */
    private void create(List<Learner> batch, Found found) {
        try {
            List<JsonNode> created = Answers.list(moodle.call(Function.CREATE_USERS, form(batch)), "");
            Map<String, Long> ids = new HashMap<>();
            created.forEach(user -> ids.put(Answers.text(user, "username"), Answers.id(user, "id")));
            for (Learner learner : batch) {
                Long id = ids.get(username(learner));
                if (id != null) {
                    found.ids.put(learner.number(), id);
                }
            }
        } catch (MoodleRejection refused) {
            if (!refused.is("invalidparameter")) {
                throw refused;
            }
            if (batch.size() == 1) {
                found.faults.put(batch.get(0).number(), REFUSED);
            } else {
                batch.forEach(learner -> create(List.of(learner), found));
            }
        }
    }

    private static Parameters form(List<Learner> batch) {
        Parameters form = Parameters.none();
        for (int i = 0; i < batch.size(); i++) {
            Learner learner = batch.get(i);
            String name = learner.name().strip();
            int space = name.lastIndexOf(' ');
            form.with("users", i, "username", username(learner))
                    .with("users", i, "auth", "oauth2")
                    .with("users", i, "firstname", space < 0 ? name : name.substring(0, space))
                    // Moodle wants both names; who has one only is known by it.
                    .with("users", i, "lastname", space < 0 ? "-" : name.substring(space + 1))
                    .with("users", i, "email", learner.email())
                    .with("users", i, "idnumber", learner.number().value());
        }
        return form;
    }

    private List<JsonNode> byField(String field, Collection<String> values) {
        List<JsonNode> users = new ArrayList<>();
        for (List<String> batch : Batches.of(values, 1)) {
            Parameters form = Parameters.none().with("field", field);
            for (int i = 0; i < batch.size(); i++) {
                form.with("values[" + i + "]", batch.get(i));
            }
            users.addAll(Answers.list(moodle.call(Function.USERS_BY_FIELD, form), ""));
        }
        return users;
    }

    /** The e-mail address, reduced to the characters that Moodle takes in a user name. */
    private static String username(Learner learner) {
        return lower(learner.email()).replaceAll("[^-.@_a-z0-9]", "_");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
