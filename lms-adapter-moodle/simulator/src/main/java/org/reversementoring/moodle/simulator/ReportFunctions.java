package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reversementoring.moodle.simulator.ReportRows.Row;

/** Custom reports: those that an administrator made are listed and read, page by page, in the user's language. */
final class ReportFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Site site;
    private final String siteUrl;

    ReportFunctions(Site site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
    }

    void register(Functions service) {
        service.add("core_reportbuilder_list_reports", fields().may("page", INT).may("perpage", INT), this::list);
        service.add(
                "core_reportbuilder_retrieve_report",
                fields().need("reportid", INT).may("page", INT).may("perpage", INT),
                this::retrieve);
    }

    private JsonNode list(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode reports = answer.putArray("reports");
        page(
                        site.reports
                                .all()
                                .sorted(Comparator.comparing(
                                        report -> report.path("name").asText().toLowerCase(Locale.ROOT)))
                                .toList(),
                        call)
                .forEach(report -> reports.add(details(report)));
        answer.putArray("warnings");
        return answer;
    }

    private JsonNode retrieve(ObjectNode call) {
        ObjectNode report = site.reports
                .byId(call.path("reportid").asLong())
                .orElseThrow(() -> Failure.noRecord("reportbuilder_report"));
        List<ReportColumn> columns = report.path("columns")
                .valueStream()
                .map(column -> ReportColumn.valueOf(column.asText()))
                .toList();
        List<Row> rows = new ReportRows(site)
                .of(report.path("prefix").asText(), report.path("activeOnly").asBoolean());
        ObjectNode answer = JSON.objectNode();
        answer.set("details", details(report));
        ObjectNode data = answer.putObject("data");
        ArrayNode headers = data.putArray("headers");
        columns.forEach(column -> headers.add(column.header(site.language)));
        ArrayNode shown = data.putArray("rows");
        for (Row row : page(rows, call)) {
            ArrayNode values = shown.addObject().putArray("columns");
            columns.forEach(column -> values.add(column.value(row, site.language)));
        }
        data.put("totalrowcount", rows.size());
        answer.putArray("warnings");
        return answer;
    }

    private static <T> List<T> page(List<T> all, ObjectNode call) {
        int size = call.path("perpage").asInt(10);
        int from = Math.min(all.size(), call.path("page").asInt(0) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    private ObjectNode details(ObjectNode report) {
        ObjectNode details = JSON.objectNode()
                .put("name", report.path("name").asText())
                .put("source", "core_course\\reportbuilder\\datasource\\participants")
                .put("type", 0)
                .put("uniquerows", false)
                .put(
                        "conditiondata",
                        "{\"course:idnumber_operator\":5,\"course:idnumber_value\":\""
                                + report.path("prefix").asText() + "\"}")
                .putNull("settingsdata")
                .put("contextid", 1)
                .put("component", "")
                .put("area", "")
                .put("itemid", 0)
                .put("usercreated", 2)
                .put("id", report.path("id").asLong())
                .put("timecreated", site.now())
                .put("timemodified", site.now())
                .put("usermodified", 2)
                .put("sourcename", site.language.of("Course participants", "Kursteilnehmer/innen"));
        details.putArray("tags");
        details.putObject("modifiedby")
                .put("id", 2)
                .put("email", "admin@example.com")
                .put("idnumber", "")
                .put("phone1", "")
                .put("phone2", "")
                .put("department", "")
                .put("institution", "")
                .put("fullname", "Admin User")
                .put("identity", "admin@example.com")
                .put("profileurl", siteUrl + "/user/profile.php?id=2")
                .put("profileimageurl", siteUrl + "/theme/image.php/boost/core/1/u/f1")
                .put("profileimageurlsmall", siteUrl + "/theme/image.php/boost/core/1/u/f2");
        return details;
    }
}
