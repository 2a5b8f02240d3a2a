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
import java.util.stream.Stream;
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
    private static final String SUSPENDED = "the account is suspended; an administrator may activate it";
    private static final String MAIL_TOO_LONG = "the e-mail address is longer than Moodle takes";
    private static final String NOT_ENROLLED = "is not enrolled in the course";
    private static final String REFUSED = "Moodle refuses the account's name, e-mail address or user name";

    /** Of the columns of names, of the e-mail address and of the user name. */
    private static final int LONGEST = 100;

    private final MoodleClient moodle;

    Users(MoodleClient moodle) {
        this.moodle = moodle;
    }

    /**
     * Accounts of people.
     *
     * @param ids Moodle's ids
     * @param faults who cannot be served, and why
     * @param suspended whose account an administrator has closed; they are among the ids
     */
    record Found(Map<EmployeeNumber, Long> ids, Map<EmployeeNumber, String> faults, Set<EmployeeNumber> suspended) {
        private void refuse(EmployeeNumber number, String why) {
            ids.remove(number);
            faults.putIfAbsent(number, why);
        }

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
        Found found = new Found(new TreeMap<>(), new TreeMap<>(), new HashSet<>());
        Map<String, EmployeeNumber> wanted =
                numbers.stream().distinct().collect(Collectors.toMap(EmployeeNumber::value, number -> number));
        for (JsonNode user : byField("idnumber", wanted.keySet())) {
            EmployeeNumber number = wanted.get(user.path("idnumber").asText());
            if (number != null && found.ids.put(number, Answers.id(user, "id")) != null) {
                found.faults.put(number, TWICE);
            }
            if (number != null && user.path("suspended").asBoolean()) {
                found.suspended.add(number);
            }
        }
        found.faults.keySet().forEach(found.ids::remove);
        return found;
    }

    /** As {@link #find}, of whom these are enrolled. Nobody is served through a suspended account. */
    Found findIn(Set<Long> enrolled, Collection<EmployeeNumber> numbers) {
        Found found = active(numbers);
        for (EmployeeNumber number : numbers) {
            Long id = found.ids.get(number);
            if (id == null || !enrolled.contains(id)) {
                found.refuse(number, NOT_ENROLLED);
            }
        }
        return found;
    }

    private Found active(Collection<EmployeeNumber> numbers) {
        Found found = find(numbers);
        found.suspended.forEach(number -> found.refuse(number, SUSPENDED));
        return found;
    }

    /** As {@link #find}, and makes the account of who has none. Nobody is served through a suspended account. */
    Found ensure(Collection<Learner> learners) {
        Found found = active(learners.stream().map(Learner::number).toList());
        Map<EmployeeNumber, Learner> missing = new TreeMap<>();
        for (Learner learner : learners) {
            if (!found.ids.containsKey(learner.number()) && !found.faults.containsKey(learner.number())) {
                missing.put(learner.number(), learner);
            }
        }
        Set<String> mails = taken("email", missing.values().stream().map(Learner::email));
        for (Learner learner : List.copyOf(missing.values())) {
            boolean taken = mails.contains(lower(learner.email()));
            if (taken || learner.email().length() > LONGEST) {
                found.refuse(learner.number(), taken ? MAIL_TAKEN : MAIL_TOO_LONG);
                missing.remove(learner.number());
            }
        }
        List<NewUser> users = named(missing.values());
        for (List<NewUser> batch : Batches.of(users, 6)) {
            create(batch, found);
        }
        return found;
    }

    /** Those of the values that accounts have, in lower case. */
    private Set<String> taken(String field, Stream<String> values) {
        Set<String> taken = new HashSet<>();
        byField(field, values.toList())
                .forEach(user -> taken.add(lower(user.path(field).asText())));
        return taken;
    }

    /** Somebody with the user name that they get. */
    private record NewUser(Learner learner, String username) {}

    /**
     * The e-mail address, or where another account has it as its user name or would have, with the number behind it.
     */
    private List<NewUser> named(Collection<Learner> learners) {
        Set<String> taken = taken("username", learners.stream().map(Users::username));
        return learners.stream()
                .map(learner -> new NewUser(
                        learner,
                        taken.add(username(learner))
                                ? username(learner)
                                : cut(username(learner), LONGEST / 2) + "."
                                        + plain(learner.number().value())))
                .toList();
    }

    /**
     * A batch is created whole or not at all; where it is refused, its halves are, until it is plain who is at fault.
     */
    private void create(List<NewUser> batch, Found found) {
        try {
            List<JsonNode> created = Answers.list(moodle.call(Function.CREATE_USERS, form(batch)), "");
            Map<String, Long> ids = new HashMap<>();
            created.forEach(user -> ids.put(Answers.text(user, "username"), Answers.id(user, "id")));
            for (NewUser user : batch) {
                Long id = ids.get(user.username());
                if (id != null) {
                    found.ids.put(user.learner().number(), id);
                }
            }
        } catch (MoodleRejection refused) {
            if (!refused.is("invalidparameter")) {
                throw refused;
            }
            if (batch.size() == 1) {
                refusedAlone(batch.get(0).learner().number(), found);
            } else {
                create(batch.subList(0, batch.size() / 2), found);
                create(batch.subList(batch.size() / 2, batch.size()), found);
            }
        }
    }

    /** Somebody may have made the account meanwhile, also the person by signing in. */
    private void refusedAlone(EmployeeNumber number, Found found) {
        Long id = find(List.of(number)).ids.get(number);
        if (id == null) {
            found.refuse(number, REFUSED);
        } else {
            found.ids.put(number, id);
        }
    }

    private static Parameters form(List<NewUser> batch) {
        Parameters form = Parameters.none();
        for (int i = 0; i < batch.size(); i++) {
            Learner learner = batch.get(i).learner();
            String name = Html.title(learner.name(), 2 * LONGEST);
            int space = name.lastIndexOf(' ');
            form.with("users", i, "username", batch.get(i).username())
                    .with("users", i, "auth", "oauth2")
                    .with("users", i, "firstname", Html.title(space < 0 ? name : name.substring(0, space), LONGEST))
                    // Moodle wants both names; who has one only is known by it.
                    .with("users", i, "lastname", space < 0 ? "-" : Html.title(name.substring(space + 1), LONGEST))
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

    private static String username(Learner learner) {
        return plain(learner.email());
    }

    /** Reduced to the characters that Moodle takes in a user name. */
    private static String plain(String text) {
        return cut(lower(text).replaceAll("[^-.@_a-z0-9]", "_"), LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
