package org.reversementoring.moodle;

import java.util.regex.Pattern;

/** Plain text as HTML, which is the one format that Moodle shows alike everywhere, and back. */
final class Html {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }

    /** The words of a value that Moodle prepared for a page: without tags, with the characters that were escaped. */
    static String text(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
