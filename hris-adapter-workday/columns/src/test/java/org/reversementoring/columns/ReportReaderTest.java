package org.reversementoring.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;

class ReportReaderTest {
    private static final ReportReader READER = new ReportReader("The answer", line -> "", "Is the path right?");

    @Test
    void the_seven_cases_of_the_published_sample_are_read() throws Exception {
        Map<String, DirectoryWorker> workers = sample();
        assertThat(workers).containsOnlyKeys("100001", "100017", "100233", "100310", "100099", "100400", "C-200045");

        DirectoryWorker onLeave = workers.get("100310");
        assertThat(onLeave.onLeave()).isTrue();
        assertThat(onLeave.manager()).isNull();
        assertThat(onLeave.organisation()).isEqualTo("Finance Analytics");
        assertThat(onLeave.hired()).isEqualTo(LocalDate.of(2025, 3, 3));

        DirectoryWorker leaver = workers.get("100099");
        assertThat(leaver.name()).isEqualTo("Noah Berg (Terminated)");
        assertThat(leaver.terminated()).isTrue();
        assertThat(leaver.lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));

        assertThat(workers.get("100400").workEmail()).isEmpty();
        assertThat(workers.get("100233").manager()).isEqualTo(new EmployeeNumber("100017"));
        assertThat(workers.get("C-200045").name()).isEqualTo("Lena Fischer [C]");
        assertThat(workers.get("C-200045").level()).isEmpty();
        assertThat(workers.get("100001").timeZone()).isNull();
    }

    @Test
    void null_blank_and_absent_are_all_empty() throws Exception {
        List<DirectoryWorker> workers = read("""
                {"Report_Entry":[{"Employee_ID":"1","Worker_Status":"Active","On_Leave":"0","Display_Name":null,"Work_Email":"  "}]}""");
        assertThat(workers.get(0).name()).isEmpty();
        assertThat(workers.get(0).workEmail()).isEmpty();
        assertThat(workers.get(0).hired()).isNull();
    }

    @Test
    void numbers_and_truth_values_are_taken_as_their_text() throws Exception {
        DirectoryWorker worker = read("""
                {"Report_Entry":[{"Employee_ID":17,"Worker_Status":"Active","On_Leave":true}]}""").get(0);
        assertThat(worker.number()).isEqualTo(new EmployeeNumber("17"));
        assertThat(worker.onLeave()).isTrue();
    }

    @Test
    void what_is_no_column_of_the_contract_is_passed_over_and_only_its_title_is_told() throws Exception {
        Set<String> passedOver = new TreeSet<>();
        List<ReportRow> rows = new ArrayList<>();
        READER.read(stream("""
                {"Title":{"a":[1]},"Report_Entry":[{"Employee_ID":"1","Worker_Status":"Active","On_Leave":"0","Skills_group":[{"Skill":"Kotlin"}],"Pay":"1"}]}"""), rows::add, passedOver::add);
        assertThat(passedOver).containsExactly("Pay", "Skills_group");
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.filled())
                        .containsExactlyInAnyOrder(Column.EMPLOYEE_ID, Column.WORKER_STATUS, Column.ON_LEAVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Location':[{'Descriptor':'Munich'}]",
                "'Location':['Munich']",
                "'Location':{'Descriptor':'Munich'}",
                "'Location':[{'Descriptor':'Munich','ID':null}]"
            })
    void a_list_of_one_value_is_that_value(String column) throws Exception {
        assertThat(read(entry(column)).get(0).location()).isEqualTo("Munich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Location':[]", "'Location':[{}]", "'Location':[null]"})
    void a_list_of_no_value_is_empty(String column) throws Exception {
        assertThat(read(entry(column)).get(0).location()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Location':[{'Descriptor':'Munich'},{'Descriptor':'Berlin'}]",
                "'Location':['Munich','Berlin']",
                "'Location':{'Descriptor':'Munich','ID':'M-1'}"
            })
    void a_list_of_several_values_is_refused(String column) {
        assertThatThrownBy(() -> read(entry(column)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessage("Report_Entry[0].Location has several values; there must be one.");
    }

    @Test
    void of_several_managers_the_lowest_number_counts_in_whatever_order_they_come() throws Exception {
        for (String order : List.of("{'Manager_Employee_ID':'7'},{'Manager_Employee_ID':'30'}", "'30','7'")) {
            assertThat(read(entry("'Manager_Employee_ID':[" + order + "]"))
                            .get(0)
                            .manager())
                    .isEqualTo(new EmployeeNumber("7"));
        }
        assertThat(read(entry("'Manager_Employee_ID':[{'Name':'A','Manager_Employee_ID':'7','WID':'x'}]"))
                        .get(0)
                        .manager())
                .isEqualTo(new EmployeeNumber("7"));
        assertThat(read(entry("'Manager_Employee_ID':[]")).get(0).manager()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee (Terminated)", "Ann Lee (On Leave)", "Ann Lee [C]", "Ann Lee [C] (On Leave)"})
    void marks_behind_a_name_stay_for_the_sync_to_take_off(String name) throws Exception {
        assertThat(read(entry("'Display_Name':'" + name + "'")).get(0).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE", "True"})
    void a_truth_value_is_read_however_it_is_written(String yes) throws Exception {
        DirectoryWorker worker =
                read("{\"Report_Entry\":[{\"Employee_ID\":\"1\",\"Worker_Status\":\"Active\",\"On_Leave\":\"" + yes
                                + "\"}]}")
                        .get(0);
        assertThat(worker.onLeave()).isTrue();
    }

    @Test
    void a_line_break_in_a_value_is_a_space_and_an_unshowable_character_is_refused() throws Exception {
        assertThat(read(entry("'Display_Name':'Ann\\r\\n Lee'")).get(0).name()).isEqualTo("Ann Lee");
        assertThatThrownBy(() -> read(entry("'Display_Name':'Ann\\u0000Lee'")))
                .hasMessage("Report_Entry[0].Display_Name has a character that cannot be shown.");
    }

    @Test
    void the_lasting_key_is_the_workday_id() throws Exception {
        assertThat(sample().get("100233").key()).isEqualTo("9de2f0ae096702dba1aa88cf53b17c1f");
        assertThatThrownBy(() -> read(entry("'Workday_ID':'a b'")))
                .hasMessage("Report_Entry[0].Workday_ID must have 1 to 64 characters and no white space.");
    }

    @Test
    void a_value_without_end_is_refused_before_it_fills_the_memory() {
        assertThatThrownBy(() -> read(entry("'Display_Name':'" + "x".repeat(200_001) + "'")))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageStartingWith("Report_Entry[0] has a value of more than 100000 characters");
    }

    @Test
    void text_behind_the_report_is_no_report() {
        assertThatThrownBy(() -> read("{\"Report_Entry\":[]} {}")).isInstanceOf(DirectoryRejectedException.class);
    }

    @ParameterizedTest
    @CsvSource({"2015-07-28-07:00", "2015-07-28", "2015-07-28Z", "2015-07-28T23:30:00.000-07:00"})
    void the_calendar_date_counts_whatever_the_offset(String date) throws Exception {
        assertThat(read(entry("'Hire_Date':'" + date + "'")).get(0).hired()).isEqualTo(LocalDate.of(2015, 7, 28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Display_Name':'A'} | Report_Entry[0].Employee_ID is missing, and every row",
                "{'Employee_ID':'1','On_Leave':'0'} | Report_Entry[0].Worker_Status is missing, and every row",
                "{'Employee_ID':'1','Worker_Status':'Active'} | Report_Entry[0].On_Leave is missing, and every",
                "{'Employee_ID':'1 2','Worker_Status':'Active','On_Leave':'0'} | Report_Entry[0].Employee_ID must have 1 to 40 characters",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Manager_Employee_ID':'a b'} | Report_Entry[0].Manager_Employee_ID must have",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Hire_Date':'28.07.2015'} | Report_Entry[0].Hire_Date must be a date",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Termination_Date':'2015-02-30'} | Report_Entry[0].Termination_Date must be a date",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Country_Code':'Germany'} | Report_Entry[0].Country_Code must be a code",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Time_Zone':'Pacific'} | Report_Entry[0].Time_Zone must be an IANA name",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'maybe'} | Report_Entry[0].On_Leave must be 1 or 0",
                "{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0','Work_Email':['a','b']} | Report_Entry[0].Work_Email has several values",
                "7 | Report_Entry[0] is not an object"
            })
    void a_value_that_breaks_the_contract_is_named_by_its_place_and_not_repeated(String entry, String message) {
        String json = "{\"Report_Entry\":[" + entry.replace('\'', '"') + "]}";
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining(message)
                .hasMessageNotContainingAny("Germany", "Pacific", "maybe", "28.07.2015", "1 2", "a b");
    }

    @Test
    void a_value_of_excessive_length_is_refused() {
        String json = entry("'Display_Name':'" + "x".repeat(201) + "'");
        assertThatThrownBy(() -> read(json)).hasMessageContaining("Display_Name has more than 200 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"error\":\"permission denied\",\"code\":\"S22\"}",
                "{\"Report_Entry\":null}",
                "{\"Report_Entry\":{\"Employee_ID\":\"1\"}}",
                "\"text\""
            })
    void an_answer_without_the_list_report_entry_is_a_failure(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("no list Report_Entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Report_Entry\":[{\"Employee_ID\":\"1\",\"Disp", "{\"Report_Entry\":[", "{\"Report_Ent"})
    void a_body_that_ends_early_is_an_outage_and_not_a_bad_report(String cut) {
        assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }

    @Test
    void broken_json_is_named_by_line_and_column() {
        assertThatThrownBy(() -> read("{\"Report_Entry\":[{\"Employee_ID\" \"1\"}]}"))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageMatching("The answer is not valid JSON at line 1, column \\d+\\.");
    }

    private static String entry(String columns) {
        String entry = "{'Report_Entry':[{'Employee_ID':'1','Worker_Status':'Active','On_Leave':'0'," + columns + "}]}";
        return entry.replace('\'', '"');
    }

    private static Map<String, DirectoryWorker> sample() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportReaderTest.class.getResourceAsStream("report-seven-workers.json"))) {
            return read(in).stream().collect(Collectors.toMap(w -> w.number().value(), Function.identity()));
        }
    }

    private static List<DirectoryWorker> read(String json) throws IOException {
        return read(stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DirectoryWorker> read(InputStream in) throws IOException {
        List<DirectoryWorker> workers = new ArrayList<>();
        READER.read(in, row -> workers.add(row.worker()), title -> {});
        return workers;
    }
}
