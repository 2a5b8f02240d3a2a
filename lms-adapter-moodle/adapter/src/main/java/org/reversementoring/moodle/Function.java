package org.reversementoring.moodle;

/** Every web service function that the adapter calls: an administrator puts exactly these into the service. */
enum Function {
    SITE_INFO("core_webservice_get_site_info"),
    CREATE_USERS("core_user_create_users"),
    USERS_BY_FIELD("core_user_get_users_by_field"),
    CREATE_CATEGORIES("core_course_create_categories"),
    CATEGORIES("core_course_get_categories"),
    COURSES_BY_FIELD("core_course_get_courses_by_field"),
    DUPLICATE_COURSE("core_course_duplicate_course"),
    UPDATE_COURSES("core_course_update_courses"),
    ENROL("enrol_manual_enrol_users"),
    UNENROL("enrol_manual_unenrol_users"),
    ENROLLED_USERS("core_enrol_get_enrolled_users"),
    COMPLETION("core_completion_get_course_completion_status"),
    BATCH("tool_mobile_call_external_functions"),
    LIST_REPORTS("core_reportbuilder_list_reports"),
    RETRIEVE_REPORT("core_reportbuilder_retrieve_report"),
    CREATE_GROUPS("core_group_create_groups"),
    COURSE_GROUPS("core_group_get_course_groups"),
    GROUP_MEMBERS("core_group_get_group_members"),
    ADD_MEMBERS("core_group_add_group_members"),
    DELETE_MEMBERS("core_group_delete_group_members"),
    CREATE_EVENTS("core_calendar_create_calendar_events"),
    EVENTS("core_calendar_get_calendar_events"),
    DELETE_EVENTS("core_calendar_delete_calendar_events"),
    SEND_MESSAGES("core_message_send_instant_messages"),
    CAPABLE_USERS("core_enrol_get_enrolled_users_with_capability");

    private final String moodleName;

    Function(String moodleName) {
        this.moodleName = moodleName;
    }

    String moodleName() {
        return moodleName;
    }
}
