package org.reversementoring.confidentiality;

import java.util.UUID;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.wellbeing.CaseId;

/** Whose key seals a text: destroying that key destroys exactly this owner's words. */
public sealed interface KeyOwner {
    /** What one member wrote in one pair. */
    record PairAuthor(PairId pair, PersonId author) implements KeyOwner {}

    record Person(PersonId person) implements KeyOwner {}

    record Case(CaseId supportCase) implements KeyOwner {}

    /**
     * The connection to another system, for its credentials that change by themselves. No erasure reaches its key.
     *
     * @param system 1 to 40 small letters, digits and hyphens
     */
    record Connection(String system) implements KeyOwner {
        private static final String SYSTEM = "[a-z0-9-]{1,40}";

        public Connection {
            if (!system.matches(SYSTEM)) {
                throw new IllegalArgumentException("no name of a system");
            }
        }
    }

    /** The owner of that {@link #name()}. Throws IllegalArgumentException where it is none. */
    static KeyOwner named(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length == 3 && parts[0].equals("pair")) {
            return new PairAuthor(new PairId(UUID.fromString(parts[1])), new PersonId(UUID.fromString(parts[2])));
        }
        if (parts.length == 2 && parts[0].equals("person")) {
            return new Person(new PersonId(UUID.fromString(parts[1])));
        }
        if (parts.length == 2 && parts[0].equals("case")) {
            return new Case(new CaseId(UUID.fromString(parts[1])));
        }
        if (parts.length == 2 && parts[0].equals("connection") && parts[1].matches(Connection.SYSTEM)) {
            return new Connection(parts[1]);
        }
        throw new IllegalArgumentException("no name of a key's owner");
    }

    /** A stable name for associated data and key stores; holds ids only. */
    default String name() {
        if (this instanceof Connection c) {
            return "connection/" + c.system();
        }
        if (this instanceof PairAuthor p) {
            return "pair/" + p.pair().value() + "/" + p.author().value();
        }
        if (this instanceof Person p) {
            return "person/" + p.person().value();
        }
        return "case/" + ((Case) this).supportCase().value();
    }
}
