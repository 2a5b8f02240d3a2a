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

    /**
     * A title as Moodle takes it, who refuses what looks like a tag: one line, no angle brackets.
     *
     * @param longest in characters; what is longer is cut off
     */
    static String title(String text, int longest) {
        String line = text.replace('<', '\u2039')
                .replace('>', '\u203a')
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "\u2026";
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
