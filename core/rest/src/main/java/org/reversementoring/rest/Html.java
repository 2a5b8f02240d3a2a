package org.reversementoring.rest;

import java.util.List;

/** Writes HTML with everything escaped that comes from outside. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Markup that is safe already. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    Html element(String name, String style, String text) {
        out.append('<')
                .append(name)
                .append(" class=\"")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    Html list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> element("li", item));
        out.append("</ul>\n");
        return this;
    }

    /** The figures of a chart, to be read instead of it. */
    Html table(String caption, List<String> head, List<List<String>> rows) {
        out.append("<details><summary>").append(escape(caption)).append("</summary><table>\n<tr>");
        head.forEach(h -> out.append("<th scope=\"col\">").append(escape(h)).append("</th>"));
        out.append("</tr>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(escape(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</table></details>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
