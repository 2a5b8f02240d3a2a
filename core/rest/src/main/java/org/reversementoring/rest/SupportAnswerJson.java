package org.reversementoring.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.wellbeing.ProtectiveNote;
import org.reversementoring.wellbeing.SupportAnswer;

/**
 * The answer to a request for help.
 *
 * @param supportCase absent where the request could not be kept just now; the help stands nevertheless
 * @param contacts whom to turn to directly
 * @param reportingChannel where the organisation takes reports of wrongdoing; absent where it has not said
 * @param receipt of a detriment report, given once: keep it; absent for a request
 * @param unwatched says that nobody reads requests at this hour; absent while somebody does
 */
public record SupportAnswerJson(
        @Nullable CaseSummaryJson supportCase,
        List<SupportContactJson> contacts,
        List<RoutedResourceJson> resources,
        @Nullable ReceiptJson receipt,
        @Nullable String unwatched,
        @Nullable String reportingChannel)
        implements Identified {
    /**
     * What a report can be proved with, also after its case is gone.
     *
     * @param proof SHA-256, in hex, of {@code nonce}, a line feed and the words in UTF-8
     * @param computed how, in plain words
     */
    public record ReceiptJson(LocalDate on, String proof, String nonce, String computed) {
        private static final String COMPUTED =
                "SHA-256 of the nonce, a line feed (U+000A) and the words as they were sent,"
                        + " without white space around them, in UTF-8; in hexadecimal digits";

        static @Nullable ReceiptJson of(ProtectiveNote.@Nullable Receipt receipt) {
            return receipt == null ? null : new ReceiptJson(receipt.on(), receipt.proof(), receipt.nonce(), COMPUTED);
        }
    }

    @Override
    public @Nullable UUID id() {
        return supportCase == null ? null : supportCase.id();
    }

    static SupportAnswerJson of(SupportAnswer answer, ReportingChannel channel) {
        return new SupportAnswerJson(
                answer.supportCase() == null ? null : CaseSummaryJson.of(answer.supportCase()),
                answer.contacts().stream().map(SupportContactJson::of).toList(),
                RoutedResourceJson.of(answer.resources()),
                ReceiptJson.of(answer.receipt()),
                answer.unwatched(),
                LimitsJson.text(channel.address()));
    }
}
