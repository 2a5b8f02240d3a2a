package org.reversementoring.workday.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workers as rows of the published report: every value is a string, a boolean is "1" or "0", an empty column is absent.
 */
final class ReportRows {
    private static final List<String> LEVELS =
            List.of("Chief Executive", "Vice President", "Manager", "Professional", "Associate");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private final Map<String, Worker> byId;
    private final Set<String> managers;
    private final LocalDate today;
    private final ZoneId zone;

    ReportRows(List<Worker> everybody, LocalDate today, ZoneId zone) {
        this.byId = everybody.stream().collect(Collectors.toMap(Worker::employeeId, Function.identity()));
        this.managers = everybody.stream()
                .filter(worker -> !worker.dates().over(today))
                .map(Worker::manager)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.today = today;
        this.zone = zone;
    }

    Map<String, String> row(Worker worker) {
        Columns columns = new Columns();
        Worker manager = worker.manager() == null ? null : byId.get(worker.manager());
        boolean left = worker.dates().over(today);
        columns.put("Employee_ID", worker.employeeId());
        columns.put("Workday_ID", workdayId(worker.employeeId()));
        columns.put("Worker_Type", worker.contingent() ? "Contingent Worker" : "Employee");
        columns.put("Worker_Status", status(worker));
        columns.put("Display_Name", worker.name() + suffix(worker));
        columns.put("Work_Email", left ? null : worker.email());
        columns.put("Business_Title", worker.job().title());
        columns.put("Job_Profile", worker.contingent() ? null : worker.job().title());
        Integer level = worker.job().level();
        if (level != null) {
            columns.put("Management_Level", "Level " + level + " (" + LEVELS.get(level) + ")");
            columns.put("Management_Level_ID", "MGMT_LEVEL_" + level);
        }
        organisation(columns, worker, manager);
        columns.put("Location", worker.place().location());
        columns.put("Country_Code", worker.place().country());
        columns.put("Time_Zone", worker.place().timeZone());
        columns.put("Hire_Date", worker.dates().hired());
        columns.put("Original_Hire_Date", worker.dates().originallyHired());
        columns.put("Termination_Date", worker.dates().terminated());
        columns.put("Is_Manager", flag(managers.contains(worker.employeeId())));
        columns.put(
                "Is_Rehire", flag(worker.dates().hired().isAfter(worker.dates().originallyHired())));
        columns.put("On_Leave", flag(worker.onLeave()));
        columns.put("Last_Functionally_Updated", MOMENT.format(worker.updated().atZone(zone)));
        return columns.values;
    }

    /** A worker sits in the organisation that the manager leads; the head of all sits in their own. */
    private void organisation(Columns columns, Worker worker, @Nullable Worker manager) {
        String slug = worker.job().department().toUpperCase(Locale.ROOT).replace(' ', '-');
        Worker head = manager == null && managers.contains(worker.employeeId()) ? worker : manager;
        columns.put(
                "Supervisory_Organization",
                worker.job().department() + " (" + (head == null ? "Unfilled" : head.name()) + ")");
        columns.put("Supervisory_Organization_ID", "SUPORG-" + slug + (head == null ? "" : "-" + head.employeeId()));
        columns.put("Manager_Employee_ID", worker.manager());
        columns.put("Manager_Workday_ID", worker.manager() == null ? null : workdayId(worker.manager()));
    }

    private String status(Worker worker) {
        if (worker.dates().over(today)) {
            return "Terminated";
        }
        if (worker.dates().hired().isAfter(today)) {
            return "Not Yet Started";
        }
        return worker.onLeave() ? "On Leave" : "Active";
    }

    private String suffix(Worker worker) {
        if (worker.dates().over(today)) {
            return " (Terminated)";
        }
        if (worker.contingent()) {
            return " [C]";
        }
        return worker.onLeave() ? " (On Leave)" : "";
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** 32 hexadecimal digits, stable for an employee number. */
    static String workdayId(String employeeId) {
        try {
            byte[] label = ("worker:" + employeeId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(label));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Columns {
        private final Map<String, String> values = new LinkedHashMap<>();

        void put(String column, @Nullable Object value) {
            if (value != null) {
                values.put(column, value.toString());
            }
        }
    }
}
