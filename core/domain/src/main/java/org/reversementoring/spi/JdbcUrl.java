package org.reversementoring.spi;

import java.util.regex.Pattern;

/** What is to be known of a JDBC URL of H2 or PostgreSQL before a pool is made of it. */
public record JdbcUrl(String text) {
    /** In any case of letters, as H2 takes it. */
    private static final Pattern OWN_END = Pattern.compile(
            "(?i).*;\\s*(AUTO_SERVER\\s*=\\s*(TRUE|T|YES|Y|1)|DB_CLOSE_ON_EXIT\\s*=.*?)\\s*(;.*)?", Pattern.DOTALL);

    public boolean isPostgresql() {
        return text.startsWith("jdbc:postgresql:");
    }

    /** To be named outright: a server's driver manager does not see drivers inside a WAR. */
    public String driver() {
        return isPostgresql() ? "org.postgresql.Driver" : "org.h2.Driver";
    }

    /**
     * Whether H2 is to be told DB_CLOSE_ON_EXIT=FALSE: else it closes itself when the process is told to end, under the
     * requests that are answered still. It does not take that for a file that several processes open, nor a second
     * time; and all pools of one database have to say the same.
     */
    public boolean isToldToStayOpen() {
        return !isPostgresql() && !OWN_END.matcher(text).matches();
    }
}
