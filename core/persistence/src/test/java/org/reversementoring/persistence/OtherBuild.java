package org.reversementoring.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This room of another release: the same classes, loaded anew, with one more change set. */
final class OtherBuild extends URLClassLoader {
    private static final String ROOM = "org.reversementoring.persistence.";
    private static final String CHANGED = "org/reversementoring/persistence/changelog/platform.xml";

    private OtherBuild(Path changed) throws MalformedURLException {
        super(
                new URL[] {
                    changed.toUri().toURL(),
                    Database.class.getProtectionDomain().getCodeSource().getLocation()
                },
                Database.class.getClassLoader());
    }

    /** @param change what its change set {@code later-1} does, in Liquibase's terms */
    static OtherBuild with(Path folder, String change) throws IOException {
        Path file = folder.resolve(CHANGED);
        Files.createDirectories(file.getParent());
        try (InputStream in = Database.class.getClassLoader().getResourceAsStream(CHANGED)) {
            String end = "</databaseChangeLog>";
            String more = "<changeSet id=\"later-1\" author=\"reverse-mentoring\">" + change + "</changeSet>" + end;
            Files.writeString(file, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(end, more));
        }
        return new OtherBuild(folder);
    }

    /** A start and an end. */
    void start(String url, String user) throws Exception {
        Class<?> database = loadClass(Database.class.getName());
        try (AutoCloseable open = (AutoCloseable) database.getMethod("open", String.class, String.class, String.class)
                .invoke(null, url, user, user)) {
            assert open != null;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception fault ? fault : e;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (name.startsWith(ROOM)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        URL own = name.startsWith("org/reversementoring/") ? findResource(name) : null;
        return own == null ? super.getResources(name) : Collections.enumeration(List.of(own));
    }
}
