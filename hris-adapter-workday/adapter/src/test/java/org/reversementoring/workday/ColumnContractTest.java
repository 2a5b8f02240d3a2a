package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.reversementoring.columns.Column;
import org.reversementoring.columns.PublishedColumns;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class ColumnContractTest {
    private static final String NAMESPACE = "urn:com.workday.report/RM_Workers";

    @Test
    void what_the_simulator_reports_keeps_the_published_schema() throws Exception {
        try (WorkdaySimulator simulator = WorkdaySimulator.start(Clock.systemUTC())) {
            simulator.people().putOnLeave("5");
            simulator.people().terminate("6", LocalDate.of(2020, 5, 31));
            String xml = asXml(report(simulator.reportUri()));
            assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(new StreamSource(new StringReader(PublishedColumns.schema())))
                            .newValidator()
                            .validate(new StreamSource(new StringReader(xml))))
                    .doesNotThrowAnyException();
        }
    }

    private static JsonNode report(URI report) throws Exception {
        Tenant tenant = Tenant.example();
        String user = tenant.isuUser() + ":" + tenant.isuPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(report + "?format=json"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    /** The report's columns that are part of the contract, in the shape of Workday's XML. */
    private static String asXml(JsonNode report) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.setPrefix("wd", NAMESPACE);
        xml.writeStartElement(NAMESPACE, "Report_Data");
        xml.writeNamespace("wd", NAMESPACE);
        for (JsonNode entry : report.required("Report_Entry")) {
            xml.writeStartElement(NAMESPACE, "Report_Entry");
            for (Column column : Column.values()) {
                if (entry.has(column.title())) {
                    xml.writeStartElement(NAMESPACE, column.title());
                    xml.writeCharacters(entry.get(column.title()).asText());
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.flush();
        return text.toString();
    }
}
