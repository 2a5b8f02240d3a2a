package org.reversementoring.workday;

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
        assertThat(leaver.name()).isEqualTo("Noah Berg");
        assertThat(leaver.terminated()).isTrue();
        assertThat(leaver.lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));

        assertThat(workers.get("100400").workEmail()).isEmpty();
        assertThat(workers.get("100233").manager()).isEqualTo(new EmployeeNumber("100017"));
        assertThat(workers.get("C-200045").name()).isEqualTo("Lena Fischer");
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
    void unknown_columns_and_groups_are_passed_over() throws Exception {
        assertThat(read("""
                {"Title":{"a":[1]},"Report_Entry":[{"Employee_ID":"1","Worker_Status":"Active","On_Leave":"0","Skills_group":[{"Skill":"Kotlin"}],"Pay":"1"}]}""")).hasSize(1);
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
                "{'Display_Name':'A'} | Report_Entry[0].Employee_ID is missing; was the permission",
                "{'Employee_ID':'1','On_Leave':'0'} | Report_Entry[0].Worker_Status is missing; was the permission",
                "{'Employee_ID':'1','Worker_Status':'Active'} | Report_Entry[0].On_Leave is missing; was the",
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
                .hasMessageMatching("Workday's answer is not valid JSON at line 1, column \\d+\\.");
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
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<DirectoryWorker> read(InputStream in) throws IOException {
        List<DirectoryWorker> workers = new ArrayList<>();
        ReportReader.read(in, row -> workers.add(row.worker()));
        return workers;
    }
}
