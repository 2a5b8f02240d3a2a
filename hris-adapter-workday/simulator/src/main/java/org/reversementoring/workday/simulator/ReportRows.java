package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Company.Standing;
import org.reversementoring.workday.simulator.Worker.Status;

/**
 * Workers as rows of the published report: every value is a string, a boolean is "1" or "0", an empty column is absent
 * or, by a switch, null.
 */
final class ReportRows {
    /** The columns of the report, in their order, each with its type in the schema. */
    static final Map<String, String> COLUMNS = columns();

    private static final List<String> LEVELS =
            List.of("Chief Executive", "Vice President", "Manager", "Professional", "Associate");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private final Company company;
    private final ReportShape.Switches shape;
    private final ZoneId zone;

    ReportRows(Company company, ReportShape.Switches shape, ZoneId zone) {
        this.company = company;
        this.shape = shape;
        this.zone = zone;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        List.of("Employee_ID", "Workday_ID", "Worker_Type", "Worker_Status", "Display_Name", "Work_Email")
                .forEach(column -> columns.put(column, "string"));
        List.of("Business_Title", "Job_Profile", "Management_Level", "Management_Level_ID", "Supervisory_Organization")
                .forEach(column -> columns.put(column, "string"));
        List.of("Supervisory_Organization_ID", "Manager_Employee_ID", "Manager_Workday_ID", "Location")
                .forEach(column -> columns.put(column, "string"));
        List.of("Country_Code", "Time_Zone").forEach(column -> columns.put(column, "string"));
        List.of("Hire_Date", "Original_Hire_Date", "Termination_Date").forEach(column -> columns.put(column, "date"));
        List.of("Is_Manager", "Is_Rehire", "On_Leave").forEach(column -> columns.put(column, "boolean"));
        columns.put("Last_Functionally_Updated", "dateTime");
        return columns;
    }

    /** Values are text, or a list of objects where a column has several. */
    Map<String, Object> row(Standing standing) {
        Worker worker = company.worker(standing);
        Columns columns = new Columns();
        columns.put("Employee_ID", worker.employeeId());
        columns.put("Workday_ID", worker.wid());
        columns.put("Worker_Type", worker.contingent() ? "Contingent Worker" : "Employee");
        columns.put("Worker_Status", worker.status().title());
        columns.put("Display_Name", worker.displayName());
        columns.put("Work_Email", worker.status() == Status.TERMINATED ? null : worker.email());
        columns.put("Business_Title", worker.job().title());
        columns.put("Job_Profile", worker.contingent() ? null : worker.job().title());
        Integer level = worker.contingent() ? null : worker.job().level();
        columns.put("Management_Level", level == null ? null : "Level " + level + " (" + LEVELS.get(level) + ")");
        columns.put("Management_Level_ID", level == null ? null : "MGMT_LEVEL_" + level);
        organization(columns, standing);
        columns.put("Location", worker.place().location());
        columns.put("Country_Code", worker.place().country());
        columns.put("Time_Zone", worker.place().timeZone());
        columns.put("Hire_Date", date(worker.dates().hired()));
        columns.put("Original_Hire_Date", date(worker.dates().originallyHired()));
        columns.put("Termination_Date", date(worker.dates().terminated()));
        columns.put("Is_Manager", flag(!company.led(standing).isEmpty()));
        columns.put(
                "Is_Rehire", flag(worker.dates().hired().isAfter(worker.dates().originallyHired())));
        columns.put("On_Leave", flag(worker.onLeave()));
        columns.put("Last_Functionally_Updated", MOMENT.format(worker.updated().atZone(zone)));
        shape.furtherColumns().forEach(columns::put);
        return columns.values;
    }

    private void organization(Columns columns, Standing worker) {
        Organization organization = worker.facts().organization();
        columns.put("Supervisory_Organization", company.descriptor(organization));
        columns.put("Supervisory_Organization_ID", organization.code());
        List<Standing> managers = company.managers(worker);
        if (shape.chiefReportsToSelf() && company.leadsOwnOrganization(worker)) {
            managers = List.of(worker);
        }
        several(
                columns,
                "Manager_Employee_ID",
                managers,
                manager -> manager.facts().id());
        several(
                columns,
                "Manager_Workday_ID",
                managers,
                manager -> manager.profile().wid());
    }

    private void several(Columns columns, String column, List<Standing> managers, Function<Standing, String> value) {
        if (managers.size() > 1 && shape.severalAsList()) {
            columns.put(
                    column,
                    managers.stream()
                            .map(manager -> Map.of(column, value.apply(manager)))
                            .toList());
        } else {
            columns.put(column, managers.isEmpty() ? null : value.apply(managers.get(0)));
        }
    }

    private @Nullable String date(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return shape.offsetDates() ? date + OFFSET.format(date.atStartOfDay(zone)) : date.toString();
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private final class Columns {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        void put(String column, @Nullable Object value) {
            if (value != null || shape.nulls()) {
                values.put(column, value);
            }
        }
    }
}
