package org.reversementoring.moodle.content.mbz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Looks in the files of a backup for numbers that refer to something that is not there. */
final class References {
    private static final Pattern PAGE_LINK = Pattern.compile("\\$@PAGEVIEWBYID\\*(\\d+)@\\$");

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Map<String, Document> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private References(Map<String, byte[]> bytes) {
        bytes.forEach((path, content) -> files.put(path, parsed(path, content)));
    }

    static List<String> faults(Map<String, byte[]> files) {
        References references = new References(files);
        references.check();
        return references.faults;
    }

    static Document parsed(String path, byte[] content) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(path + " is not well-formed", e);
        }
    }

    private void check() {
        Set<String> modules = all("activities/.*/module.xml", "/module/@id");
        Set<String> sections = all("sections/.*/section.xml", "/section/@id");
        Set<String> questions = all("questions.xml", "//question_bank_entry/@id");
        Set<String> categories = all("questions.xml", "//question_category/@id");
        Set<String> gradeItems = all("activities/.*/grades.xml", "//grade_item/@id");
        Set<String> roles = all("roles.xml", "//role/@id");

        refer("moodle_backup.xml", "//activity/moduleid", modules);
        refer("moodle_backup.xml", "//activity/sectionid", sections);
        refer("moodle_backup.xml", "//contents/sections/section/sectionid", sections);
        refer("moodle_backup.xml", "//contents/course/courseid", all("course/course.xml", "/course/@id"));
        refer("moodle_backup.xml", "//original_course_contextid", all("course/course.xml", "/course/@contextid"));
        refer("moodle_backup.xml", "//setting/section", lastParts("//contents/sections/section/directory"));
        refer("moodle_backup.xml", "//setting/activity", lastParts("//activity/directory"));
        refer("activities/.*/module.xml", "/module/sectionid", sections);
        refer("activities/.*/(page|quiz).xml", "/activity/@moduleid", modules);
        refer("completion.xml", "//moduleinstance", modules);
        refer("course/enrolments.xml", "//roleid", roles);
        refer("course/inforef.xml", "//role/id", roles);
        refer(".*inforef.xml", "//question_category/id", categories);
        refer(".*inforef.xml", "//grade_item/id", gradeItems);
        refer("activities/.*/grades.xml", "//categoryid", all("gradebook.xml", "//grade_category/@id"));
        refer("activities/.*/grades.xml", "//iteminstance", all("activities/.*/quiz.xml", "/activity/@id"));
        refer(".*/quiz.xml", "//questionbankentryid", questions);
        refer(".*/quiz.xml", "//usingcontextid", all(".*/quiz.xml", "/activity/@contextid"));
        refer(".*/quiz.xml", "//quizid", all(".*/quiz.xml", "//quiz/@id"));
        refer("questions.xml", "//questioncategoryid", categories);
        refer("questions.xml", "//question_category[parent != '0']/parent", categories);
        refer("questions.xml", "//question_category/contextid", all("course/course.xml", "/course/@contextid"));
        refer("questions.xml", "//trueanswer | //falseanswer", all("questions.xml", "//answer/@id"));
        sequences(modules);
        pageLinks();
        directories();
    }

    /** Every activity is shown in its section, once. */
    private void sequences(Set<String> modules) {
        List<String> shown = new ArrayList<>();
        all("sections/.*/section.xml", "/section/sequence").stream()
                .filter(sequence -> !sequence.isEmpty())
                .forEach(sequence -> shown.addAll(List.of(sequence.split(","))));
        if (shown.size() != modules.size() || !modules.equals(new HashSet<>(shown))) {
            faults.add("the sections show " + shown + ", there are " + modules);
        }
    }

    private void pageLinks() {
        Set<String> pages = all("activities/page_.*/module.xml", "/module/@id");
        for (String content : all(".*/page.xml", "//content")) {
            Matcher links = PAGE_LINK.matcher(content);
            while (links.find()) {
                if (!pages.contains(links.group(1))) {
                    faults.add("a page links to " + links.group(1));
                }
            }
        }
    }

    private void directories() {
        all("moodle_backup.xml", "//directory").stream()
                .filter(directory -> files.keySet().stream().noneMatch(path -> path.startsWith(directory + "/")))
                .forEach(directory -> faults.add("moodle_backup.xml names " + directory));
    }

    private Set<String> lastParts(String expression) {
        Set<String> parts = new HashSet<>();
        all("moodle_backup.xml", expression).forEach(path -> parts.add(path.substring(path.lastIndexOf('/') + 1)));
        return parts;
    }

    private void refer(String where, String expression, Set<String> known) {
        all(where, expression).stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add(where + " " + expression + " refers to " + id));
    }

    private Set<String> all(String where, String expression) {
        Set<String> found = new HashSet<>();
        files.forEach((path, document) -> {
            if (path.matches(where)) {
                found.addAll(values(document, expression));
            }
        });
        return found;
    }

    private List<String> values(Document document, String expression) {
        try {
            NodeList nodes = (NodeList) xpath.evaluate(expression, document, XPathConstants.NODESET);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                values.add(nodes.item(i).getTextContent());
            }
            values.remove("$@NULL@$");
            return values;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}
