package org.reversementoring.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceContextTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void aHeaderIsReadAndWrittenAsTheStandardHasIt() {
        String header = "00-" + TRACE + "-" + SPAN + "-01";
        assertThat(TraceContext.parse(header)).contains(new TraceContext(TRACE, SPAN, true));
        assertThat(TraceContext.parse(header).orElseThrow().header()).isEqualTo(header);
        assertThat(TraceContext.parse("00-" + TRACE + "-" + SPAN + "-02")
                        .orElseThrow()
                        .header())
                .endsWith("-00");
        assertThat(TraceContext.parse("cc-" + TRACE + "-" + SPAN + "-01-what-comes-later"))
                .contains(new TraceContext(TRACE, SPAN, true));
    }

    @Test
    void anythingElseIsNone() {
        for (String header : List.of(
                "",
                "00",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-1",
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "00-" + TRACE + "-" + SPAN + "-01 ",
                " 00-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE.toUpperCase(java.util.Locale.ROOT) + "-" + SPAN + "-01",
                "00-" + "0".repeat(32) + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE.substring(1) + "-" + SPAN + "-01",
                "00-" + TRACE + "g-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01\r\nx: y",
                "cc-" + TRACE + "-" + SPAN + "-01-" + "x".repeat(600))) {
            assertThat(TraceContext.parse(header)).as(header).isEmpty();
        }
        assertThat(TraceContext.parse(null)).isEmpty();
    }

    @Test
    void aChildIsOfTheSameTraceAndAnotherStep() {
        TraceContext parent = TraceContext.fresh();
        assertThat(TraceContext.parse(parent.header())).contains(parent);
        assertThat(parent.child().traceId()).isEqualTo(parent.traceId());
        assertThat(parent.child().spanId()).isNotEqualTo(parent.spanId());
    }

    @Test
    void aThreadWorksUnderItAndIsWhereItWasAfterwards() {
        assertThat(TraceContext.forCall()).isEmpty();
        TraceContext outer = TraceContext.fresh();
        TraceContext inner = TraceContext.fresh();
        outer.during(() -> {
            inner.during(() -> assertThat(TraceContext.current()).isEqualTo(inner));
            assertThat(TraceContext.current()).isEqualTo(outer);
            assertThat(TraceContext.forCall().orElseThrow())
                    .contains(outer.traceId())
                    .doesNotContain(outer.spanId());
        });
        assertThat(TraceContext.current()).isNull();
    }
}
