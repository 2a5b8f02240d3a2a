package org.reversementoring.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.RefreshTokens;
import org.reversementoring.workday.ReportParts;
import org.reversementoring.workday.WorkdayTenant;

/** The settings of Workday, which hold only together. */
final class WorkdayOptions {
    private WorkdayOptions() {}

    /** What is wrong among values that are each in order. Never repeats a value. */
    static List<String> faults(Map<Setting, String> values) {
        List<String> faults = new ArrayList<>();
        if (has(values, Setting.RM_WORKDAY_REPORT_URL) || has(values, Setting.RM_WORKDAY_API_URL)) {
            signIn(values, faults);
        }
        if (has(values, Setting.RM_WORKDAY_REPORT_URL)) {
            report(values, faults);
        }
        faults.addAll(WorkdayRestOptions.faults(values));
        return faults;
    }

    private static void report(Map<Setting, String> values, List<String> faults) {
        if (values.getOrDefault(Setting.RM_WORKDAY_REPORT_URL, "").matches("[^?]*\\?(?!format=json$).+")) {
            faults.add(Setting.RM_WORKDAY_REPORT_URL + " must have no prompts: they stand in "
                    + Setting.RM_WORKDAY_REPORT_PARTS);
        }
        try {
            ReportParts.parse(values.getOrDefault(Setting.RM_WORKDAY_REPORT_PARTS, ""), Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            faults.add(Setting.RM_WORKDAY_REPORT_PARTS + ": " + e.getMessage());
        }
    }

    static ReportParts parts(Settings settings) {
        Clock there = Clock.system(ZoneId.of(settings.get(Setting.RM_WORKDAY_ZONE)));
        return ReportParts.parse(settings.get(Setting.RM_WORKDAY_REPORT_PARTS), there);
    }

    private static void signIn(Map<Setting, String> values, List<String> faults) {
        boolean key = has(values, Setting.RM_WORKDAY_JWT_KEY_FILE);
        if (!has(values, Setting.RM_WORKDAY_CLIENT_ID)) {
            faults.add(Setting.RM_WORKDAY_CLIENT_ID + " is required where Workday is connected");
        }
        if (!has(values, Setting.RM_WORKDAY_CLIENT_SECRET) && !key) {
            faults.add(Setting.RM_WORKDAY_CLIENT_SECRET + " is required, but for a client with "
                    + Setting.RM_WORKDAY_JWT_KEY_FILE);
        }
        if (key != has(values, Setting.RM_WORKDAY_JWT_USER)) {
            faults.add(Setting.RM_WORKDAY_JWT_KEY_FILE + " and " + Setting.RM_WORKDAY_JWT_USER
                    + " belong together: give both or none");
        }
        if (key && has(values, Setting.RM_WORKDAY_REFRESH_TOKEN)) {
            faults.add(Setting.RM_WORKDAY_JWT_KEY_FILE + " and " + Setting.RM_WORKDAY_REFRESH_TOKEN
                    + " are two ways to sign in: give one");
        }
        for (Setting oauth : List.of(Setting.RM_WORKDAY_JWT_KEY_FILE, Setting.RM_WORKDAY_REFRESH_TOKEN)) {
            if (has(values, oauth) && !has(values, Setting.RM_WORKDAY_TOKEN_URL)) {
                faults.add(oauth + " needs " + Setting.RM_WORKDAY_TOKEN_URL);
            }
        }
        if (key) {
            try {
                SigningKey.read(Path.of(values.getOrDefault(Setting.RM_WORKDAY_JWT_KEY_FILE, "")));
            } catch (IllegalArgumentException e) {
                faults.add(Setting.RM_WORKDAY_JWT_KEY_FILE + " " + e.getMessage());
            }
        }
    }

    private static boolean has(Map<Setting, String> values, Setting setting) {
        return !values.getOrDefault(setting, "").isEmpty();
    }

    static boolean isConnected(Settings settings) {
        return settings.has(Setting.RM_WORKDAY_REPORT_URL) || settings.has(Setting.RM_WORKDAY_API_URL);
    }

    /** @param tokens asked where a refresh token is set */
    static WorkdayTenant tenant(Settings settings, RefreshTokens tokens) {
        return new WorkdayTenant(
                tokenUrl(settings),
                credentials(settings, tokens),
                WorkdayRestOptions.alias(settings),
                Clock.systemUTC());
    }

    static @Nullable URI tokenUrl(Settings settings) {
        return settings.has(Setting.RM_WORKDAY_TOKEN_URL)
                ? URI.create(settings.get(Setting.RM_WORKDAY_TOKEN_URL))
                : null;
    }

    static Credentials credentials(Settings settings, RefreshTokens tokens) {
        String id = settings.get(Setting.RM_WORKDAY_CLIENT_ID);
        String secret = settings.get(Setting.RM_WORKDAY_CLIENT_SECRET);
        if (!settings.has(Setting.RM_WORKDAY_TOKEN_URL)) {
            return new Credentials.Basic(id, secret);
        }
        if (settings.has(Setting.RM_WORKDAY_JWT_KEY_FILE)) {
            SigningKey key = SigningKey.read(Path.of(settings.get(Setting.RM_WORKDAY_JWT_KEY_FILE)));
            return new Credentials.JwtBearer(id, secret, settings.get(Setting.RM_WORKDAY_JWT_USER), key);
        }
        return settings.has(Setting.RM_WORKDAY_REFRESH_TOKEN)
                ? new Credentials.RefreshToken(id, secret, tokens)
                : new Credentials.ClientCredentials(id, secret);
    }
}
