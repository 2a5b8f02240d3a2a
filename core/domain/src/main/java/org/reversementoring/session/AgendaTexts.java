package org.reversementoring.session;

import java.util.List;

/** The words of the agenda templates, the question bank and the feedback template. */
public final class AgendaTexts {
    /** Read out at the beginning of a session. */
    public static final String LISTENING = "Listen actively: give your full attention, put devices away, do not"
            + " interrupt, and ask a clarifying question before you answer.";

    private static final String WHAT = "What do you think?";
    private static final String DIFFERENTLY = "How could we do this differently?";

    /** Questions for the mentee: the senior asks, the junior teaches. */
    public static final List<String> QUESTION_BANK = List.of(
            WHAT,
            DIFFERENTLY,
            "Can you teach me how you do this?",
            "What do you see that I do not?",
            "What would you try first if this were yours to decide?",
            "What is changing for people who start their career now?",
            "Which of our habits makes your work harder than it has to be?",
            "Where did I misunderstand you last time?",
            "What should I stop, start or continue?",
            "What should I read or try before we meet again?");

    /** The two parts that feedback must have. */
    public static final String FEEDBACK_SPECIFIC = "Specific: what exactly did you see, hear or find useful, and when?";

    public static final String FEEDBACK_ACTIONABLE = "Actionable: what could the other one try next time?";

    static final List<AgendaTemplate> TEMPLATES = List.of(
            template(
                    "first-meeting",
                    "First meeting",
                    SessionType.ONE_ON_ONE,
                    List.of(
                            item(10, "Each tells what they hope for and what would make them uneasy"),
                            item(10, "Read the agreement and its limits of confidentiality together"),
                            item(20, "Agree on the first goals, the rhythm and the place of meeting"),
                            item(10, "Mentee: what I shall prepare until next time")),
                    List.of(WHAT, "What should I read or try before we meet again?")),
            template(
                    "topic",
                    "One topic in depth",
                    SessionType.ONE_ON_ONE,
                    List.of(
                            item(5, "What I tried since last time (mentee)"),
                            item(30, "The topic: mentor shows, mentee asks and tries"),
                            item(10, "What each of us takes along"),
                            item(5, "One commitment until next time (mentee)")),
                    List.of(WHAT, DIFFERENTLY, "Can you teach me how you do this?")),
            template(
                    "workshop",
                    "Hands-on workshop",
                    SessionType.WORKSHOP,
                    List.of(
                            item(10, "Goal and first demonstration (mentor)"),
                            item(35, "Mentee does it, mentor helps"),
                            item(15, "What was hard, what to practise")),
                    List.of(
                            "Can you teach me how you do this?",
                            "What would you try first if this were yours to decide?")),
            template(
                    "group-discussion",
                    "Group discussion",
                    SessionType.GROUP,
                    List.of(
                            item(10, "Ground rules: nobody speaks for a whole group; what is said stays here"),
                            item(35, "Discussion of the issue agreed beforehand"),
                            item(15, "What we found out")),
                    List.of(WHAT, "What do you see that I do not?")),
            template(
                    "brainstorm",
                    "Brainstorm on an issue of the organisation",
                    SessionType.BRAINSTORM,
                    List.of(
                            item(10, "The issue in one sentence (mentee)"),
                            item(20, "Ideas without judging; write each one down"),
                            item(20, "Choose two, say what would have to be true"),
                            item(10, "Who carries which idea where")),
                    List.of(DIFFERENTLY, "What would you try first if this were yours to decide?")),
            template(
                    "shared-activity",
                    "Shared activity",
                    SessionType.SHARED_ACTIVITY,
                    List.of(
                            item(45, "Do something together: visit a shop, try a service, attend a talk"),
                            item(15, "What did each of us notice?")),
                    List.of("What do you see that I do not?")),
            template(
                    "shadowing",
                    "Shadowing",
                    SessionType.SHADOWING,
                    List.of(
                            item(10, "What the mentor is going to observe, and what stays confidential"),
                            item(90, "The mentor observes how the mentee handles the situation"),
                            item(20, "Both tell what they noticed")),
                    List.of(WHAT, DIFFERENTLY)),
            template(
                    "check-in",
                    "Check-in: progress, challenges, achievements",
                    SessionType.ONE_ON_ONE,
                    List.of(
                            item(10, "Progress towards the goals"),
                            item(15, "Challenges, and what would help"),
                            item(10, "Achievements, and whom to thank"),
                            item(15, "Feedback to one another: specific and actionable"),
                            item(10, "Are the objectives met? Is it good for both of us? What do we adjust?")),
                    List.of("Where did I misunderstand you last time?", "What should I stop, start or continue?")));

    private AgendaTexts() {}

    private static AgendaTemplate template(
            String key, String title, SessionType type, List<AgendaTemplate.Item> items, List<String> questions) {
        return new AgendaTemplate(key, title, type, items, questions, LISTENING);
    }

    private static AgendaTemplate.Item item(int minutes, String text) {
        return new AgendaTemplate.Item(minutes, text);
    }
}
