package org.reversementoring.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;

/** The house's rules. Each one is shown to hold for the product, and to fail for a fixture that breaks it. */
class ArchitectureTest {
    private static final String ROOT = "org.reversementoring.";
    private static final String[] DOMAIN = Stream.of(
                    "access",
                    "audit",
                    "confidentiality",
                    "curriculum",
                    "event",
                    "focus",
                    "inmemory",
                    "matching",
                    "pairing",
                    "participation",
                    "people",
                    "privacy",
                    "problem",
                    "programme",
                    "reporting",
                    "session",
                    "spi",
                    "wellbeing",
                    "writeback")
            .map(room -> ROOT + room + "..")
            .toArray(String[]::new);
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.reversementoring");

    /** Each opens what its own room sealed, in the place it was sealed for. */
    private static final Set<String> SEALS = Set.of(
            ROOT + "confidentiality.RenewedSecrets",
            ROOT + "confidentiality.Sealer",
            ROOT + "pairing.PairSeals",
            ROOT + "participation.ParticipantSeals",
            ROOT + "privacy.DisclosureView",
            ROOT + "reporting.Feedback",
            ROOT + "session.PairSeals",
            ROOT + "session.Releases",
            ROOT + "wellbeing.Burden",
            ROOT + "wellbeing.CaseWords",
            ROOT + "wellbeing.Declaration",
            ROOT + "wellbeing.SealedCases");

    /** Whatever holds words of a person, opened. */
    private static final Set<String> WORDS = Set.of(
            ROOT + "confidentiality.PrivateText",
            ROOT + "pairing.Agreement",
            ROOT + "pairing.GoalSheet",
            ROOT + "privacy.DisclosureView",
            ROOT + "session.Learned",
            ROOT + "session.ReflectionSheet",
            ROOT + "session.SessionView",
            ROOT + "wellbeing.CaseView",
            ROOT + "wellbeing.CaseWords");

    private static final Set<String> BURDEN_RULES = Set.of(
            ROOT + "wellbeing.BurdenEvaluation",
            ROOT + "wellbeing.BurdenLimits",
            ROOT + "wellbeing.BurdenPolicy",
            ROOT + "wellbeing.BurdenRules",
            ROOT + "wellbeing.BurdenState",
            ROOT + "wellbeing.Facts",
            ROOT + "wellbeing.Load",
            ROOT + "wellbeing.Signal",
            ROOT + "wellbeing.WellbeingTally");

    /** What opens connections; docs/reference/outbound.md lists what goes over them. */
    private static final Set<String> CONNECTING = Set.of(
            ROOT + "keycloak.JerseyClientProvider",
            ROOT + "keycloak.TokenEndpoint",
            ROOT + "mail.SmtpConnection",
            ROOT + "mail.WatchedSockets",
            ROOT + "moodle.Exchange",
            ROOT + "rest.KeyAddress",
            ROOT + "sealing.TransitClient",
            ROOT + "server.SelfChecks",
            ROOT + "workday.Exchange",
            ROOT + "workday.RaasPeopleDirectory");

    /** What writes to Workday: each of its operations is on the closed list too. */
    private static final Set<String> WRITING = Set.of(
            ROOT + "workday.RestCalls",
            ROOT + "workday.RestMentorshipRegister",
            ROOT + "workday.RestSkillRecords",
            ROOT + "workday.SignIn");

    private record Rule(String name, ArchRule rule, Class<?> fixture) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "the domain knows no framework",
                    noClasses().that().resideInAnyPackage(DOMAIN).should().dependOnClassesThat(outside(DOMAIN)),
                    org.reversementoring.programme.FrameworkInDomainFixture.class),
            new Rule(
                    "the domain gets its time from outside",
                    noClasses()
                            .that()
                            .resideInAnyPackage(DOMAIN)
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now")
                            .orShould()
                            .callMethod(Clock.class, "systemUTC")
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis"),
                    org.reversementoring.programme.OwnClockFixture.class),
            new Rule(
                    "REST never sees persistence, and persistence never sees REST",
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "rest..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + "persistence.."),
                    org.reversementoring.rest.RestSeesPersistenceFixture.class),
            new Rule(
                    "no adapter sees another part of the house",
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    ROOT + "moodle..",
                                    ROOT + "workday..",
                                    ROOT + "columns..",
                                    ROOT + "peoplefile..",
                                    ROOT + "keycloak..",
                                    ROOT + "mail..",
                                    ROOT + "sealing..")
                            .should()
                            .dependOnClassesThat(elsewhereInTheHouse()),
                    org.reversementoring.moodle.AdapterSeesRestFixture.class),
            new Rule(
                    "only sealing knows how things are sealed",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + "sealing..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.google.crypto.tink.."),
                    org.reversementoring.persistence.TinkInPersistenceFixture.class),
            new Rule(
                    "only mail knows how letters are sent",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + "mail..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."),
                    org.reversementoring.persistence.MailInPersistenceFixture.class),
            new Rule(
                    "only the connections on the closed list of what leaves are opened",
                    noClasses()
                            .that(areNot(CONNECTING))
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "java\\.net\\.http\\.HttpClient|java\\.net\\.(HttpURLConnection|URLConnection|Socket)"
                                            + "|org\\.glassfish\\.jersey\\.client\\.JerseyClientBuilder|jakarta\\.ws\\.rs\\.client\\.ClientBuilder"
                                            + "|jakarta\\.mail\\.Transport|com\\.nimbusds\\.jose\\.util\\.DefaultResourceRetriever"),
                    org.reversementoring.programme.CallsOutFixture.class),
            new Rule(
                    "where a connection goes is said by the settings alone, never by a caller or an answer",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    ROOT + "server..",
                                    ROOT + "standalone..",
                                    ROOT + "keycloak..",
                                    ROOT + "mail..",
                                    ROOT + "moodle..",
                                    ROOT + "sealing..",
                                    ROOT + "workday..")
                            .and(areNot(Set.of(
                                    ROOT + "rest.KeyAddress", ROOT + "rest.SignOnKeys", ROOT + "rest.TokenVerifier")))
                            .should()
                            .dependOnClassesThat(takeAnAddress()),
                    org.reversementoring.programme.ConnectsFixture.class),
            new Rule(
                    "nothing reads XML, serialized objects, or types that the input names",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "java\\.io\\.ObjectInputStream|javax\\.xml\\.(parsers|transform|xpath|validation)\\..*"
                                            + "|javax\\.xml\\.stream\\.XML(Input|Event).*|org\\.xml\\.sax\\..*|jakarta\\.xml\\.bind\\..*"
                                            + "|com\\.fasterxml\\.jackson\\.annotation\\.JsonTypeInfo"
                                            + "|com\\.fasterxml\\.jackson\\.databind\\.jsontype\\..*"
                                            + "|org\\.yaml\\.snakeyaml\\.(constructor\\.Constructor|inspector\\..*)|javax\\.script\\..*"),
                    org.reversementoring.programme.ReadsObjectsFixture.class),
            new Rule(
                    "no table leaves as CSV, in which a word may be a formula",
                    noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(CSVPrinter|CSVWriter)"),
                    org.reversementoring.programme.WritesCsvFixture.class),
            new Rule(
                    "Workday is written to by those alone who are named for it",
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "workday..")
                            .and(areNot(WRITING))
                            .should()
                            .accessTargetWhere(describe(
                                    "a call that writes",
                                    access -> (access.getTargetOwner()
                                                            .isAssignableTo("jakarta.ws.rs.client.SyncInvoker")
                                                    && !Set.of("get", "header", "accept")
                                                            .contains(access.getName()))
                                            || (access.getTargetOwner()
                                                            .getName()
                                                            .equals(ROOT + "workday.RestCalls")
                                                    && Set.of("post", "put").contains(access.getName()))
                                            || (access.getTargetOwner()
                                                            .isAssignableTo("java.net.http.HttpRequest$Builder")
                                                    && Set.of("POST", "PUT", "DELETE", "method")
                                                            .contains(access.getName())))),
                    org.reversementoring.workday.WritesBackFixture.class),
            new Rule(
                    "rows stay inside persistence",
                    classes()
                            .that()
                            .areAnnotatedWith("jakarta.persistence.Entity")
                            .should()
                            .bePackagePrivate(),
                    org.reversementoring.persistence.PublicRowFixture.class),
            new Rule(
                    "a use case takes the actor first",
                    methods()
                            .that()
                            .arePublic()
                            .and()
                            .areDeclaredInClassesThat()
                            .resideInAnyPackage(DOMAIN)
                            .and()
                            .areDeclaredInClassesThat()
                            .haveSimpleNameEndingWith("Service")
                            .should(takeTheActorFirst()),
                    org.reversementoring.programme.ActorlessService.class),
            new Rule(
                    "nothing is called Impl, Manager, Helper or Util",
                    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)$"),
                    org.reversementoring.programme.NamingHelper.class),
            new Rule(
                    "opened private words are no part of events and ports outwards",
                    noClasses()
                            .that()
                            .resideInAnyPackage(ROOT + "event..", ROOT + "spi..")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(PrivateText.class),
                    org.reversementoring.event.PrivateWordsFixture.class),
            new Rule(
                    "only the seals of the rooms open what is sealed",
                    noClasses()
                            .that(areNot(SEALS))
                            .should()
                            .accessTargetWhere(describe(
                                    "Sealer.open",
                                    access -> access.getTargetOwner().isAssignableTo(Sealer.class)
                                            && access.getName().startsWith("open"))),
                    org.reversementoring.programme.OpensSealedFixture.class),
            new Rule(
                    "matching, reports and the rules on burden see counts and declared values, never words",
                    noClasses()
                            .that()
                            .resideInAnyPackage(ROOT + "matching..", ROOT + "reporting..")
                            .or(areNamed(BURDEN_RULES))
                            .and(areNot(SEALS))
                            .should()
                            .dependOnClassesThat(areNamed(WORDS)),
                    org.reversementoring.matching.MatchesWordsFixture.class));

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        return RULES.stream()
                .map(r -> DynamicTest.dynamicTest(r.name(), () -> r.rule().check(PRODUCT)));
    }

    @Test
    void everyClassThatARuleNamesIsThere() {
        for (Set<String> names : List.of(SEALS, WORDS, BURDEN_RULES, CONNECTING, WRITING)) {
            assertThat(names).allMatch(PRODUCT::contain);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        return RULES.stream()
                .map(r -> DynamicTest.dynamicTest(
                        r.name(),
                        () -> assertThat(r.rule()
                                        .evaluate(new ClassFileImporter().importClasses(r.fixture()))
                                        .hasViolation())
                                .isTrue()));
    }

    private static DescribedPredicate<JavaClass> areNamed(Set<String> names) {
        return describe("one of " + names, c -> names.contains(c.getName()));
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return describe("none of " + names, c -> !names.contains(c.getName()));
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.describe(
                "that are neither the domain's nor Java's",
                c -> !JavaClass.Predicates.resideInAnyPackage(packages).test(c)
                        && !JavaClass.Predicates.resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")
                                .test(c)
                        && !c.isPrimitive()
                        && !c.isArray());
    }

    private static DescribedPredicate<JavaClass> elsewhereInTheHouse() {
        return DescribedPredicate.describe(
                "of REST, persistence or server",
                JavaClass.Predicates.resideInAnyPackage(ROOT + "rest..", ROOT + "persistence..", ROOT + "server.."));
    }

    /** What is given the address that it connects to. */
    private static DescribedPredicate<JavaClass> takeAnAddress() {
        return areNamed(Set.of(
                ROOT + "keycloak.KeycloakAccounts",
                ROOT + "keycloak.TokenEndpoint",
                ROOT + "mail.MailSettings",
                ROOT + "moodle.MoodleSettings",
                ROOT + "rest.KeyAddress",
                ROOT + "sealing.TransitSettings",
                ROOT + "workday.WorkdaySettings",
                ROOT + "workday.WorkdayTenant",
                "java.net.http.HttpClient",
                "java.net.URL"));
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take the Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(Actor.class);
                if (!first) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no actor"));
                }
            }
        };
    }
}
