package org.reversementoring.demo.part;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** One of the demo's servers, ready to be used. It ends when it is closed and whenever this JVM ends, even killed. */
public interface Part extends AutoCloseable {
    /** For a message, such as "the Moodle simulator". */
    String name();

    URI url();

    /** Completes with a description such as "exit status 137" when the part has ended, for whatever reason. */
    CompletableFuture<String> ended();

    /** The last lines it wrote, to explain why it ended. */
    String lastLines();

    /** Repeating it does no harm. */
    @Override
    void close();
}
