package org.reversementoring.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.people.DirectoryColumn;
import org.xml.sax.SAXException;

class PublishedColumnsTest {
    private static final String ROW =
            "<wd:Employee_ID>1</wd:Employee_ID><wd:Worker_Status>Active</wd:Worker_Status><wd:On_Leave>0</wd:On_Leave>";

    @Test
    void pay_birth_gender_and_address_are_no_columns() {
        assertThat(Column.values()).extracting(Column::title).noneMatch(Unwanted::isTitled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Birth_Date",
                "Date of Birth",
                "Total_Base_Pay",
                "Annual Salary",
                "Gender",
                "HomeAddress",
                "Primary_Work_Address",
                "National_ID",
                "age",
                "SSN"
            })
    void a_title_that_nobody_should_deliver_is_recognised(String title) {
        assertThat(Unwanted.isTitled(title)).isTrue();
        assertThat(Column.titled(title)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Email_Address", "Manager", "Skills_group", "Last_Functionally_Updated", "Language"})
    void an_ordinary_further_title_is_passed_over_without_a_word(String title) {
        assertThat(Unwanted.isTitled(title)).isFalse();
    }

    @Test
    void a_sync_names_the_columns_that_stop_it_by_their_published_titles() {
        Map<DirectoryColumn, Column> published = new EnumMap<>(Map.of(
                DirectoryColumn.NAME, Column.DISPLAY_NAME,
                DirectoryColumn.WORK_EMAIL, Column.WORK_EMAIL,
                DirectoryColumn.TITLE, Column.BUSINESS_TITLE,
                DirectoryColumn.LEVEL, Column.MANAGEMENT_LEVEL,
                DirectoryColumn.ORGANISATION, Column.SUPERVISORY_ORGANIZATION,
                DirectoryColumn.MANAGER, Column.MANAGER_EMPLOYEE_ID,
                DirectoryColumn.LOCATION, Column.LOCATION,
                DirectoryColumn.COUNTRY, Column.COUNTRY_CODE,
                DirectoryColumn.TIME_ZONE, Column.TIME_ZONE,
                DirectoryColumn.HIRED, Column.HIRE_DATE));
        published.put(DirectoryColumn.KEY, Column.WORKDAY_ID);
        assertThat(published).containsOnlyKeys(DirectoryColumn.values());
        published.forEach((column, known) -> assertThat(column.title()).isEqualTo(known.title()));
    }

    @Test
    void a_report_in_the_published_columns_keeps_the_schema() throws Exception {
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream("report-seven-workers.xml"))) {
            Validator validator = validator();
            assertThatCode(() -> validator.validate(new StreamSource(sample))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wd:Worker_Status>Active</wd:Worker_Status><wd:On_Leave>0</wd:On_Leave>",
                ROW + "<wd:Hire_Date>28.07.2015</wd:Hire_Date>",
                ROW + "<wd:Country_Code>Germany</wd:Country_Code>",
                ROW + "<wd:Manager_Employee_ID>1 2</wd:Manager_Employee_ID>",
                ROW + "<wd:Location>Munich</wd:Location><wd:Location>Berlin</wd:Location>",
                ROW + "<wd:Birth_Date>1990-01-01</wd:Birth_Date>"
            })
    void a_row_that_breaks_the_contract_breaks_the_schema(String row) {
        assertThatThrownBy(() -> validator().validate(report(row))).isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW,
                ROW + "<wd:Hire_Date>2015-07-28-07:00</wd:Hire_Date>",
                ROW + "<wd:Hire_Date>2015-07-28T23:30:00.000-07:00</wd:Hire_Date>",
                "<wd:On_Leave>true</wd:On_Leave><wd:Worker_Status>Active</wd:Worker_Status><wd:Employee_ID>1</wd:Employee_ID>"
            })
    void columns_come_in_any_order_and_dates_with_an_offset(String row) {
        assertThatCode(() -> validator().validate(report(row))).doesNotThrowAnyException();
    }

    @Test
    void the_page_names_every_column() {
        assertThat(Arrays.stream(Column.values()).map(Column::title))
                .allSatisfy(title -> assertThat(PublishedColumns.page()).contains("| `" + title + "` |"));
    }

    private static StreamSource report(String row) {
        return new StreamSource(new StringReader("<wd:Report_Data xmlns:wd=\"urn:com.workday.report/RM_Workers\">"
                + "<wd:Report_Entry>" + row + "</wd:Report_Entry></wd:Report_Data>"));
    }

    private static Validator validator() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(PublishedColumns.schema())))
                .newValidator();
    }
}
