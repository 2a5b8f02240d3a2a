package org.reversementoring.workday.simulator;

/** Security domains that REST reads and writes fall under. */
public enum RestDomain {
    /** Worker Data: Public Worker Reports: workers of Common and their organisations. */
    PUBLIC_WORKER_REPORTS,
    /** Self-Service: Current Staffing Information: workers of Staffing and their service dates. */
    CURRENT_STAFFING,
    /** Worker Data: Historical Staffing Information. */
    HISTORICAL_STAFFING,
    /** Worker Profile and Skills: reading and writing skills. */
    SKILLS,
    /** Career and Development Planning: mentorships. */
    MENTORSHIPS
}
