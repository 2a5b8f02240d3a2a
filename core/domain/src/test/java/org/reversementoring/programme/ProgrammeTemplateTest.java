package org.reversementoring.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.Refusals.assertInvalid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.RefusedException;

class ProgrammeTemplateTest {
    private static final List<Audience> GERMANY = List.of(new Audience("DE", "de"));

    @ParameterizedTest
    @EnumSource
    void everyTemplateIsASoundDefinition(ProgrammeTemplate template) {
        assertThatCode(() -> DefinitionRules.check(template.definition("Spring", GERMANY)))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("S126")
    void executivesLearnTechnology() {
        assertTeaches(ProgrammeTemplate.EXECUTIVE_TECHNOLOGY, Objective.Type.TECHNOLOGICAL_PROFICIENCY, "ai-tools");
    }

    @Test
    @Tag("S127")
    void executivesFollowTechnologySocialMediaAndDigitalMarketing() {
        assertTeaches(
                ProgrammeTemplate.TECHNOLOGY_SOCIAL_DIGITAL,
                Objective.Type.TECHNOLOGICAL_PROFICIENCY,
                "social-media",
                "digital-marketing",
                "ai-tools");
    }

    @Test
    @Tag("S128")
    void juniorsAdviseOnCustomersAndDigitalChannels() {
        assertTeaches(
                ProgrammeTemplate.CUSTOMER_DIGITAL_CHANNELS,
                Objective.Type.CUSTOMER_INSIGHT,
                "digital-marketing",
                "customer-insight");
    }

    @Test
    @Tag("S129")
    void leadersLearnConsumerTrends() {
        assertTeaches(ProgrammeTemplate.CONSUMER_TRENDS, Objective.Type.CUSTOMER_INSIGHT, "customer-insight");
    }

    @Test
    @Tag("S131")
    void marketingLeadersLearnANewPlatform() {
        assertTeaches(ProgrammeTemplate.PLATFORM_MARKETING, Objective.Type.CUSTOMER_INSIGHT, "short-video");
    }

    @Test
    @Tag("S132")
    void partnersLearnWhyYoungProfessionalsLeave() {
        assertTeaches(ProgrammeTemplate.YOUNG_TALENT_RETENTION, Objective.Type.RETENTION, "talent-retention");
    }

    @Test
    @Tag("S133")
    void innovationInAChangingMarketHasATemplate() {
        assertTeaches(ProgrammeTemplate.INNOVATION, Objective.Type.INNOVATION, "innovation", "customer-insight");
    }

    @Test
    @Tag("S086")
    void knowledgeThatMustNotRetireHasAProgrammeType() {
        assertTeaches(
                ProgrammeTemplate.KNOWLEDGE_CONTINUITY, Objective.Type.KNOWLEDGE_CONTINUITY, "institutional-knowledge");
    }

    @Test
    @Tag("S002")
    @Tag("S003")
    @Tag("S004")
    void theCatalogueOfObjectivesHoldsWhatTheFieldAsksFor() {
        assertThat(Objective.Type.values())
                .contains(
                        Objective.Type.TECHNOLOGICAL_PROFICIENCY,
                        Objective.Type.INTERGENERATIONAL_UNDERSTANDING,
                        Objective.Type.COMMUNICATION,
                        Objective.Type.INNOVATION,
                        Objective.Type.ORGANISATIONAL_CHALLENGE);
    }

    @Test
    @Tag("S005")
    void anObjectiveWithoutASkillIsRefused() {
        Definition sound = ProgrammeTemplate.INNOVATION.definition("Spring", GERMANY);
        Objective o = sound.objectives().get(0);
        Objective untied = new Objective(
                o.key(), o.type(), o.statement(), " ", o.measure(), o.population(), null, o.target(), o.unit(), null);
        assertThatThrownBy(() -> DefinitionRules.check(changed(sound, List.of(untied), sound.focusAreas())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("objectives[0].skill");
    }

    @Test
    @Tag("S070")
    @Tag("S071")
    @Tag("S072")
    @Tag("S077")
    void theLibraryOfFocusAreasKnowsPlatformsAnalyticsAndAiTools() {
        Set<String> library = Arrays.stream(ProgrammeTemplate.values())
                .flatMap(t -> t.definition("x", GERMANY).focusAreas().stream())
                .map(FocusArea::key)
                .collect(Collectors.toSet());
        assertThat(library)
                .contains("short-video", "communities", "generational-communication", "data-analytics", "ai-tools");
    }

    @Test
    @Tag("S073")
    void aProgrammeMayAddAFocusAreaOfItsOwnTiedToAnObjective() {
        Definition sound = ProgrammeTemplate.INNOVATION.definition("Spring", GERMANY);
        List<FocusArea> more = new ArrayList<>(sound.focusAreas());
        more.add(new FocusArea("meditation", "Meditation", "main", FocusArea.Kind.SKILL, List.of("well-being")));
        assertThatCode(() -> DefinitionRules.check(changed(sound, sound.objectives(), more)))
                .doesNotThrowAnyException();
        more.set(0, new FocusArea("loose", "Tied to nothing", "none", FocusArea.Kind.SKILL, List.of()));
        assertThatThrownBy(() -> DefinitionRules.check(changed(sound, sound.objectives(), more)))
                .hasMessageContaining("focusAreas[0].objective");
    }

    @Test
    @Tag("S014")
    void noTemplateInvitesByItselfAndRulesOfInvitationNameTheFieldAtFault() {
        for (ProgrammeTemplate template : ProgrammeTemplate.values()) {
            assertThat(template.definition("Spring", GERMANY).invitations()).isEmpty();
        }
        Definition sound = ProgrammeTemplate.INNOVATION.definition("Spring", GERMANY);
        InvitationRule good = new InvitationRule(InvitationRule.Occasion.HIRE, Side.MENTOR, 3, 5);
        assertThatCode(() -> DefinitionRules.check(sound.withInvitations(List.of(good))))
                .doesNotThrowAnyException();
        assertInvalid(
                List.of("invitations[1].fromRank", "invitations[2].toRank", "invitations[3].toRank", "invitations[4]"),
                () -> DefinitionRules.check(sound.withInvitations(List.of(
                        good,
                        new InvitationRule(InvitationRule.Occasion.HIRE, Side.MENTOR, -1, null),
                        new InvitationRule(InvitationRule.Occasion.HIRE, Side.MENTEE, null, 100),
                        new InvitationRule(InvitationRule.Occasion.PROMOTION, Side.MENTEE, 4, 3),
                        good))));
        assertInvalid(
                List.of("invitations"),
                () -> DefinitionRules.check(sound.withInvitations(IntStream.range(0, 11)
                        .mapToObj(rank -> new InvitationRule(InvitationRule.Occasion.HIRE, Side.MENTOR, rank, null))
                        .toList())));
    }

    private static void assertTeaches(ProgrammeTemplate template, Objective.Type type, String... skills) {
        Definition definition = template.definition("Spring", GERMANY);
        assertThat(definition.objectives()).extracting(Objective::type).containsExactly(type);
        assertThat(definition.focusAreas()).flatExtracting(FocusArea::skills).contains(skills);
    }

    private static Definition changed(Definition d, List<Objective> objectives, List<FocusArea> areas) {
        return new Definition(
                d.name(),
                d.purpose(),
                d.sponsor(),
                objectives,
                d.structure(),
                areas,
                d.audiences(),
                d.guarded(),
                d.levelDistanceWeight(),
                d.reporting());
    }
}
