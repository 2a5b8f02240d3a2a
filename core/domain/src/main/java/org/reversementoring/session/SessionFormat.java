package org.reversementoring.session;

import org.reversementoring.programme.Structure;

/** Where a session takes place. */
public enum SessionFormat {
    IN_PERSON,
    VIRTUAL;

    /** What the pair agreed on; in a hybrid pair online, so that nobody has to travel unless they say so. */
    static SessionFormat usual(Structure.Format agreed) {
        return agreed == Structure.Format.IN_PERSON ? IN_PERSON : VIRTUAL;
    }
}
