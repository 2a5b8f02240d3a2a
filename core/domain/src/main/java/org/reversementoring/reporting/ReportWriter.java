package org.reversementoring.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.people.Person;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Lesson;
import org.reversementoring.programme.Objective;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Structure;
import org.reversementoring.reporting.ReportContent.LessonLearned;
import org.reversementoring.reporting.ReportContent.ObjectiveFact;
import org.reversementoring.reporting.ReportContent.OutcomeFigure;
import org.reversementoring.reporting.ReportContent.ProgrammeFacts;
import org.reversementoring.spi.Page;

/** Computes what a report tells of one wave. */
final class ReportWriter {
    private final ReportSources sources;
    private final Release release;
    private final DisclosureAuditor auditor;

    ReportWriter(ReportSources sources, Release release, DisclosureAuditor auditor) {
        this.sources = sources;
        this.release = release;
        this.auditor = auditor;
    }

    ReportContent write(Wave wave, List<ReportSnapshot> earlier) {
        Programme programme = wave.programme();
        List<Person> people = sources.people().all();
        Figures figures = new Figures(release, auditor);
        PoolSection pool = new PoolSection(wave, people, figures);
        Instant opened = Optional.ofNullable(programme.openedAt()).orElse(wave.from());
        return new ReportContent(
                facts(programme),
                pool.participation(sources.training()),
                ActivitySection.of(wave, sources.sessions(), figures),
                WellbeingSection.of(wave, sources.wellbeing(), release),
                SurveySection.of(
                        sources.feedbacks().given(programme.id(), wave.from(), wave.to()),
                        earlier,
                        sources.sealer(),
                        release),
                RetentionSection.of(wave, opened, people, figures),
                pool.diversity(),
                pool.reach(),
                sources.outcomes().of(programme.id()).stream()
                        .filter(o -> wave.contains(o.writtenAt()))
                        .map(ReportWriter::figure)
                        .toList(),
                programme.lessons().stream().map(ReportWriter::learned).toList(),
                Page.all(request -> sources.stories().published(programme.id(), request)).stream()
                        .map(story -> story.id().value())
                        .toList());
    }

    private static ProgrammeFacts facts(Programme programme) {
        Definition d = programme.definition();
        Structure structure = d.structure();
        return new ProgrammeFacts(
                d.name(),
                d.purpose(),
                d.sponsor() != null,
                d.objectives().stream().map(ReportWriter::fact).toList(),
                structure.cadenceWeeks(),
                structure.months(),
                structure.sessionMinutes(),
                structure.format(),
                d.focusAreas().stream().map(FocusArea::title).toList(),
                programme.openedAt(),
                programme.closedAt());
    }

    private static ObjectiveFact fact(Objective o) {
        return new ObjectiveFact(o.key(), o.type(), o.statement(), o.measure(), o.baseline(), o.target(), o.unit());
    }

    private static OutcomeFigure figure(Outcome o) {
        return new OutcomeFigure(
                o.kind(), o.day(), o.title(), o.note(), o.objective(), o.before(), o.after(), o.unit());
    }

    private static LessonLearned learned(Lesson lesson) {
        return new LessonLearned(lesson.observation(), lesson.change());
    }
}
