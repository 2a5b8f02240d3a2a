package org.reversementoring.server;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What would keep the product's classes in the memory of a server from which it is undeployed. */
final class ClassLoaderTraces {
    private static final Logger LOG = Logger.getLogger(ClassLoaderTraces.class.getName());

    private ClassLoaderTraces() {}

    /** Comes last: nothing of the product works afterwards. */
    static void remove() {
        takeDriversOut();
        // The first look loads drivers of ours that are named as one of the server's is, and they register themselves.
        takeDriversOut();
        // On GlassFish Jackson is the server's, and remembers types of ours in a cache for everybody.
        TypeFactory.defaultInstance().clearCache();
        forgetLastRecord();
    }

    private static void takeDriversOut() {
        ClassLoader ours = ClassLoaderTraces.class.getClassLoader();
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == ours) {
                deregister(driver);
            }
        }
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "a database driver could not be taken out", e);
        }
    }

    /**
     * A JDK before 18 holds the class of the record whose equals was linked last (JDK-8078641): from here on that is
     * none of ours.
     */
    private static void forgetLastRecord() {
        if (Runtime.version().feature() >= 18) {
            return;
        }
        try {
            ObjectMethods.bootstrap(MethodHandles.lookup(), "equals", MethodHandle.class, String.class, "");
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "the record that was compared last could not be forgotten", e);
        }
    }
}
