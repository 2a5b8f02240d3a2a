package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A node of the release before goes on working on the new schema (docs/how-to/upgrade.md): change sets only add, and
 * what they add to a table that is there may be left out of an insert. What is no longer used is taken away a release
 * later, by a change set whose comment says so.
 */
class SchemaChangeTest {
    private static final Path CORE = Path.of(System.getProperty("rm.root"), "core");

    /** From before the first release: no older node was there. Nothing is added to this list. */
    private static final List<String> BEFORE_THE_FIRST_RELEASE =
            List.of("audit-2-several-actions", "wellbeing-case-mark");

    private static final Pattern CONTRACTS = Pattern.compile("Contracts what release \\d+\\.\\d+ no longer uses\\b.*");
    private static final Pattern TAKES_AWAY =
            Pattern.compile("(drop|rename|modify|delete|update|merge|addNotNull|sqlFile).*");
    /** Harmless on a table of the same change set alone, for nobody has written to that. */
    private static final Pattern RULE =
            Pattern.compile("add(UniqueConstraint|ForeignKeyConstraint|CheckConstraint|PrimaryKey)");

    private static final Pattern SQL_TAKES_AWAY =
            Pattern.compile(".*\\b(drop|rename|alter|truncate|delete|update)\\b(?! on).*", Pattern.DOTALL);
    private static final Pattern SQL_UNIQUE = Pattern.compile(".*\\bunique\\s+index\\b.*", Pattern.DOTALL);

    @Test
    void changeSetsOnlyAdd() {
        Map<String, List<String>> faults = new TreeMap<>();
        changelogs().forEach(file -> faults.putAll(faults(read(file))));
        assertThat(faults).containsOnlyKeys(BEFORE_THE_FIRST_RELEASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dropColumn tableName='pair' columnName='x'/>",
                "<renameColumn tableName='pair' oldColumnName='x' newColumnName='y'/>",
                "<addNotNullConstraint tableName='pair' columnName='x'/>",
                "<modifyDataType tableName='pair' columnName='x' newDataType='int'/>",
                "<delete tableName='pair'/>",
                "<sql>alter table pair drop column x</sql>",
                "<sql>create unique index pair_x on pair (x)</sql>",
                "<sqlFile path='x.sql'/>",
                "<addUniqueConstraint tableName='pair' columnNames='x'/>",
                "<addForeignKeyConstraint baseTableName='pair' baseColumnNames='x' referencedTableName='t' referencedColumnNames='y'/>",
                "<addCheckConstraint tableName='pair' constraintBody='x > 0'/>",
                "<addPrimaryKey tableName='pair' columnNames='x'/>",
                "<createIndex tableName='pair' unique='true'><column name='x'/></createIndex>",
                "<createTable tableName='t'/><createIndex tableName='pair' unique='true'><column name='x'/></createIndex>",
                "<addColumn tableName='pair'><column name='x' type='int'><constraints nullable='false'/></column></addColumn>"
            })
    void aChangeThatAnOlderNodeDoesNotSurviveIsFound(String change) {
        assertThat(faults(changelog(change))).containsOnlyKeys("id-1");
        assertThat(faults(changelog("<comment>Contracts what release 0.1 no longer uses: x.</comment>" + change)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<createTable tableName='t'><column name='x' type='int'><constraints nullable='false'/></column></createTable>",
                "<createTable tableName='t'/><addUniqueConstraint tableName='t' columnNames='x'/>",
                "<createTable tableName='t'/><addForeignKeyConstraint baseTableName='t' baseColumnNames='x' referencedTableName='pair' referencedColumnNames='id'/>",
                "<createTable tableName='t'/><createIndex tableName='t' unique='true'><column name='x'/></createIndex>",
                "<createIndex tableName='pair'><column name='x'/></createIndex>",
                "<addColumn tableName='pair'><column name='x' type='int'/></addColumn>",
                "<addColumn tableName='pair'><column name='x' type='int' defaultValueNumeric='0'><constraints nullable='false'/></column></addColumn>",
                "<sql>create trigger t before update on pair for each row execute function f()</sql>",
                "<createTable tableName='t'/><rollback><dropTable tableName='t'/></rollback>"
            })
    void anAdditionIsNone(String change) {
        assertThat(faults(changelog(change))).isEmpty();
    }

    private static Map<String, List<String>> faults(Element changelog) {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Element changeSet : children(changelog, "changeSet")) {
            boolean contracts = children(changeSet, "comment").stream()
                    .anyMatch(comment ->
                            CONTRACTS.matcher(comment.getTextContent().strip()).matches());
            Set<String> made = children(changeSet, "createTable").stream()
                    .map(table -> table.getAttribute("tableName"))
                    .collect(Collectors.toSet());
            List<String> found = children(changeSet, "*").stream()
                    .filter(change -> !contracts && (takesAway(change) || demands(change, made)))
                    .map(Node::getNodeName)
                    .toList();
            if (!found.isEmpty()) {
                faults.put(changeSet.getAttribute("id"), found);
            }
        }
        return faults;
    }

    private static boolean takesAway(Element change) {
        return switch (change.getNodeName()) {
            case "rollback" -> false;
            case "sql" ->
                Stream.of(SQL_TAKES_AWAY, SQL_UNIQUE)
                        .anyMatch(pattern -> pattern.matcher(
                                        change.getTextContent().toLowerCase(Locale.ROOT))
                                .matches());
            case "addColumn" -> children(change, "column").stream().anyMatch(SchemaChangeTest::isDemanded);
            default -> TAKES_AWAY.matcher(change.getNodeName()).matches();
        };
    }

    /** A rule for a table that is there, of which an older node knows nothing. */
    private static boolean demands(Element change, Set<String> made) {
        String name = change.getNodeName();
        boolean rule = RULE.matcher(name).matches()
                || (name.equals("createIndex") && change.getAttribute("unique").equals("true"));
        return rule && !made.contains(change.getAttribute("tableName") + change.getAttribute("baseTableName"));
    }

    /** Not null, and without a default. */
    private static boolean isDemanded(Element column) {
        boolean hasDefault = IntStream.range(0, column.getAttributes().getLength())
                .anyMatch(i -> column.getAttributes().item(i).getNodeName().startsWith("defaultValue"));
        return !hasDefault
                && children(column, "constraints").stream()
                        .anyMatch(constraint ->
                                constraint.getAttribute("nullable").equals("false"));
    }

    private static List<Element> children(Element of, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && (name.equals("*") || name.equals(element.getNodeName()))) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Stream<Path> changelogs() {
        try (Stream<Path> files = Files.walk(CORE)) {
            List<Path> found = files.filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> file.toString().matches(".*changelog.*\\.xml"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(15);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element changelog(String change) {
        return parse(
                "<databaseChangeLog><changeSet id='id-1' author='a'>" + change + "</changeSet></databaseChangeLog>");
    }

    private static Element read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
