package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.FeedbackId;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.spi.Page;

/** Answers to the programmes' surveys in the database. */
public final class HibernateFeedbacks extends DocumentStore<Feedback, FeedbackRow> implements Feedbacks {
    public HibernateFeedbacks(HibernateUnitOfWork work) {
        super(
                work,
                Feedback.class,
                FeedbackRow.class,
                FeedbackRow::new,
                f -> f.id().value(),
                Feedback::version,
                Feedback::withVersion);
    }

    @Override
    void index(Feedback feedback, FeedbackRow row) {
        row.programmeId = feedback.programme().value();
        row.personId = feedback.person().value();
        row.stage = feedback.stage().name();
        row.givenAt = feedback.at();
    }

    @Override
    public Optional<Feedback> find(ProgrammeId programme, PersonId person, Feedback.Stage stage) {
        return all(
                        "r.programmeId = :programme and r.personId = :person and r.stage = :stage",
                        Map.of("programme", programme.value(), "person", person.value(), "stage", stage.name()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Feedback> given(ProgrammeId programme, Instant from, Instant to) {
        return all(
                "r.programmeId = :programme and r.givenAt > :from and r.givenAt <= :to",
                Map.of("programme", programme.value(), "from", from, "to", to));
    }

    @Override
    public List<Feedback> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<Feedback> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public void remove(FeedbackId id) {
        removeById(id.value());
    }
}
