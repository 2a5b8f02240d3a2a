package org.reversementoring.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Charts as inline SVG, each described in words for who does not see it. Colours are classes of the page's style sheet,
 * so that no attribute needs a style.
 */
final class Charts {
    private static final int WIDTH = 720;
    private static final int LABEL = 262;
    /** Characters that fit beside the plot. */
    private static final int LINE = 32;

    private static final int RIGHT = 120;
    private static final int ROW = 38;
    private static final int PLOT = WIDTH - LABEL - RIGHT;
    private static final int AXIS = 26;

    private Charts() {}

    /** @param percent 0 to 100 */
    record Bar(String label, int percent, String value) {}

    /** @param value on the scale 1 to 5; null where withheld */
    record Dot(
            String label, @Nullable Double value, @Nullable Double before, String text) {}

    /** @param percent with its interval; all in 0 to 100, null where withheld */
    record Interval(
            String label,
            @Nullable Integer low,
            @Nullable Integer percent,
            @Nullable Integer high,
            String text) {}

    static String bars(String title, List<Bar> bars) {
        StringBuilder body = new StringBuilder();
        int y = 0;
        for (Bar bar : bars) {
            body.append(label(bar.label(), y))
                    .append(rect("track", LABEL, y + 8, PLOT, 16))
                    .append(rect("bar", LABEL, y + 8, Math.max(2, PLOT * bar.percent() / 100.0), 16))
                    .append(value(bar.value(), y));
            y += ROW;
        }
        return svg(title, bars.stream().map(b -> b.label() + ": " + b.value()).toList(), y, body);
    }

    /** One bar of several parts, with its legend below. */
    static String stack(String title, List<Bar> parts) {
        StringBuilder body = new StringBuilder();
        double total = Math.max(1, parts.stream().mapToInt(Bar::percent).sum());
        double x = 0;
        int y = 44;
        for (int i = 0; i < parts.size(); i++) {
            Bar part = parts.get(i);
            double width = WIDTH * part.percent() / total;
            body.append(rect("part" + i % 4, x, 4, Math.max(0, width - 2), 26))
                    .append(rect("part" + i % 4, 0, y + 4, 14, 14))
                    .append(text("label", 22, y + 16, "start", part.label() + ": " + part.value()));
            x += width;
            y += 24;
        }
        return svg(title, parts.stream().map(p -> p.label() + ": " + p.value()).toList(), y, body);
    }

    /** Means on the scale 1 to 5; a hollow dot is the value before. */
    static String dots(String title, List<Dot> dots) {
        StringBuilder body = new StringBuilder();
        for (int mark = 1; mark <= 5; mark++) {
            body.append(line("grid", at(mark), AXIS - 6, at(mark), AXIS + ROW * dots.size()))
                    .append(text("axis", at(mark), 14, "middle", Integer.toString(mark)));
        }
        int y = AXIS;
        for (Dot dot : dots) {
            body.append(label(dot.label(), y)).append(value(dot.text(), y));
            Double value = dot.value();
            Double before = dot.before();
            if (before != null) {
                if (value != null) {
                    body.append(line("change", at(before), y + 16.0, at(value), y + 16.0));
                }
                body.append(circle("before", at(before), y + 16));
            }
            if (value != null) {
                body.append(circle("dot", at(value), y + 16));
            }
            y += ROW;
        }
        return svg(title, dots.stream().map(d -> d.label() + ": " + d.text()).toList(), y, body);
    }

    static String intervals(String title, List<Interval> rows) {
        StringBuilder body = new StringBuilder();
        for (int mark = 0; mark <= 100; mark += 25) {
            double x = LABEL + PLOT * mark / 100.0;
            body.append(line("grid", x, AXIS - 6, x, AXIS + ROW * rows.size()))
                    .append(text("axis", x, 14, "middle", mark + " %"));
        }
        int y = AXIS;
        for (Interval row : rows) {
            body.append(label(row.label(), y)).append(value(row.text(), y));
            Integer low = row.low();
            Integer high = row.high();
            Integer percent = row.percent();
            if (low != null && high != null && percent != null) {
                body.append(line("interval", LABEL + PLOT * low / 100.0, y + 16, LABEL + PLOT * high / 100.0, y + 16))
                        .append(circle("dot", LABEL + PLOT * percent / 100.0, y + 16));
            }
            y += ROW;
        }
        return svg(title, rows.stream().map(r -> r.label() + ": " + r.text()).toList(), y, body);
    }

    private static double at(double scale) {
        return LABEL + 12 + (PLOT - 24) * (scale - 1) / 4;
    }

    private static String svg(String title, List<String> description, int height, CharSequence body) {
        return "<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\"><title>" + Html.escape(title)
                + "</title><desc>" + Html.escape(String.join(". ", description)) + "</desc>" + body + "</svg>\n";
    }

    /** On one line, or on two where it is long. */
    private static String label(String label, int y) {
        int right = LABEL - 14;
        if (label.length() <= LINE) {
            return text("label", right, y + 21, "end", label);
        }
        int space = label.lastIndexOf(' ', LINE);
        int end = space > 0 ? space : LINE;
        return text("label", right, y + 13, "end", label.substring(0, end))
                + text(
                        "label",
                        right,
                        y + 29,
                        "end",
                        shortened(label.substring(end).strip()));
    }

    private static String value(String value, int y) {
        return text("value", WIDTH - RIGHT + 10, y + 21, "start", value);
    }

    private static String shortened(String label) {
        return label.length() > LINE ? label.substring(0, LINE - 1) + "…" : label;
    }

    private static String text(String style, double x, double y, String anchor, String words) {
        return "<text class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor
                + "\">" + Html.escape(words) + "</text>";
    }

    private static String rect(String style, double x, double y, double width, double height) {
        return "<rect class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" rx=\"3\"/>";
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + style + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2)
                + "\" y2=\"" + number(y2) + "\"/>";
    }

    private static String circle(String style, double x, double y) {
        return "<circle class=\"" + style + "\" cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"6\"/>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
