package org.reversementoring.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    /** Two and a half pages. */
    private static final int ROWS = 2 * Page.MAX + Page.MAX / 2;

    private static final List<Integer> NUMBERS =
            IntStream.range(0, ROWS).boxed().toList();

    @Test
    void counting_goes_through_every_page_and_counts_what_was_done() {
        List<Integer> met = new ArrayList<>();
        int even = Page.count(PageTest::page, n -> {
            met.add(n);
            return n % 2 == 0;
        });
        assertThat(even).isEqualTo(ROWS / 2);
        assertThat(met).isEqualTo(NUMBERS);
    }

    @Test
    void nothing_is_counted_where_there_is_nothing() {
        assertThat(Page.count(request -> new Page<Integer>(List.of(), null), n -> true))
                .isZero();
    }

    @Test
    void walking_meets_each_once() {
        assertThat(Page.all(PageTest::page)).isEqualTo(NUMBERS);
    }

    @Test
    void a_page_of_what_may_be_seen_is_filled_from_the_following_pages() {
        Page<Integer> seen = Page.visible(new Page.Request(null, 2), PageTest::page, n -> n % 120 == 0, PageTest::id);
        assertThat(seen).isEqualTo(new Page<>(List.of(0, 120), id(120)));
        assertThat(Page.visible(new Page.Request(seen.next(), 2), PageTest::page, n -> n % 120 == 0, PageTest::id))
                .isEqualTo(new Page<>(List.of(240), null));
    }

    private static Page<Integer> page(Page.Request request) {
        UUID after = request.after();
        int from = after == null ? 0 : (int) after.getLeastSignificantBits() + 1;
        return Page.of(
                NUMBERS.subList(from, Math.min(from + request.limit() + 1, ROWS)), request.limit(), PageTest::id);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
