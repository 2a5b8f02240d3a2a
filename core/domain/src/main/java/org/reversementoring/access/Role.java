package org.reversementoring.access;

/**
 * The columns of the access matrix, in its order. A role is a standing towards one record, not a property of a person.
 */
public enum Role {
    MENTOR,
    MENTEE,
    PROG_MGR,
    SUPPORT,
    EXT_PROVIDER,
    HR_LINE,
    OPERATOR,
    AUDITOR,
    DPO,
    INTEGRATION,
    SYSTEM
}
