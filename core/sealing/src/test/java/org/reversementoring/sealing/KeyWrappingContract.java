package org.reversementoring.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reversementoring.sealing.KeyWrapping.Wrapped;

/** What every key-encryption key promises. */
interface KeyWrappingContract {
    byte[] KEY = Keysets.bytes(Keysets.fresh(Keysets.SEALING));

    KeyWrapping fresh() throws Exception;

    @Test
    default void a_wrapped_key_unwraps_and_names_the_version_that_wrapped_it() throws Exception {
        KeyWrapping kek = fresh();
        Wrapped wrapped = kek.wrap("person/1", KEY);
        assertThat(kek.unwrap("person/1", wrapped)).isEqualTo(KEY);
        assertThat(wrapped.kekRef()).isEqualTo(kek.current()).hasSizeLessThan(300);
        assertThat(kek.owns(wrapped.kekRef())).isTrue();
        assertThat(kek.owns("elsewhere:1")).isFalse();
    }

    @Test
    default void a_key_is_never_wrapped_twice_to_the_same_text() throws Exception {
        KeyWrapping kek = fresh();
        assertThat(kek.wrap("person/1", KEY).text())
                .isNotEqualTo(kek.wrap("person/1", KEY).text());
    }

    @Test
    default void a_key_wrapped_for_one_owner_does_not_unwrap_for_another() throws Exception {
        KeyWrapping kek = fresh();
        Wrapped wrapped = kek.wrap("person/1", KEY);
        refuses(() -> kek.unwrap("person/2", wrapped));
        refuses(() -> kek.rewrap("person/2", wrapped));
    }

    @Test
    default void a_changed_or_foreign_text_does_not_unwrap() throws Exception {
        KeyWrapping kek = fresh();
        Wrapped wrapped = kek.wrap("person/1", KEY);
        int middle = wrapped.text().length() / 2;
        char there = wrapped.text().charAt(middle);
        String changed = wrapped.text().substring(0, middle)
                + (there == 'A' ? 'B' : 'A')
                + wrapped.text().substring(middle + 1);
        refuses(() -> kek.unwrap("person/1", new Wrapped(wrapped.kekRef(), changed)));
        refuses(() -> kek.unwrap("person/1", new Wrapped(wrapped.kekRef(), "")));
        refuses(() -> kek.unwrap("person/1", new Wrapped(wrapped.kekRef(), "no such thing")));
    }

    @Test
    default void a_new_version_wraps_from_now_on_and_older_ones_go_on_unwrapping() throws Exception {
        KeyWrapping kek = fresh();
        Wrapped first = kek.wrap("person/1", KEY);
        kek.newVersion();
        Wrapped second = kek.wrap("person/1", KEY);
        assertThat(second.kekRef()).isEqualTo(kek.current()).isNotEqualTo(first.kekRef());
        assertThat(kek.unwrap("person/1", first)).isEqualTo(KEY);
        assertThat(kek.unwrap("person/1", second)).isEqualTo(KEY);
        Wrapped anew = kek.rewrap("person/1", first);
        assertThat(anew.kekRef()).isEqualTo(second.kekRef());
        assertThat(kek.unwrap("person/1", anew)).isEqualTo(KEY);
    }

    @Test
    default void threads_may_wrap_and_unwrap_while_versions_are_made() throws Exception {
        KeyWrapping kek = fresh();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var all = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<byte[]>) () -> {
                        if (i % 10 == 0) {
                            kek.newVersion();
                        }
                        return kek.unwrap("person/" + i, kek.wrap("person/" + i, KEY));
                    })
                    .toList());
            for (Future<byte[]> one : all) {
                assertThat(one.get()).isEqualTo(KEY);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void refuses(Callable<?> call) {
        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(call::call);
    }
}
