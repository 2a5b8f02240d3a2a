package org.reversementoring.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Jazzer enters; its argument names the target. */
public final class Entry {
    private static Target target = Target.HOURS;

    private Entry() {}

    /** Reads the inputs that are kept once, so that loading classes is not counted as the time of an input. */
    public static void fuzzerInitialize(String[] args) throws IOException {
        target = Target.valueOf(args[0]);
        for (Path input : target.inputs()) {
            target.once.accept(Files.readAllBytes(input));
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        target.once.accept(data);
    }
}
