package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** People. Username and e-mail are unique, the idnumber is not; a batch is created whole or not at all. */
final class UserFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> KEYS = Set.of("id", "idnumber", "username", "email");
    private static final Set<String> AUTHENTICATIONS = Set.of("manual", "oauth2", "nologin");
    private static final Pattern USERNAME = Pattern.compile("[-.@_a-z0-9]{1,100}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** Of the columns of names, user name and e-mail address. */
    private static final int LONGEST = 100;

    private final Site site;
    private final String siteUrl;

    UserFunctions(Site site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
    }

    void register(Functions service) {
        Shape newUser = optionalFields()
                .need("username", TEXT)
                .need("firstname", TEXT)
                .need("lastname", TEXT)
                .need("email", TEXT)
                .may("createpassword", BOOL)
                .may("password", TEXT);
        Shape change = optionalFields()
                .need("id", INT)
                .may("username", TEXT)
                .may("firstname", TEXT)
                .may("lastname", TEXT)
                .may("email", TEXT)
                .may("suspended", BOOL);
        service.add("core_user_create_users", fields().need("users", listOf(newUser)), this::create);
        service.add(
                "core_user_get_users_by_field",
                fields().need("field", TEXT).need("values", listOf(TEXT)),
                this::byField);
        service.add("core_user_update_users", fields().need("users", listOf(change)), this::update);
    }

    private static Shape.Fields optionalFields() {
        Shape.Fields shape = fields();
        for (String name : List.of("auth", "idnumber", "department", "institution", "lang", "timezone", "city")) {
            shape.may(name, TEXT);
        }
        return shape;
    }

    private JsonNode create(ObjectNode call) {
        Set<String> names = new HashSet<>();
        Set<String> mails = new HashSet<>();
        site.users.all().forEach(user -> {
            names.add(user.path("username").asText());
            mails.add(lower(user.path("email").asText()));
        });
        for (JsonNode user : call.path("users")) {
            String name = user.path("username").asText();
            String mail = lower(user.path("email").asText());
            String auth = user.path("auth").asText("manual");
            boolean passwordless =
                    auth.equals("oauth2") || user.path("createpassword").asInt() == 1;
            if (!USERNAME.matcher(name).matches()
                    || !EMAIL.matcher(mail).matches()
                    || !AUTHENTICATIONS.contains(auth)
                    || isNoName(user.path("firstname").asText())
                    || isNoName(user.path("lastname").asText())
                    || !(passwordless || user.has("password"))
                    || !names.add(name)
                    || !mails.add(mail)) {
                throw Failure.invalidParameter();
            }
        }
        for (JsonNode user : call.path("users")) {
            for (String field : List.of("username", "firstname", "lastname", "email")) {
                if (user.path(field).asText().length() > LONGEST) {
                    throw new Failure("dml_write_exception", "dmlwriteexception", "Error writing to database");
                }
            }
        }
        ArrayNode created = JSON.arrayNode();
        for (JsonNode user : call.path("users")) {
            ObjectNode row = site.users.insert(row(user));
            created.addObject()
                    .put("id", row.path("id").asLong())
                    .put("username", row.path("username").asText());
        }
        return created;
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.matches("(?s).*<[a-zA-Z/!].*");
    }

    static ObjectNode row(JsonNode user) {
        return JSON.objectNode()
                .put("username", user.path("username").asText())
                .put("firstname", user.path("firstname").asText())
                .put("lastname", user.path("lastname").asText())
                .put("email", user.path("email").asText())
                .put("department", user.path("department").asText(""))
                .put("institution", user.path("institution").asText(""))
                .put("idnumber", user.path("idnumber").asText(""))
                .put("auth", user.path("auth").asText("manual"))
                .put("suspended", false)
                .put("lang", user.path("lang").asText("en"))
                .put("timezone", user.path("timezone").asText("99"));
    }

    private JsonNode byField(ObjectNode call) {
        String field = call.path("field").asText();
        if (!KEYS.contains(field)) {
            throw new Failure(
                    "core\\exception\\coding_exception",
                    "codingerror",
                    "Coding error detected, it must be fixed by a programmer: invalid field parameter");
        }
        Set<String> wanted = new HashSet<>();
        call.path("values").forEach(value -> wanted.add(key(field, value.asText())));
        ArrayNode found = JSON.arrayNode();
        site.users
                .where(user -> wanted.contains(key(field, user.path(field).asText())))
                .map(this::shown)
                // Who may not see a field cannot search by it either.
                .filter(user -> user.has(field))
                .forEach(found::add);
        return found;
    }

    private ObjectNode shown(ObjectNode user) {
        ObjectNode shown = JSON.objectNode()
                .put("id", user.path("id").asLong())
                .put("username", user.path("username").asText())
                .put("fullname", fullName(user))
                .put("email", user.path("email").asText())
                .put("department", user.path("department").asText());
        copyFilled(user, shown, "institution", "idnumber");
        if (!site.showsNumbers()) {
            shown.remove("idnumber");
        }
        return shown.put("firstaccess", 0)
                .put("lastaccess", 0)
                .put("auth", user.path("auth").asText())
                .put("suspended", user.path("suspended").asBoolean())
                .put("confirmed", true)
                .put("lang", user.path("lang").asText())
                .put("theme", "")
                .put("timezone", user.path("timezone").asText())
                .put("mailformat", 1)
                .put("trackforums", 0)
                .put("profileimageurlsmall", siteUrl + "/theme/image.php/boost/core/1/u/f2")
                .put("profileimageurl", siteUrl + "/theme/image.php/boost/core/1/u/f1");
    }

    /** Moodle leaves empty optional fields out of what it answers. */
    static void copyFilled(ObjectNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            if (!from.path(field).asText().isEmpty()) {
                to.set(field, from.path(field));
            }
        }
    }

    private JsonNode update(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode warnings = answer.putArray("warnings");
        for (JsonNode change : call.path("users")) {
            long id = change.path("id").asLong();
            ObjectNode user = site.users.byId(id).orElse(null);
            if (user == null) {
                warn(warnings, id, "invaliduserid", "Invalid user ID");
            } else if (change.has("email")
                    && mailTaken(lower(change.path("email").asText()), id)) {
                warn(warnings, id, "duplicateemail", "Duplicate email address");
            } else {
                user.setAll(((ObjectNode) change).deepCopy());
                user.put(
                        "suspended",
                        user.path("suspended").asInt() == 1
                                || user.path("suspended").asBoolean());
            }
        }
        return answer;
    }

    private static void warn(ArrayNode warnings, long id, String code, String message) {
        warnings.addObject()
                .put("item", "user")
                .put("itemid", id)
                .put("warningcode", code)
                .put("message", message);
    }

    private boolean mailTaken(String mail, long except) {
        return site.users
                .where(user -> user.path("id").asLong() != except
                        && lower(user.path("email").asText()).equals(mail))
                .findAny()
                .isPresent();
    }

    static String fullName(JsonNode user) {
        return user.path("firstname").asText() + " " + user.path("lastname").asText();
    }

    private static String key(String field, String value) {
        return field.equals("email") ? lower(value) : value;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
