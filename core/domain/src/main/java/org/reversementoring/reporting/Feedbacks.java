package org.reversementoring.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds the answers to the programmes' surveys. All methods run inside a unit of work. */
public interface Feedbacks {
    Optional<Feedback> find(ProgrammeId programme, PersonId person, Feedback.Stage stage);

    /**
     * Keeps new answers; answers them with version 1. Refuses a known id, or second answers of the same person, stage
     * and programme, with ALREADY_EXISTS.
     */
    Feedback add(Feedback feedback);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Feedback save(Feedback feedback);

    /** Answers last given after {@code from} and up to {@code to}. */
    List<Feedback> given(ProgrammeId programme, Instant from, Instant to);

    /** All that this person answered. */
    List<Feedback> ofPerson(PersonId person);

    /** All answers to a programme's surveys, for retention alone. */
    Page<Feedback> page(ProgrammeId programme, Page.Request request);

    /** Nothing happens where they are gone already. */
    void remove(FeedbackId id);
}
