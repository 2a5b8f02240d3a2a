package org.reversementoring.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reversementoring.mail.MailSettings;
import org.reversementoring.mail.MailSettings.Security;

/** The settings of mail, which hold only together. */
final class MailOptions {
    private static final List<String> TLS = List.of("", "starttls", "implicit", "none");

    private MailOptions() {}

    /** What is wrong among values that are each in order. Never repeats a value. */
    static List<String> faults(Map<Setting, String> values) {
        List<String> faults = new ArrayList<>();
        String host = values.getOrDefault(Setting.RM_MAIL_HOST, "");
        if (host.isEmpty()) {
            return faults;
        }
        if (!host.matches("[A-Za-z0-9.-]{1,253}|\\[?[0-9A-Fa-f:]{2,45}]?")) {
            faults.add(Setting.RM_MAIL_HOST + " must be the name or number of a host, without a port");
        }
        String tls = values.getOrDefault(Setting.RM_MAIL_TLS, "");
        if (!TLS.contains(tls)) {
            faults.add(Setting.RM_MAIL_TLS + " must be starttls, implicit or none");
        } else if (tls.equals("none") && !MailSettings.isThisMachine(host)) {
            faults.add(Setting.RM_MAIL_TLS + " may be none only where " + Setting.RM_MAIL_HOST + " is this machine");
        }
        if (!MailSettings.isMailbox(values.getOrDefault(Setting.RM_MAIL_FROM, ""))) {
            faults.add(Setting.RM_MAIL_FROM + " must be a mail address, such as no-reply@example.com");
        }
        String replyTo = values.getOrDefault(Setting.RM_MAIL_REPLY_TO, "");
        if (!replyTo.isEmpty() && !MailSettings.isMailbox(replyTo)) {
            faults.add(Setting.RM_MAIL_REPLY_TO + " must be a mail address, or empty");
        }
        boolean user = !values.getOrDefault(Setting.RM_MAIL_USER, "").isEmpty();
        boolean password = !values.getOrDefault(Setting.RM_MAIL_PASSWORD, "").isEmpty();
        if (user != password) {
            faults.add(
                    Setting.RM_MAIL_USER + " and " + Setting.RM_MAIL_PASSWORD + " belong together: give both or none");
        }
        return faults;
    }

    static MailSettings of(Settings settings) {
        String host = settings.get(Setting.RM_MAIL_HOST);
        return new MailSettings(
                host,
                Integer.parseInt(settings.get(Setting.RM_MAIL_PORT)),
                security(settings.get(Setting.RM_MAIL_TLS), host),
                settings.get(Setting.RM_MAIL_USER),
                settings.get(Setting.RM_MAIL_PASSWORD),
                settings.get(Setting.RM_MAIL_FROM),
                settings.get(Setting.RM_MAIL_REPLY_TO),
                MailSettings.DEFAULT_ANSWER,
                MailSettings.DEFAULT_DEADLINE);
    }

    private static Security security(String tls, String host) {
        if (tls.isEmpty()) {
            return MailSettings.isThisMachine(host) ? Security.NONE : Security.STARTTLS;
        }
        return Security.valueOf(tls.toUpperCase(Locale.ROOT));
    }
}
