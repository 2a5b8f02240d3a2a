package org.reversementoring.server;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.workday.MentorshipTerms;
import org.reversementoring.workday.RestMentorshipRegister;
import org.reversementoring.workday.RestSettings;
import org.reversementoring.workday.RestSkillRecords;
import org.reversementoring.workday.WorkdayTenant;

/** The settings of Workday's REST services, over which the product writes back where it is switched on. */
final class WorkdayRestOptions {
    private WorkdayRestOptions() {}

    /** What is wrong among values that are each in order. Never repeats a value. */
    static List<String> faults(Map<Setting, String> values) {
        List<String> faults = new ArrayList<>();
        boolean connected = has(values, Setting.RM_WORKDAY_API_URL);
        for (Setting use : List.of(Setting.RM_WORKDAY_MENTORSHIPS, Setting.RM_WORKDAY_SKILLS)) {
            if (isOn(values, use) && !connected) {
                faults.add(use + " needs " + Setting.RM_WORKDAY_API_URL);
            }
        }
        if (connected) {
            addresses(values, faults);
        }
        if (isOn(values, Setting.RM_WORKDAY_MENTORSHIPS)) {
            terms(values, faults);
        }
        return faults;
    }

    private static void addresses(Map<Setting, String> values, List<String> faults) {
        if (!has(values, Setting.RM_WORKDAY_TOKEN_URL)) {
            faults.add(Setting.RM_WORKDAY_API_URL + " needs " + Setting.RM_WORKDAY_TOKEN_URL
                    + ": REST takes no integration user's password");
        }
        String tenant = values.getOrDefault(Setting.RM_WORKDAY_TENANT, "");
        if (isOn(values, Setting.RM_WORKDAY_TENANT_IN_PATH) && tenant.isEmpty()) {
            faults.add(Setting.RM_WORKDAY_TENANT + " is required with " + Setting.RM_WORKDAY_API_URL + ", unless "
                    + Setting.RM_WORKDAY_TENANT_IN_PATH + " is false");
        }
        if (!tenant.matches("[A-Za-z0-9_-]{0,60}")) {
            faults.add(Setting.RM_WORKDAY_TENANT + " must be letters, digits, - and _");
        }
        for (Setting version : List.of(Setting.RM_WORKDAY_STAFFING_VERSION, Setting.RM_WORKDAY_TALENT_VERSION)) {
            if (!values.getOrDefault(version, "").matches("v\\d{1,3}(\\.\\d{1,3})?")) {
                faults.add(version + " must be a version such as v7");
            }
        }
    }

    private static void terms(Map<Setting, String> values, List<String> faults) {
        for (Setting term : List.of(
                Setting.RM_WORKDAY_MENTOR_TYPE,
                Setting.RM_WORKDAY_CLOSE_REASON_COMPLETED,
                Setting.RM_WORKDAY_CLOSE_REASON_ENDED)) {
            if (!MentorshipTerms.isWid(values.getOrDefault(term, ""))) {
                faults.add(term + " must be a Workday ID of 32 hexadecimal digits where "
                        + Setting.RM_WORKDAY_MENTORSHIPS + " is true");
            }
        }
    }

    private static boolean has(Map<Setting, String> values, Setting setting) {
        return !values.getOrDefault(setting, "").isEmpty();
    }

    private static boolean isOn(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, "").equals("true");
    }

    private static boolean isOn(Settings settings, Setting setting) {
        return settings.get(setting).equals("true");
    }

    /** The name that the token endpoint is told, as the API gateway is; empty where paths tell it. */
    static String alias(Settings settings) {
        return isOn(settings, Setting.RM_WORKDAY_TENANT_IN_PATH) ? "" : settings.get(Setting.RM_WORKDAY_TENANT);
    }

    /** Empty where mentorships are not written back. */
    static Optional<MentorshipRegister> mentorships(Settings settings, WorkdayTenant tenant) {
        if (!isOn(settings, Setting.RM_WORKDAY_MENTORSHIPS)) {
            return Optional.empty();
        }
        MentorshipTerms terms = new MentorshipTerms(
                settings.get(Setting.RM_WORKDAY_MENTOR_TYPE),
                settings.get(Setting.RM_WORKDAY_CLOSE_REASON_COMPLETED),
                settings.get(Setting.RM_WORKDAY_CLOSE_REASON_ENDED));
        return Optional.of(new RestMentorshipRegister(rest(settings), tenant, terms));
    }

    /** Empty where levels of skill are not written back. */
    static Optional<SkillRecords> skills(Settings settings, WorkdayTenant tenant, Clock clock) {
        return isOn(settings, Setting.RM_WORKDAY_SKILLS)
                ? Optional.of(new RestSkillRecords(rest(settings), tenant, clock))
                : Optional.empty();
    }

    private static RestSettings rest(Settings settings) {
        return new RestSettings(
                URI.create(settings.get(Setting.RM_WORKDAY_API_URL)),
                isOn(settings, Setting.RM_WORKDAY_TENANT_IN_PATH) ? settings.get(Setting.RM_WORKDAY_TENANT) : "",
                settings.get(Setting.RM_WORKDAY_STAFFING_VERSION),
                settings.get(Setting.RM_WORKDAY_TALENT_VERSION),
                ZoneId.of(settings.get(Setting.RM_WORKDAY_ZONE)));
    }
}
