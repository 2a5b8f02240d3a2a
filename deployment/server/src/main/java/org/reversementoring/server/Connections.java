package org.reversementoring.server;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.RenewedSecrets;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.keycloak.KeycloakAccounts;
import org.reversementoring.mail.SmtpPostbox;
import org.reversementoring.moodle.MoodleLearningPlatform;
import org.reversementoring.moodle.MoodleSettings;
import org.reversementoring.spi.Accounts;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.Leases;
import org.reversementoring.spi.MentorshipRegister;
import org.reversementoring.spi.PeopleDirectory;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.Postbox;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.spi.Turns;
import org.reversementoring.workday.RaasPeopleDirectory;
import org.reversementoring.workday.RefreshTokens;
import org.reversementoring.workday.WorkdaySettings;
import org.reversementoring.workday.WorkdayTenant;

/** The connected systems, each as its settings say; one that is not set answers that it is not. */
final class Connections implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private final List<AutoCloseable> open = new ArrayList<>();
    final PeopleDirectory directory;
    /** Empty where mentorships are not written back. */
    final Optional<MentorshipRegister> mentorships;
    /** Empty where levels of skill are not written back. */
    final Optional<SkillRecords> skills;

    final LearningPlatform platform;
    /** Empty where no administration of the sign-on is set. */
    final Optional<Accounts> accounts;
    /** Empty where no mail server is set. */
    final Optional<Postbox> postbox;

    final Turns turns;
    final AdapterCalls calls = new AdapterCalls();
    /** Whether each connected system answers, by a call that changes nothing there. */
    private final Map<Adapter, BooleanSupplier> looks = new EnumMap<>(Adapter.class);

    /**
     * For a look at them from outside of the cluster: what is found on the learning platform is not kept, a refresh
     * token that Workday replaces is.
     *
     * @param stores null where the database does not answer: then nobody signs in with a refresh token
     */
    static Connections look(Settings settings, Clock clock, @Nullable Stores stores) {
        return new Connections(
                settings,
                clock,
                new InMemoryPlatformIds(),
                stores == null ? new InMemoryLeases(clock) : stores.leases,
                stores == null ? null : stores.renewedSecrets);
    }

    /**
     * As a node of the cluster.
     *
     * @param clock dates letters
     */
    Connections(Settings settings, Clock clock, Stores stores) {
        this(settings, clock, stores.platformIds, stores.leases, stores.renewedSecrets);
    }

    private Connections(
            Settings settings, Clock clock, PlatformIds ids, Leases leases, @Nullable RenewedSecrets secrets) {
        turns = new Turns(leases);
        open.add(turns);
        RefreshTokens tokens = refreshTokens(settings, turns, secrets);
        Optional<WorkdayTenant> workday = WorkdayOptions.isConnected(settings)
                ? Optional.of(WorkdayOptions.tenant(settings, tokens))
                : Optional.empty();
        workday.ifPresent(open::add);
        directory = directory(settings, workday, tokens);
        mentorships = workday.flatMap(tenant -> WorkdayRestOptions.mentorships(settings, tenant))
                .map(register -> calls.watch(MentorshipRegister.class, register, Adapter.WORKDAY));
        skills = workday.flatMap(tenant -> WorkdayRestOptions.skills(settings, tenant, clock))
                .map(records -> calls.watch(SkillRecords.class, records, Adapter.WORKDAY));
        platform = settings.has(Setting.RM_MOODLE_URL) ? moodle(settings, ids, turns) : new NoPlatform(settings);
        accounts = settings.has(Setting.RM_ACCOUNTS_URL) ? Optional.of(accounts(settings)) : Optional.empty();
        postbox = settings.has(Setting.RM_MAIL_HOST) ? Optional.of(mail(settings, clock)) : Optional.empty();
    }

    private static RefreshTokens refreshTokens(Settings settings, Turns turns, @Nullable RenewedSecrets secrets) {
        if (secrets == null) {
            return new NoRefreshTokens();
        }
        return new KeptRefreshTokens(
                secrets,
                turns,
                settings.get(Setting.RM_WORKDAY_CLIENT_ID),
                settings.get(Setting.RM_WORKDAY_REFRESH_TOKEN));
    }

    private PeopleDirectory directory(Settings settings, Optional<WorkdayTenant> workday, RefreshTokens tokens) {
        if (settings.has(Setting.RM_PEOPLE_FILE)) {
            return PeopleFile.open(settings);
        }
        return settings.has(Setting.RM_WORKDAY_REPORT_URL)
                ? report(settings, workday.orElseThrow(), tokens)
                : new NoDirectory(settings);
    }

    private PeopleDirectory report(Settings settings, WorkdayTenant tenant, RefreshTokens tokens) {
        URI report = URI.create(settings.get(Setting.RM_WORKDAY_REPORT_URL));
        RaasPeopleDirectory workday = new RaasPeopleDirectory(
                new WorkdaySettings(
                        report.resolve("/"),
                        report.getRawPath(),
                        WorkdayOptions.tokenUrl(settings),
                        WorkdayOptions.credentials(settings, tokens),
                        WorkdaySettings.Limits.DEFAULT),
                WorkdayOptions.parts(settings),
                tenant);
        open.add(workday);
        return calls.watch(PeopleDirectory.class, workday, Adapter.WORKDAY);
    }

    private LearningPlatform moodle(Settings settings, PlatformIds ids, Turns turns) {
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
        looks.put(Adapter.MOODLE, moodle::answers);
        return calls.watch(LearningPlatform.class, moodle, Adapter.MOODLE);
    }

    private Accounts accounts(Settings settings) {
        KeycloakAccounts keycloak = AccountOptions.of(settings);
        open.add(keycloak);
        looks.put(Adapter.ACCOUNTS, keycloak::reachable);
        return calls.watch(Accounts.class, keycloak, Adapter.ACCOUNTS);
    }

    private Postbox mail(Settings settings, Clock clock) {
        SmtpPostbox smtp = new SmtpPostbox(MailOptions.of(settings), clock);
        open.add(smtp);
        // By a connection of its own, for the postbox is used by one job at a time.
        SmtpPostbox looked = new SmtpPostbox(MailOptions.of(settings), clock);
        open.add(looked);
        looks.put(Adapter.MAIL, () -> looked.selfCheck().stream().allMatch(SelfCheck::ok));
        return calls.watch(Postbox.class, smtp, Adapter.MAIL);
    }

    /** Management levels with their ranks, in the order of the setting; the top is 0. */
    static Map<String, Integer> ranks(Settings settings) {
        List<String> levels = List.of(settings.get(Setting.RM_LEVEL_RANKS).split(";"));
        return IntStream.range(0, levels.size())
                .boxed()
                .filter(rank -> !levels.get(rank).isBlank())
                .collect(Collectors.toMap(rank -> levels.get(rank).strip(), rank -> rank));
    }

    /** Notes which of the connected systems answer; waits for each as long as for any call. */
    void look() {
        looks.forEach((adapter, answers) -> calls.saw(adapter, answersNow(adapter, answers)));
    }

    private static boolean answersNow(Adapter adapter, BooleanSupplier answers) {
        try {
            return answers.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "a look at " + adapter + " failed");
            return false;
        }
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
        Closing.all(open.toArray(AutoCloseable[]::new));
    }
}
