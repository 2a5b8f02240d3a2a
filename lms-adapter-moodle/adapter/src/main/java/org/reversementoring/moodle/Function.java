package org.reversementoring.moodle;

import static org.reversementoring.moodle.Nature.MAKE;
import static org.reversementoring.moodle.Nature.READ;
import static org.reversementoring.moodle.Nature.SAME_AGAIN;
import static org.reversementoring.moodle.Nature.TELL;

/** Every web service function that the adapter calls: an administrator puts exactly these into the service. */
enum Function {
    SITE_INFO("core_webservice_get_site_info", READ),
    CREATE_USERS("core_user_create_users", MAKE),
    USERS_BY_FIELD("core_user_get_users_by_field", READ),
    CREATE_CATEGORIES("core_course_create_categories", MAKE),
    CATEGORIES("core_course_get_categories", READ),
    COURSES_BY_FIELD("core_course_get_courses_by_field", READ),
    DUPLICATE_COURSE("core_course_duplicate_course", MAKE),
    UPDATE_COURSES("core_course_update_courses", SAME_AGAIN),
    ENROL("enrol_manual_enrol_users", SAME_AGAIN),
    UNENROL("enrol_manual_unenrol_users", SAME_AGAIN),
    ENROLLED_USERS("core_enrol_get_enrolled_users", READ),
    COMPLETION("core_completion_get_course_completion_status", READ),
    BATCH("tool_mobile_call_external_functions", READ),
    LIST_REPORTS("core_reportbuilder_list_reports", READ),
    RETRIEVE_REPORT("core_reportbuilder_retrieve_report", READ),
    CREATE_GROUPS("core_group_create_groups", MAKE),
    COURSE_GROUPS("core_group_get_course_groups", READ),
    GROUP_MEMBERS("core_group_get_group_members", READ),
    ADD_MEMBERS("core_group_add_group_members", SAME_AGAIN),
    DELETE_MEMBERS("core_group_delete_group_members", SAME_AGAIN),
    CREATE_EVENTS("core_calendar_create_calendar_events", MAKE),
    EVENTS("core_calendar_get_calendar_events", READ),
    /** Made again it says that the event is unknown, which is what was wanted. */
    DELETE_EVENTS("core_calendar_delete_calendar_events", SAME_AGAIN),
    SEND_MESSAGES("core_message_send_instant_messages", TELL),
    CAPABLE_USERS("core_enrol_get_enrolled_users_with_capability", READ);

    private final String moodleName;
    private final Nature nature;

    Function(String moodleName, Nature nature) {
        this.moodleName = moodleName;
        this.nature = nature;
    }

    String moodleName() {
        return moodleName;
    }

    Nature nature() {
        return nature;
    }
}
