package org.reversementoring.server;

import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Data sources that the server which runs the WAR keeps by name. */
final class ServerPools {
    private static final String OF_THE_APPLICATION = "java:comp/env/";

    private ServerPools() {}

    /**
     * The data source that a setting names, in the server's names or in the application's.
     *
     * @throws Settings.FaultyException where there is none
     */
    static DataSource find(Settings settings, Setting setting) {
        String name = settings.get(setting);
        if (name.contains(":") && !name.startsWith("java:")) {
            throw fault(
                    setting, name, "is an address: only names of this server are looked up, such as jdbc/mentoring");
        }
        try {
            if (lookUp(name) instanceof DataSource found) {
                return found;
            }
        } catch (NamingException e) {
            throw fault(
                    setting,
                    name,
                    "is not a data source that this server knows: define it there, or empty the"
                            + " setting and give the database's URL");
        }
        throw fault(setting, name, "is something of this server, but not a data source");
    }

    /** The operator wrote the name, and it is no address of another machine. */
    @SuppressWarnings("BanJNDI")
    private static Object lookUp(String name) throws NamingException {
        InitialContext names = new InitialContext();
        try {
            return names.lookup(name);
        } catch (NameNotFoundException e) {
            if (name.startsWith("java:")) {
                throw e;
            }
            return names.lookup(OF_THE_APPLICATION + name);
        } finally {
            names.close();
        }
    }

    private static Settings.FaultyException fault(Setting setting, String name, String what) {
        return new Settings.FaultyException(List.of(setting + ": " + name + " " + what));
    }
}
