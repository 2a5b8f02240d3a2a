package org.reversementoring.server;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.mail.SmtpPostbox;
import org.reversementoring.moodle.MoodleLearningPlatform;
import org.reversementoring.moodle.MoodleSettings;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.Leases;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.Postbox;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.Credentials;
import org.reversementoring.workday.RaasPeopleDirectory;
import org.reversementoring.workday.RefreshTokens;
import org.reversementoring.workday.WorkdaySettings;

/** The connected systems, each as its settings say; one that is not set answers that it is not. */
final class Connections implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private final List<AutoCloseable> open = new ArrayList<>();
    final PeopleDirectory directory;
    final LearningPlatform platform;
    /** Empty where no mail server is set. */
    final Optional<Postbox> postbox;

    /** For a look at them from outside of the cluster: what is found is not kept. */
    Connections(Settings settings, Clock clock) {
        this(settings, clock, new InMemoryPlatformIds(), new InMemoryLeases(clock));
    }

    /**
     * As a node of the cluster.
     *
     * @param clock dates letters
     */
    Connections(Settings settings, Clock clock, PlatformIds ids, Leases leases) {
        directory = settings.has(Setting.RM_WORKDAY_REPORT_URL) ? workday(settings) : new NoDirectory();
        platform = settings.has(Setting.RM_MOODLE_URL) ? moodle(settings, ids, leases) : new NoPlatform();
        postbox = settings.has(Setting.RM_MAIL_HOST) ? Optional.of(mail(settings, clock)) : Optional.empty();
    }

    private PeopleDirectory workday(Settings settings) {
        URI report = URI.create(settings.get(Setting.RM_WORKDAY_REPORT_URL));
        RaasPeopleDirectory workday = new RaasPeopleDirectory(new WorkdaySettings(
                report.resolve("/"),
                report.getRawPath(),
                settings.has(Setting.RM_WORKDAY_TOKEN_URL)
                        ? URI.create(settings.get(Setting.RM_WORKDAY_TOKEN_URL))
                        : null,
                credentials(settings),
                WorkdaySettings.Limits.DEFAULT));
        open.add(workday);
        return workday;
    }

    private static Credentials credentials(Settings settings) {
        String id = settings.get(Setting.RM_WORKDAY_CLIENT_ID);
        String secret = settings.get(Setting.RM_WORKDAY_CLIENT_SECRET);
        if (!settings.has(Setting.RM_WORKDAY_TOKEN_URL)) {
            return new Credentials.Basic(id, secret);
        }
        return settings.has(Setting.RM_WORKDAY_REFRESH_TOKEN)
                ? new Credentials.RefreshToken(
                        id, secret, RefreshTokens.inMemory(settings.get(Setting.RM_WORKDAY_REFRESH_TOKEN)))
                : new Credentials.ClientCredentials(id, secret);
    }

    private LearningPlatform moodle(Settings settings, PlatformIds ids, Leases leases) {
        Turns turns = new Turns(leases);
        open.add(turns);
        MoodleLearningPlatform moodle = new MoodleLearningPlatform(
                new MoodleSettings(
                        URI.create(settings.get(Setting.RM_MOODLE_URL)),
                        settings.get(Setting.RM_MOODLE_TOKEN),
                        MoodleSettings.DEFAULT_CATEGORY,
                        Integer.parseInt(settings.get(Setting.RM_MOODLE_ROLE_ID)),
                        MoodleSettings.DEFAULT_DEADLINE,
                        MoodleSettings.DEFAULT_TEMPLATES,
                        settings.get(Setting.RM_MOODLE_REPORT)),
                ids,
                turns);
        open.add(moodle);
        return moodle;
    }

    private Postbox mail(Settings settings, Clock clock) {
        SmtpPostbox smtp = new SmtpPostbox(MailOptions.of(settings), clock);
        open.add(smtp);
        return smtp;
    }

    /** Management levels with their ranks, in the order of the setting; the top is 0. */
    static Map<String, Integer> ranks(Settings settings) {
        List<String> levels = List.of(settings.get(Setting.RM_LEVEL_RANKS).split(";"));
        return IntStream.range(0, levels.size())
                .boxed()
                .filter(rank -> !levels.get(rank).isBlank())
                .collect(Collectors.toMap(rank -> levels.get(rank).strip(), rank -> rank));
    }

    /** What its self-check says goes to the log; nothing where no learning platform is set. */
    void sayPlatform() {
        if (platform instanceof NoPlatform) {
            return;
        }
        for (SelfCheck line : platform.selfCheck()) {
            LOG.log(line.ok() ? Level.INFO : Level.WARNING, line.text());
        }
    }

    @Override
    public void close() {
        for (AutoCloseable connection : open) {
            try {
                connection.close();
            } catch (Exception e) {
                throw new IllegalStateException("a connection did not close", e);
            }
        }
    }
}
