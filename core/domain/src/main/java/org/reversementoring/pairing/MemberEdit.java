package org.reversementoring.pairing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;

/** The parts of a {@link Member} that change, while a copy of it is made. */
final class MemberEdit {
    List<String> reasons;

    @Nullable
    Instant acceptedAt;

    int agreementVersion;

    @Nullable
    Instant agreementAcceptedAt;

    int clausesAccepted;

    @Nullable
    Instant noticesAcceptedAt;

    @Nullable
    Instant closingDeclaredAt;

    boolean paused;

    boolean goesOn;

    @Nullable
    SealedText expectations;

    @Nullable
    SealedText releases;

    @Nullable
    SealedText endCause;

    MemberEdit(Member from) {
        reasons = from.reasons();
        acceptedAt = from.acceptedAt();
        agreementVersion = from.agreementVersion();
        agreementAcceptedAt = from.agreementAcceptedAt();
        clausesAccepted = from.clausesAccepted();
        noticesAcceptedAt = from.noticesAcceptedAt();
        closingDeclaredAt = from.closingDeclaredAt();
        paused = from.paused();
        goesOn = from.goesOn();
        expectations = from.expectations();
        releases = from.releases();
        endCause = from.endCause();
    }

    Member toMember() {
        return new Member(
                reasons,
                acceptedAt,
                agreementVersion,
                agreementAcceptedAt,
                clausesAccepted,
                noticesAcceptedAt,
                closingDeclaredAt,
                paused,
                goesOn,
                expectations,
                releases,
                endCause);
    }
}
