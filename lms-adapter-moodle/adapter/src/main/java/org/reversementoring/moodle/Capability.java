package org.reversementoring.moodle;

/**
 * Every permission that the role of the service's user needs, at system level, and no other. Each was taken away once
 * from a real site, and what it is for then failed.
 */
enum Capability {
    REST("webservice/rest:use", "to call web services at all"),
    VIEW_COURSES("moodle/course:view", "to see courses without being enrolled"),
    VIEW_HIDDEN_COURSES("moodle/course:viewhiddencourses", "to see the templates"),
    MANAGE_CATEGORIES("moodle/category:manage", "to find and make the categories of courses"),
    BACKUP("moodle/backup:backupcourse", "to copy a template"),
    RESTORE("moodle/restore:restorecourse", "to copy a template"),
    CREATE_COURSES("moodle/course:create", "to copy a template"),
    ADD_QUESTIONS("moodle/question:add", "to copy a template that has a quiz"),
    MANAGE_QUESTIONS("moodle/question:managecategory", "to copy a template that has a quiz"),
    UPDATE_COURSES("moodle/course:update", "to set and read a course's number and dates"),
    CHANGE_CATEGORY("moodle/course:changecategory", "to archive a course"),
    CHANGE_FULLNAME("moodle/course:changefullname", "to name a course"),
    CHANGE_IDNUMBER("moodle/course:changeidnumber", "to number a course"),
    VISIBILITY("moodle/course:visibility", "to show and hide a course"),
    CREATE_USERS("moodle/user:create", "to make accounts"),
    VIEW_USERS("moodle/user:viewdetails", "to find accounts"),
    VIEW_ALL_DETAILS("moodle/user:viewalldetails", "to read ID numbers"),
    VIEW_IDENTITY("moodle/site:viewuseridentity", "to find accounts by e-mail address"),
    ENROL("enrol/manual:enrol", "to enrol"),
    UNENROL("enrol/manual:unenrol", "to end an enrolment"),
    ASSIGN_ROLES("moodle/role:assign", "to enrol with the learners' role"),
    REVIEW_ENROLMENTS("moodle/course:enrolreview", "to tell active and suspended enrolments apart"),
    COMPLETION("report/completion:view", "to read completion"),
    MANAGE_GROUPS("moodle/course:managegroups", "to keep the groups of pairs"),
    VIEW_HIDDEN_GROUPS("moodle/course:viewhiddengroups", "to find the groups of pairs again"),
    ALL_GROUPS("moodle/site:accessallgroups", "to read the calendars of pairs"),
    CALENDAR("moodle/calendar:manageentries", "to keep calendars"),
    SEND_MESSAGES("moodle/site:sendmessage", "to send messages"),
    MESSAGE_ANYBODY("moodle/site:messageanyuser", "to send messages to who shares no course with the service's user"),
    REVIEW_ROLES("moodle/role:review", "to check the capabilities one by one");

    private final String moodleName;
    private final String purpose;

    Capability(String moodleName, String purpose) {
        this.moodleName = moodleName;
        this.purpose = purpose;
    }

    String moodleName() {
        return moodleName;
    }

    /** What fails without it, as an infinitive. */
    String purpose() {
        return purpose;
    }
}
