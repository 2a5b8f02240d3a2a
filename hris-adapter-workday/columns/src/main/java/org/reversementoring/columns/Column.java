package org.reversementoring.columns;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every column that is read, by the name that the report or the file gives it. Pay, birth, gender, address and the like
 * are no part of it and never become one.
 */
public enum Column {
    WORKDAY_ID(
            "Workday_ID",
            Need.ADVISED,
            Kind.KEY,
            "the directory's own lasting key, Workday's WID: who gets another employee number keeps their record by it"),
    EMPLOYEE_ID(
            "Employee_ID",
            Need.ON_EVERY_ROW,
            Kind.NUMBER,
            "the employee number; the same one stands in the sign-on's claim"),
    WORKER_STATUS(
            "Worker_Status",
            Need.ON_EVERY_ROW,
            Kind.TEXT,
            "`Terminated` ends an employment; every other value does not"),
    DISPLAY_NAME(
            "Display_Name",
            Need.REQUIRED,
            Kind.TEXT,
            "marks such as `(On Leave)`, `(Terminated)`, `[C]` are taken off"),
    WORK_EMAIL("Work_Email", Need.REQUIRED, Kind.TEXT, "may be empty on single rows"),
    BUSINESS_TITLE("Business_Title", Need.REQUIRED, Kind.TEXT, "what the person is called in the organisation"),
    MANAGEMENT_LEVEL(
            "Management_Level",
            Need.REQUIRED,
            Kind.TEXT,
            "a label; its rank comes from the settings. Empty for contingent workers without one"),
    SUPERVISORY_ORGANIZATION(
            "Supervisory_Organization",
            Need.REQUIRED,
            Kind.TEXT,
            "the manager's name in brackets behind it is taken off"),
    MANAGER_EMPLOYEE_ID(
            "Manager_Employee_ID",
            Need.REQUIRED,
            Kind.NUMBER,
            "of the primary job; empty at the top and while a position is vacant; of several, the lowest number"),
    LOCATION("Location", Need.REQUIRED, Kind.TEXT, "where the person works"),
    COUNTRY_CODE("Country_Code", Need.REQUIRED, Kind.COUNTRY, "of the place of work"),
    TIME_ZONE("Time_Zone", Need.OPTIONAL, Kind.ZONE, "else the default of the settings"),
    HIRE_DATE("Hire_Date", Need.REQUIRED, Kind.DATE, "of the present employment; may lie in the future"),
    TERMINATION_DATE("Termination_Date", Need.FOR_LEAVERS, Kind.DATE, "last day of work; may lie in the future"),
    ON_LEAVE("On_Leave", Need.ON_EVERY_ROW, Kind.FLAG, "whether the person is on leave now; no reason, no dates");

    /** Where a column has to have a value. */
    public enum Need {
        /** Without it a leaver would look employed, or somebody on leave present: a row that lacks it ends the read. */
        ON_EVERY_ROW("on every row"),
        /** Empty on every row stops a sync; single rows may lack it. */
        REQUIRED("yes"),
        FOR_LEAVERS("for leavers"),
        ADVISED("strongly advised"),
        OPTIONAL("no");

        private final String word;

        Need(String word) {
            this.word = word;
        }
    }

    /** What values look like, in words and as a type of XML Schema. */
    enum Kind {
        TEXT("text, up to 200 characters", "wd:Text"),
        KEY("1 to 64 characters, no white space", "wd:Key"),
        NUMBER("1 to 40 characters, no white space", "wd:Number"),
        COUNTRY("two capital letters such as `DE`", "wd:Country"),
        ZONE("an IANA name such as `Europe/Berlin`", "wd:Text"),
        DATE("a date such as `2026-11-22`; an offset or a time behind it does not move it", "wd:Day"),
        FLAG("`1` or `0`, `true` or `false`", "xsd:boolean");

        final String words;
        final String schemaType;

        Kind(String words, String schemaType) {
            this.words = words;
            this.schemaType = schemaType;
        }
    }

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::title, Function.identity()));

    private final String title;
    private final Need need;
    final Kind kind;
    private final String holds;

    Column(String title, Need need, Kind kind, String holds) {
        this.title = title;
        this.need = need;
        this.kind = kind;
        this.holds = holds;
    }

    /** The XML alias in the report, the name of the field in JSON, the heading in a file. */
    public String title() {
        return title;
    }

    public Need need() {
        return need;
    }

    /** What it holds, in a few words. */
    public String holds() {
        return holds;
    }

    /** The column of that title, written exactly so; null where the contract has none. */
    public static @Nullable Column titled(String title) {
        return BY_TITLE.get(title);
    }

    /** "on every row", "yes", "no", … */
    public String needed() {
        return need.word;
    }

    /** What a value looks like, in words. */
    public String looks() {
        return kind.words;
    }
}
