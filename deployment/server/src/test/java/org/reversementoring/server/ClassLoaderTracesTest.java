package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The product is loaded as a server loads a WAR, beside a driver of the same name that is the server's. */
class ClassLoaderTracesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Calls what the end of the product calls, in a class loader of its own that only the answer refers to. */
    private static WeakReference<ClassLoader> deployedAndUndeployed() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method remove = loader.loadClass(ClassLoaderTraces.class.getName()).getDeclaredMethod("remove");
            remove.setAccessible(true);
            remove.invoke(null);
            return new WeakReference<>(loader);
        }
    }

    @Test
    void aDriverNamedAsOneOfTheServersDoesNotKeepTheProduct() throws Exception {
        assertThat(DriverManager.drivers().map(driver -> driver.getClass().getName()))
                .contains("org.postgresql.Driver");
        WeakReference<ClassLoader> gone = deployedAndUndeployed();
        Instant end = Instant.now().plus(PATIENCE);
        while (gone.get() != null && Instant.now().isBefore(end)) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(gone.get()).isNull();
    }
}
