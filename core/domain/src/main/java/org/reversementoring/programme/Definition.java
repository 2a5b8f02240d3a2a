package org.reversementoring.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.people.EmployeeNumber;

/**
 * What the programme manager writes down before anything else can start.
 *
 * @param sponsor the executive who stands for it; null until named
 * @param audiences every (region, language) whose people may take part
 * @param guarded true for a small firm: a pair inside a reporting line may exist once both accepted a notice that says
 *     so
 * @param levelDistanceWeight 0 to 10: how much a distance in job level counts in matching; age never does
 * @param reporting what reports may tell; frozen when the programme opens
 * @param invitations whom the programme invites by itself when the directory tells of a hire or a promotion; usually
 *     nobody
 */
public record Definition(
        String name,
        String purpose,
        @Nullable EmployeeNumber sponsor,
        List<Objective> objectives,
        Structure structure,
        List<FocusArea> focusAreas,
        List<Audience> audiences,
        boolean guarded,
        int levelDistanceWeight,
        ReportTerms reporting,
        List<InvitationRule> invitations) {
    public Definition {
        objectives = List.copyOf(objectives);
        focusAreas = List.copyOf(focusAreas);
        audiences = List.copyOf(audiences);
        // Kept before there were terms.
        reporting = reporting == null ? ReportTerms.DEFAULT : reporting;
        // Kept before there were rules.
        invitations = invitations == null ? List.of() : List.copyOf(invitations);
    }

    /** One that invites nobody by itself. */
    public Definition(
            String name,
            String purpose,
            @Nullable EmployeeNumber sponsor,
            List<Objective> objectives,
            Structure structure,
            List<FocusArea> focusAreas,
            List<Audience> audiences,
            boolean guarded,
            int levelDistanceWeight,
            ReportTerms reporting) {
        this(
                name,
                purpose,
                sponsor,
                objectives,
                structure,
                focusAreas,
                audiences,
                guarded,
                levelDistanceWeight,
                reporting,
                List.of());
    }

    /** Whether help is promised to somebody in this country (ISO 3166-1 alpha-2), in whatever language. */
    public boolean covers(String country) {
        return audiences.stream().anyMatch(a -> a.region().equals(country));
    }

    public Definition withInvitations(List<InvitationRule> rules) {
        return new Definition(
                name,
                purpose,
                sponsor,
                objectives,
                structure,
                focusAreas,
                audiences,
                guarded,
                levelDistanceWeight,
                reporting,
                rules);
    }
}
