package org.reversementoring.moodle.content;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark to plain HTML. Raw HTML in the source is shown as text, and only addresses of the web and of mail are
 * links.
 */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::look)
            .build();
    private static final Pattern OUTSIDE = Pattern.compile("(https?://|mailto:).+");
    private static final Pattern INSIDE = Pattern.compile("[\\w-]+\\.md");
    /** Moodle shows the title of course and page above the text, in the levels before. */
    private static final int FIRST_LEVEL = 3;

    private Markdown() {}

    /** @param links what becomes of each link's address */
    public static String html(String text, UnaryOperator<String> links) {
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(links.apply(onlyKnown(link.getDestination())));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(onlyKnown(image.getDestination()));
            }

            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() - 2 + FIRST_LEVEL));
                visitChildren(heading);
            }
        });
        return RENDERER.render(document);
    }

    /** As {@link #html}, for texts without links of their own. */
    public static String html(String text) {
        return html(text, link -> link);
    }

    /** Addresses of links and pictures in a text. */
    public static Stream<String> links(String text) {
        Stream.Builder<String> links = Stream.builder();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }
        });
        return links.build();
    }

    private static String onlyKnown(String link) {
        return isOutside(link) || INSIDE.matcher(link).matches() ? link : "";
    }

    public static boolean isOutside(String link) {
        return OUTSIDE.matcher(link).matches();
    }

    /** The page that an inner link such as {@code feedback.md} means. */
    public static String pageName(String link) {
        return link.replaceFirst("\\.md$", "");
    }

    /** Scenes and exercises are quotations in the source and framed boxes in Moodle's own theme. */
    private static void look(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof BlockQuote) {
            attributes.put("class", "alert alert-info");
        }
    }
}
