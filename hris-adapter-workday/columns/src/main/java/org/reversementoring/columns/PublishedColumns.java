package org.reversementoring.columns;

/** The contract as it is handed out: a table to read, and a schema to hold a report against. */
public final class PublishedColumns {
    private static final String NAMESPACE = "urn:com.workday.report/RM_Workers";

    private PublishedColumns() {}

    /** The reference page, in Markdown. */
    public static String page() {
        StringBuilder page = new StringBuilder("""
                # Columns of people

                Generated from the code. These columns are read, from a report of Workday and from a CSV or JSON file alike, and no others: a further
                column is passed over and not kept anywhere. Never add pay, birth date, gender or address. Titles are written exactly so, in any order.

                | column | needed | what it holds | what a value looks like |
                |---|---|---|---|
                """);
        for (Column column : Column.values()) {
            page.append("| `" + column.title() + "` | " + column.needed() + " | " + column.holds() + " | "
                    + column.looks() + " |\n");
        }
        return page.append("""

                An absent value, null and an empty text are the same. A column with several values is refused, but for managers; where Workday
                delivers a list with a single value, that one counts. A column that is needed and empty on every row stops a sync.
                """).toString();
    }

    /**
     * The XML Schema of such a report, in the manner of the one that Workday itself makes for a report with
     * {@code ?xsd}. It describes the columns of the contract in any order and no others.
     */
    public static String schema() {
        StringBuilder schema = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Generated from the code. The namespace ends with the name of the report. -->
                <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:wd="NAMESPACE" elementFormDefault="qualified" attributeFormDefault="qualified" targetNamespace="NAMESPACE">
                  <xsd:element name="Report_Data" type="wd:Report_DataType"/>
                  <xsd:simpleType name="Text"><xsd:restriction base="xsd:string"><xsd:maxLength value="200"/></xsd:restriction></xsd:simpleType>
                  <xsd:simpleType name="Key"><xsd:restriction base="xsd:string"><xsd:pattern value="\\S{1,64}"/></xsd:restriction></xsd:simpleType>
                  <xsd:simpleType name="Number"><xsd:restriction base="xsd:string"><xsd:pattern value="\\S{1,40}"/></xsd:restriction></xsd:simpleType>
                  <xsd:simpleType name="Country"><xsd:restriction base="xsd:string"><xsd:pattern value="[A-Z]{2}"/></xsd:restriction></xsd:simpleType>
                  <xsd:simpleType name="Day"><xsd:union memberTypes="xsd:date xsd:dateTime"/></xsd:simpleType>
                  <xsd:complexType name="Report_EntryType"><xsd:all>
                """.replace("NAMESPACE", NAMESPACE));
        for (Column column : Column.values()) {
            String least = column.need() == Column.Need.ON_EVERY_ROW ? "" : " minOccurs=\"0\"";
            schema.append("    <xsd:element name=\"" + column.title() + "\" type=\"" + column.kind.schemaType + "\""
                    + least + "/>\n");
        }
        return schema.append("""
                  </xsd:all></xsd:complexType>
                  <xsd:complexType name="Report_DataType"><xsd:sequence><xsd:element name="Report_Entry" type="wd:Report_EntryType" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
                </xsd:schema>
                """).toString();
    }
}
