package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.reporting.FeedbackId;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.spi.Page;

/** Answers to the programmes' surveys in memory. */
public final class InMemoryFeedbacks implements Feedbacks {
    private final InMemoryStore<FeedbackId, Feedback> store;

    public InMemoryFeedbacks(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, FeedbackId::value, Feedback::id, Feedback::version, Feedback::withVersion);
    }

    @Override
    public Optional<Feedback> find(ProgrammeId programme, PersonId person, Feedback.Stage stage) {
        return store.all()
                .filter(f -> f.programme().equals(programme) && f.person().equals(person) && f.stage() == stage)
                .findFirst();
    }

    @Override
    public Feedback add(Feedback feedback) {
        if (find(feedback.programme(), feedback.person(), feedback.stage()).isPresent()) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "There are answers of this stage already.");
        }
        return store.add(feedback);
    }

    @Override
    public Feedback save(Feedback feedback) {
        return store.save(feedback);
    }

    @Override
    public List<Feedback> given(ProgrammeId programme, Instant from, Instant to) {
        return store.all(f -> f.programme().equals(programme) && f.at().isAfter(from) && !f.at().isAfter(to));
    }

    @Override
    public List<Feedback> ofPerson(PersonId person) {
        return store.all(f -> f.person().equals(person));
    }

    @Override
    public Page<Feedback> page(ProgrammeId programme, Page.Request request) {
        return store.page(f -> f.programme().equals(programme), request);
    }

    @Override
    public void remove(FeedbackId id) {
        store.remove(id);
    }
}
