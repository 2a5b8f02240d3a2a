package org.reversementoring.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Agreement;

/** The agreement as a member reads it; its ETag is the number of the clauses. See {@link Agreement}. */
public record AgreementJson(
        int agreementVersion,
        List<PointJson> points,
        @Nullable String clauses,
        int clausesNumber,
        List<String> notices,
        int acceptedVersion,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate declaredOn,
        @Nullable LocalDate closingDeclaredOn,
        boolean agreed)
        implements Versioned {
    /** One numbered point. */
    public record PointJson(int number, String title, String text) {}

    @Override
    public long version() {
        return clausesNumber;
    }

    static AgreementJson of(Agreement a) {
        List<PointJson> points = IntStream.range(0, a.points().size())
                .mapToObj(i -> new PointJson(
                        i + 1, a.points().get(i).title(), a.points().get(i).text()))
                .toList();
        return new AgreementJson(
                a.version(),
                points,
                a.clauses(),
                a.clausesNumber(),
                a.notices(),
                a.acceptedVersion(),
                a.acceptedAt(),
                a.declaredOn(),
                a.closingDeclaredOn(),
                a.agreed());
    }
}
