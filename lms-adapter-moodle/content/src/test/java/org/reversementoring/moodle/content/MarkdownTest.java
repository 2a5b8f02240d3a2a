package org.reversementoring.moodle.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void aPageBecomesPlainHtmlBelowMoodlesOwnHeadings() {
        assertThat(Markdown.html("## Head\n\nText *soft* **loud**\n\n1. One\n\n> Scene"))
                .isEqualTo("<h3>Head</h3>\n<p>Text <em>soft</em> <strong>loud</strong></p>\n<ol>\n<li>One</li>\n</ol>\n"
                        + "<blockquote class=\"alert alert-info\">\n<p>Scene</p>\n</blockquote>\n");
    }

    @Test
    void whatCouldRunIsText() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\nA <b onclick=x>b</b>"))
                .doesNotContain("<script", "<b")
                .contains("&lt;script&gt;", "&lt;b onclick");
        assertThat(Markdown.html("[x](javascript:alert(1)) [y](data:text/html,x) ![z](javascript:1)"))
                .doesNotContain("javascript", "data:");
    }

    @Test
    void linksAreFoundAndReplaced() {
        assertThat(Markdown.links("[a](b.md) and *[c](https://example.org/x)*"))
                .containsExactly("b.md", "https://example.org/x");
        assertThat(Markdown.html("[a](b.md)", link -> "$@PAGEVIEWBYID*1@$")).contains("href=\"$@PAGEVIEWBYID*1@$\"");
        assertThat(Markdown.isOutside("b.md")).isFalse();
        assertThat(Markdown.isOutside("mailto:a@example.org")).isTrue();
    }
}
