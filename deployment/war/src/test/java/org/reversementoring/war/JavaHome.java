package org.reversementoring.war;

import java.nio.file.Path;

/**
 * A JDK on this machine.
 *
 * @param feature such as 17
 */
record JavaHome(Path path, int feature) {
    String tool(String name) {
        return path.resolve("bin").resolve(name).toString();
    }
}
