package org.reversementoring.peoplefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.inmemory.InMemoryIntake.everybodyOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.SelfCheck;

class FilePeopleDirectoryTest {
    private static final String HEADER =
            "Employee_ID,Worker_Status,Display_Name,Work_Email,Business_Title,Management_Level,Supervisory_Organization,"
                    + "Manager_Employee_ID,Location,Country_Code,Hire_Date,On_Leave";
    private static final String ANN =
            "1,Active,Ann Lee,ann@example.com,Head,1 Executive,Office,,Munich,DE,2009-01-14,0";
    private static final String BO =
            "2,Active,Bo Ray,bo@example.com,Engineer,5 Associate,Office,1,Munich,DE,2024-02-05,0";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n\r\n"})
    void lines_end_as_the_system_that_wrote_them_ends_lines(String end) throws Exception {
        assertThat(names(csv(String.join(end, HEADER, ANN, BO)))).containsExactly("Ann Lee", "Bo Ray");
        assertThat(names(csv(String.join(end, HEADER, ANN, BO, "")))).containsExactly("Ann Lee", "Bo Ray");
    }

    @Test
    void semicolons_and_a_byte_order_mark_as_spreadsheets_write_them_are_understood() throws Exception {
        String text = "\uFEFF" + String.join("\r\n", HEADER, ANN, BO).replace(',', ';') + "\r\n;;;;;;;;;;;\r\n";
        assertThat(names(csv(text))).containsExactly("Ann Lee", "Bo Ray");
    }

    @Test
    void a_quoted_value_may_hold_separators_quotation_marks_and_line_breaks() throws Exception {
        String row = ANN.replace("Ann Lee", "\"Lee, Ann \"\"A\"\"\nof Munich\"").replace("Head", "\"Head; of all\"");
        DirectoryWorker ann = everybodyOf(csv(HEADER + "\n" + row + "\n")).get(0);
        assertThat(ann.name()).isEqualTo("Lee, Ann \"A\" of Munich");
        assertThat(ann.title()).isEqualTo("Head; of all");
    }

    @Test
    void columns_come_in_any_order_and_further_ones_are_passed_over() throws Exception {
        DirectoryWorker ann = everybodyOf(csv("""
                        Birth_Date,On_Leave,Hire_Date,Country_Code,Location,Manager_Employee_ID,Supervisory_Organization,Management_Level,Business_Title,Work_Email,Display_Name,Worker_Status,Employee_ID,Shoe_Size
                        1970-01-01,FALSE,2009-01-14,DE,Munich,,Office,1 Executive,Head,ann@example.com,Ann Lee,Active,1,38
                        """)).get(0);
        assertThat(ann.number()).isEqualTo(new EmployeeNumber("1"));
        assertThat(ann.toString()).doesNotContain("1970", "38");
    }

    @Test
    void a_column_that_must_never_be_delivered_is_named_by_the_self_check() throws Exception {
        PeopleDirectory directory = csv(HEADER + ",Birth_Date,Base_Pay\n" + BO + ",1970-01-01,1\n");
        assertThat(directory.selfCheck())
                .filteredOn(line -> !line.ok())
                .extracting(SelfCheck::text)
                .containsExactly(
                        "Columns are delivered that must never be: Base_Pay, Birth_Date. They are not read and not"
                                + " kept; take them out of the source.");
        Path json = Files.writeString(
                folder.resolve("pay.json"),
                "{\"Report_Entry\":[{\"Employee_ID\":1,\"Worker_Status\":\"Active\",\"On_Leave\":0,\"Salary\":1}]}");
        assertThat(new FilePeopleDirectory(json).selfCheck())
                .anySatisfy(line -> assertThat(line.text()).contains("must never be: Salary"));
    }

    @Test
    void a_column_that_is_empty_on_every_row_is_named_by_the_self_check() throws Exception {
        List<SelfCheck> lines = csv(HEADER + "\n" + ANN + "\n").selfCheck();
        assertThat(lines)
                .contains(
                        new SelfCheck(true, "The file people.csv delivers 1 workers."),
                        new SelfCheck(
                                false,
                                "The column Manager_Employee_ID is empty on every row: nothing stands in it in people.csv."),
                        new SelfCheck(
                                true,
                                "The column Time_Zone is empty on every row: nothing stands in it in people.csv."));
    }

    @Test
    void a_value_that_breaks_the_contract_is_named_by_line_and_column_and_not_repeated() throws Exception {
        String broken = BO.replace("2024-02-05", "05.02.2024");
        assertRejected(
                HEADER + "\n" + ANN + "\n" + broken + "\n",
                "people.csv, line 3, column Hire_Date must be a date such as 2026-11-22.");
        assertRejected(
                HEADER + "\r\n\r\n" + ANN.replace("Ann Lee", "\"Ann\r\nLee\"") + "\r\n" + broken,
                "people.csv, line 5, column Hire_Date must be a date such as 2026-11-22.");
        assertRejected(
                HEADER + "\n" + BO.replace("2,Active", "2,") + "\n",
                "people.csv, line 2, column Worker_Status is missing, and every row needs it; in Workday a permission may be"
                        + " missing.");
        Path json = Files.writeString(
                folder.resolve("people.json"),
                "{\"Report_Entry\":[\n{\"Employee_ID\":1,\n\"Worker_Status\":\"Active\",\"On_Leave\":\"maybe\"}]}");
        assertThatThrownBy(() -> everybodyOf(new FilePeopleDirectory(json)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessage("people.json, line 2, Report_Entry[0].On_Leave must be 1 or 0.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | people.csv is empty.",
                "' ' | people.csv lacks columns in its first line: Employee_ID, Worker_Status,",
                "'\n\n' | people.csv has no line that names the columns.",
                "'Employee_ID,Worker_Status,On_Leave\n1,Active,0' | people.csv lacks columns in its first line: Display_Name, Work_Email,",
                "'HEADER,On_Leave\n' | people.csv names the column On_Leave twice in its first line.",
                "'HEADER\nANN,x\n' | people.csv, line 2 has 13 values; the first line names 12 columns.",
                "'HEADER\n1,Active\n' | people.csv, line 2 has 2 values; the first line names 12 columns.",
                "'HEADER\nANN\n\"2\"x,Active\n' | people.csv, line 3: a quotation mark stands in the wrong place, or is missing.",
                "'HEADER\nANN\n\"2,Active\n' | people.csv, line 3: a quotation mark stands in the wrong place, or is missing."
            })
    void a_file_that_is_no_list_of_people_has_one_clear_error(String text, String message) throws Exception {
        String content = text.replace("HEADER", HEADER).replace("ANN", ANN);
        assertThatThrownBy(() -> everybodyOf(csv(content)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_row_without_end_and_a_value_of_excessive_length_are_refused() throws Exception {
        assertRejected(
                HEADER + "\n\"" + "1,Active\n".repeat(30_000),
                "people.csv, line 2: the row does not end. Is a quotation mark missing?");
        assertRejected(
                HEADER + "\n" + ANN.replace("Ann Lee", "x".repeat(201)) + "\n",
                "people.csv, line 2, column Display_Name has more than 200 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void another_encoding_is_refused_in_place_of_wrong_letters(String encoding) throws Exception {
        Path file = folder.resolve("people.csv");
        String text = HEADER + "\n" + ANN.replace("Ann Lee", "Jürgen Größe") + "\n";
        Files.write(file, text.getBytes(Charset.forName(encoding)));
        assertThatThrownBy(() -> everybodyOf(new FilePeopleDirectory(file)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageMatching(
                        "people.csv is not in UTF-8 \\(at or behind line 1\\)\\. Save it as \"CSV UTF-8\"\\.");
    }

    @Test
    void json_that_is_cut_is_an_outage_and_json_of_another_shape_is_not() throws Exception {
        Path json = Files.writeString(folder.resolve("people.json"), "{\"Report_Entry\":[{\"Employee_ID\":\"1\"");
        assertThatThrownBy(() -> everybodyOf(new FilePeopleDirectory(json)))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageStartingWith("people.json ends early");
        Files.writeString(json, "[{\"Employee_ID\":\"1\"}]");
        assertThatThrownBy(() -> everybodyOf(new FilePeopleDirectory(json)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageStartingWith("people.json is not a JSON report: it has no list Report_Entry.");
    }

    @Test
    void a_file_that_changes_each_time_it_is_read_is_an_outage() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), HEADER + "\n" + ANN + "\n");
        PeopleDirectory.Intake writer = new PeopleDirectory.Intake() {
            private long changes;

            @Override
            public void begin(int part) {
                changes++;
            }

            @Override
            public void take(DirectoryWorker worker) {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(changes));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
        assertThatThrownBy(() -> new FilePeopleDirectory(file, Duration.ofMillis(1)).read(writer))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessage(
                        "people.csv changed each of the 3 times it was read. Write it under another name, and rename it"
                                + " when it is whole.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.xlsx", "people", "csv"})
    void only_csv_and_json_are_read(String name) {
        assertThatThrownBy(() -> new FilePeopleDirectory(folder.resolve(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must name a file that ends with .csv or .json");
    }

    @Test
    void a_folder_is_not_a_file() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("people.csv"));
        assertThatThrownBy(() -> everybodyOf(new FilePeopleDirectory(directory)))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessage("people.csv is not a file that this process may read.");
    }

    @Test
    void the_sample_is_a_small_company_without_faults() throws Exception {
        Path file = Files.writeString(folder.resolve("sample.csv"), FilePeopleDirectory.sample());
        PeopleDirectory directory = new FilePeopleDirectory(file);
        List<DirectoryWorker> people = everybodyOf(directory);
        Set<EmployeeNumber> numbers =
                people.stream().map(DirectoryWorker::number).collect(Collectors.toSet());
        assertThat(directory.selfCheck()).allMatch(SelfCheck::ok);
        assertThat(numbers).hasSize(people.size()).hasSize(12);
        assertThat(people)
                .filteredOn(worker -> worker.manager() != null)
                .hasSize(11)
                .allMatch(worker -> numbers.contains(worker.manager()));
    }

    private void assertRejected(String text, String message) throws Exception {
        PeopleDirectory directory = csv(text);
        assertThatThrownBy(() -> everybodyOf(directory))
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessage(message);
    }

    private PeopleDirectory csv(String text) throws Exception {
        return new FilePeopleDirectory(Files.writeString(folder.resolve("people.csv"), text, StandardCharsets.UTF_8));
    }

    private static List<String> names(PeopleDirectory directory) {
        return everybodyOf(directory).stream().map(DirectoryWorker::name).toList();
    }
}
