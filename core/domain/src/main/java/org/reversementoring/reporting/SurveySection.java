package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.reporting.ReportContent.SurveyFigure;

/** The survey's statements by group, before and after. */
final class SurveySection {
    private record Opened(Feedback.Stage stage, Feedback.Answers answers) {}

    private SurveySection() {}

    /** @param earlier the reports of the waves before, in their order */
    static List<SurveyFigure> of(List<Feedback> given, List<ReportSnapshot> earlier, Sealer sealer, Release release) {
        List<Opened> opened = given.stream()
                .flatMap(f -> f.open(sealer).map(a -> new Opened(f.stage(), a)).stream())
                .toList();
        List<SurveyFigure> figures = new ArrayList<>();
        for (FeedbackItem item : FeedbackItem.values()) {
            for (FeedbackArm arm : FeedbackArm.values()) {
                if (arm.takesPart() || !item.isAboutProgramme()) {
                    figures.add(figure(item, arm, opened, earlier, release));
                }
            }
        }
        return figures;
    }

    private static SurveyFigure figure(
            FeedbackItem item, FeedbackArm arm, List<Opened> opened, List<ReportSnapshot> earlier, Release release) {
        Mean before = mean(item, arm, Feedback.Stage.BEFORE, opened, release);
        if (before.answers() == null) {
            Mean told = told(item, arm, earlier);
            before = told == null ? before : told;
        }
        return new SurveyFigure(item, arm, before, mean(item, arm, Feedback.Stage.AFTER, opened, release));
    }

    private static Mean mean(
            FeedbackItem item, FeedbackArm arm, Feedback.Stage stage, List<Opened> opened, Release release) {
        List<Integer> values = new ArrayList<>();
        for (Opened one : opened) {
            Integer value = one.answers().values().get(item);
            if (value != null && one.stage() == stage && one.answers().arm() == arm) {
                values.add(value);
            }
        }
        return release.mean(values, item.isAboutIdentity());
    }

    /** What the latest report that knew it told. */
    private static @Nullable Mean told(FeedbackItem item, FeedbackArm arm, List<ReportSnapshot> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            for (SurveyFigure figure : earlier.get(i).content().survey()) {
                if (figure.item() == item
                        && figure.arm() == arm
                        && figure.before().answers() != null) {
                    return figure.before();
                }
            }
        }
        return null;
    }
}
