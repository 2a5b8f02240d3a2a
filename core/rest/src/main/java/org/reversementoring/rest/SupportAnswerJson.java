package org.reversementoring.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.wellbeing.SupportAnswer;

/**
 * The answer to a request for help.
 *
 * @param supportCase absent where the request could not be kept just now; the help stands nevertheless
 * @param contacts whom to turn to directly
 * @param reportingChannel where the organisation takes reports of wrongdoing; absent where it has not said
 * @param unwatched says that nobody reads requests at this hour; absent while somebody does
 */
public record SupportAnswerJson(
        @Nullable CaseSummaryJson supportCase,
        List<SupportContactJson> contacts,
        List<RoutedResourceJson> resources,
        @Nullable String unwatched,
        @Nullable String reportingChannel)
        implements Identified {
    @Override
    public @Nullable UUID id() {
        return supportCase == null ? null : supportCase.id();
    }

    static SupportAnswerJson of(SupportAnswer answer, ReportingChannel channel) {
        return new SupportAnswerJson(
                answer.supportCase() == null ? null : CaseSummaryJson.of(answer.supportCase()),
                answer.contacts().stream().map(SupportContactJson::of).toList(),
                RoutedResourceJson.of(answer.resources()),
                answer.unwatched(),
                LimitsJson.text(channel.address()));
    }
}
