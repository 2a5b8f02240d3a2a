package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.reversementoring.spi.TraceContext;

class LogLinesTest {
    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("org.reversementoring.somewhere");
        return entry;
    }

    @Test
    void anEntryIsOneJsonObjectOnOneLine() throws Exception {
        TraceContext trace = TraceContext.fresh();
        String[] line = new String[1];
        trace.during(() -> line[0] = new LogLines(true, "7@host").format(entry("two\nlines and a \"quote\"")));
        assertThat(line[0]).endsWith("}\n").hasLineCount(1);
        JsonNode object = new ObjectMapper().readTree(line[0]);
        assertThat(object.path("message").asText()).isEqualTo("two\nlines and a \"quote\"");
        assertThat(object.path("level").asText()).isEqualTo("WARNING");
        assertThat(object.path("node").asText()).isEqualTo("7@host");
        assertThat(object.path("request").asText()).isEqualTo(trace.spanId());
        assertThat(object.path("trace").asText()).isEqualTo(trace.traceId());
        assertThat(object.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void anExceptionIsItsClassesAndPlacesAndNeverItsWords() {
        LogRecord entry = entry("failed");
        entry.setThrown(new IllegalStateException("secret words", new RuntimeException("of Anna")));
        for (boolean json : new boolean[] {true, false}) {
            assertThat(new LogLines(json, "node").format(entry))
                    .contains("java.lang.IllegalStateException at ", " caused by java.lang.RuntimeException")
                    .doesNotContain("secret words", "Anna")
                    .hasLineCount(1);
        }
    }

    @Test
    void textNamesTheRequestWhereThereIsOne() {
        assertThat(new LogLines(false, "node").format(entry("alone"))).endsWith("alone" + System.lineSeparator());
        assertThat(new LogLines(false, "node").format(entry("one\nand no second")))
                .contains("one and no second");
    }

    @Test
    void theUnwrappingOfAKeyIsNotToldBesideTheRequestThatAskedForIt() {
        LogRecord entry = entry("data key of case/1 was unwrapped");
        entry.setLoggerName("org.reversementoring.sealing.unwrap");
        TraceContext trace = TraceContext.fresh();
        for (boolean json : new boolean[] {true, false}) {
            trace.during(() -> assertThat(new LogLines(json, "node").format(entry))
                    .doesNotContain(trace.spanId(), trace.traceId()));
        }
    }
}
