package org.reversementoring.wellbeing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.programme.SupportContact;

/**
 * The answer to a request for help.
 *
 * @param supportCase null where it could not be kept just now: the help below stands nevertheless
 * @param contacts whom the person may turn to directly
 * @param resources external help, crisis lines first where it is urgent
 * @param receipt of a detriment report that was kept: what the person can prove it with; else null
 * @param unwatched says that nobody reads requests at this hour; null within working hours
 */
public record SupportAnswer(
        @Nullable SupportCase supportCase,
        List<SupportContact> contacts,
        List<RoutedResource> resources,
        ProtectiveNote.@Nullable Receipt receipt,
        @Nullable String unwatched) {
    public SupportAnswer {
        contacts = List.copyOf(contacts);
        resources = List.copyOf(resources);
    }
}
