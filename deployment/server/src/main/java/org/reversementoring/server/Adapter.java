package org.reversementoring.server;

/** A connected system, as operators know it. */
enum Adapter {
    MOODLE,
    WORKDAY,
    MAIL,
    ACCOUNTS
}
