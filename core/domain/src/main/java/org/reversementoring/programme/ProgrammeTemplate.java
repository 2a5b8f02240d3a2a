package org.reversementoring.programme;

import static org.reversementoring.focus.FocusArea.Kind.IDENTITY;
import static org.reversementoring.focus.FocusArea.Kind.SKILL;

import java.util.ArrayList;
import java.util.List;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.focus.FocusArea.Kind;

/**
 * Ready definitions after the published examples. A template fills everything; a programme manager then changes what
 * differs.
 */
public enum ProgrammeTemplate {
    EXECUTIVE_TECHNOLOGY(
            "Executive technology mentoring",
            Objective.Type.TECHNOLOGICAL_PROFICIENCY,
            "Senior leaders use current digital tools in their own work",
            area("ai-tools", "AI tools in daily work", SKILL, "ai-tools"),
            area("data-analytics", "Data analytics for planning", SKILL, "data-analytics"),
            area("collaboration", "Remote collaboration tools", SKILL, "collaboration-tools")),
    TECHNOLOGY_SOCIAL_DIGITAL(
            "Technology, social media and digital marketing",
            Objective.Type.TECHNOLOGICAL_PROFICIENCY,
            "Executives follow new technology, social media and digital marketing at first hand",
            area("social-media", "Social media", SKILL, "social-media"),
            area("digital-marketing", "Digital marketing", SKILL, "digital-marketing"),
            area("emerging-technology", "Emerging technology", SKILL, "ai-tools")),
    CUSTOMER_DIGITAL_CHANNELS(
            "Customers and digital channels",
            Objective.Type.CUSTOMER_INSIGHT,
            "Decisions on customer channels rest on how young customers use them",
            area("digital-channels", "Digital channels and customer engagement", SKILL, "digital-marketing"),
            area("ordering-apps", "Ordering by app", SKILL, "customer-insight")),
    CONSUMER_TRENDS(
            "Consumer trends",
            Objective.Type.CUSTOMER_INSIGHT,
            "Leaders know what young consumers buy and why",
            area("buying-patterns", "Modern buying patterns", SKILL, "customer-insight"),
            area("digital-marketing", "Digital marketing", SKILL, "digital-marketing")),
    INCLUSION_DIALOGUE(
            "Inclusion dialogue",
            Objective.Type.INCLUSION,
            "Leaders change what excludes people, after listening",
            area("inclusive-practice", "Inclusive everyday practice", SKILL, "inclusive-leadership"),
            area("lived-experience", "Lived experience at work", IDENTITY, "inclusive-leadership")),
    PLATFORM_MARKETING(
            "Short-video and platform marketing",
            Objective.Type.CUSTOMER_INSIGHT,
            "Marketing leaders can judge a campaign for a new platform",
            area("short-video", "Short video platforms", SKILL, "short-video"),
            area("communities", "Community platforms", SKILL, "social-media"),
            area("generational-communication", "How generations communicate", SKILL, "communication")),
    YOUNG_TALENT_RETENTION(
            "Why young professionals stay or leave",
            Objective.Type.RETENTION,
            "Partners act on what makes young professionals leave",
            area("expectations-of-work", "Flexible work, purpose and support", SKILL, "talent-retention"),
            area("career-paths", "Careers seen from below", SKILL, "talent-retention"),
            area("belonging", "Belonging", IDENTITY, "inclusive-leadership")),
    INNOVATION(
            "Innovation in a changing market",
            Objective.Type.INNOVATION,
            "Ideas of juniors reach decisions within a quarter",
            area("market-shifts", "Shifts in the market", SKILL, "customer-insight"),
            area("brainstorm", "Brainstorming on a named problem", SKILL, "innovation"),
            area("ai-tools", "AI tools", SKILL, "ai-tools")),
    KNOWLEDGE_CONTINUITY(
            "Knowledge that must not retire",
            Objective.Type.KNOWLEDGE_CONTINUITY,
            "What leaving seniors know is taken over while they learn new tools",
            area("institutional-knowledge", "Institutional knowledge", SKILL, "institutional-knowledge"),
            area("collaboration", "Remote collaboration tools", SKILL, "collaboration-tools"));

    private static final String OBJECTIVE = "main";

    private final String title;
    private final Objective.Type type;
    private final String statement;
    private final List<Area> areas;

    private record Area(String key, String title, Kind kind, String skill) {}

    ProgrammeTemplate(String title, Objective.Type type, String statement, Area... areas) {
        this.title = title;
        this.type = type;
        this.statement = statement;
        this.areas = List.of(areas);
    }

    public String title() {
        return title;
    }

    /** A complete definition, ready to be opened once support contacts and resources are named. */
    public Definition definition(String name, List<Audience> audiences) {
        List<FocusArea> focus = new ArrayList<>();
        for (Area a : areas) {
            focus.add(new FocusArea(a.key(), a.title(), OBJECTIVE, a.kind(), List.of(a.skill())));
        }
        Objective objective = new Objective(
                OBJECTIVE,
                type,
                statement,
                areas.get(0).skill(),
                "survey before and after",
                "mentees",
                null,
                30,
                "% more",
                null);
        return new Definition(
                name,
                statement + ".",
                null,
                List.of(objective),
                Structure.DEFAULT,
                focus,
                audiences,
                false,
                3,
                ReportTerms.DEFAULT);
    }

    private static Area area(String key, String title, Kind kind, String skill) {
        return new Area(key, title, kind, skill);
    }
}
