package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reversementoring.spi.SelfCheck;

/** The service's user: reports are answered in its language and time zone. */
final class ServiceUserCheck {
    private static final Set<String> UTC = Set.of("UTC", "Etc/UTC");
    private static final String WHERE =
            ": Site administration › Users › Accounts › Browse list of users, edit the service's user.";

    private final MoodleClient moodle;

    ServiceUserCheck(MoodleClient moodle) {
        this.moodle = moodle;
    }

    List<SelfCheck> look(JsonNode info) {
        List<SelfCheck> lines = new ArrayList<>();
        String language = info.path("lang").asText();
        if (!language.equals("en") && !language.startsWith("en_")) {
            lines.add(new SelfCheck(
                    false, "The service's user does not have the language English, so reports cannot be read" + WHERE));
        }
        JsonNode users = moodle.call(
                Function.USERS_BY_FIELD,
                Parameters.none().with("field", "id").with("values[0]", Answers.id(info, "userid")));
        for (JsonNode user : Answers.list(users, "")) {
            if (!UTC.contains(user.path("timezone").asText())) {
                lines.add(new SelfCheck(false, "The service's user does not have the time zone UTC" + WHERE));
            }
        }
        return lines.isEmpty() ? List.of(new SelfCheck(true, "The service's user has English and UTC.")) : lines;
    }
}
