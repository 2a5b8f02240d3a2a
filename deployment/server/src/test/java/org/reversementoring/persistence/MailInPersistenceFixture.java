package org.reversementoring.persistence;

import jakarta.mail.Session;
import java.util.Properties;

/** Breaks the rule that only mail knows how letters are sent. */
public final class MailInPersistenceFixture {
    public static Session session() {
        return Session.getInstance(new Properties());
    }
}
