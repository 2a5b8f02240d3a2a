package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.OpeningHours;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceKey;
import org.reversementoring.wellbeing.Resources;

/** What every catalogue of help keeps to. */
public interface ResourcesContract {
    UnitOfWork work();

    Resources resources();

    /** An invented entry that no store holds yet. */
    static Resource invented() {
        return new Resource(
                new ResourceKey("invented-" + UUID.randomUUID()),
                0,
                Resource.Kind.COUNSELLING,
                "Invented counselling",
                Set.of("DE", "AT"),
                List.of("de", "en"),
                new OpeningHours(
                        false,
                        ZoneId.of("Europe/Berlin"),
                        List.of(new OpeningHours.Span(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 30)))),
                Set.of(Resource.Channel.PHONE, Resource.Channel.WEB),
                "free",
                Set.of("lived-experience"),
                Resource.For.MENTOR,
                Resource.EmployerLearns.AGGREGATE,
                Resource.Independence.EXTERNAL,
                LocalDate.of(2026, 1, 5),
                "wellbeing desk",
                "https://counselling.example",
                "https://counselling.example/start");
    }

    @Test
    default void a_kept_entry_comes_back_as_it_was() {
        Resource entry = invented();
        Resource kept = work().run(() -> resources().add(entry));
        assertThat(kept).isEqualTo(entry.withVersion(1));
        assertThat(work().run(() -> resources().find(entry.key()))).contains(kept);
        assertThat(work().run(() -> resources().all())).contains(kept);
    }

    @Test
    default void an_entry_that_always_answers_comes_back_so() {
        Resource base = invented();
        Resource always = new Resource(
                base.key(),
                0,
                Resource.Kind.CRISIS_LINE,
                base.name(),
                base.regions(),
                base.languages(),
                OpeningHours.ALWAYS,
                base.channels(),
                base.cost(),
                Set.of(),
                base.audience(),
                base.employerLearns(),
                base.independence(),
                base.verifiedAt(),
                base.verifiedBy(),
                base.sourceUrl(),
                base.contact());
        Resource kept = work().run(() -> resources().add(always));
        assertThat(work().run(() -> resources().find(base.key()))).contains(kept);
    }

    @Test
    default void an_unknown_key_is_empty_and_its_removal_changes_nothing() {
        ResourceKey unknown = new ResourceKey("unknown-" + UUID.randomUUID());
        work().run(() -> resources().remove(unknown));
        assertThat(work().run(() -> resources().find(unknown))).isEmpty();
    }

    @Test
    default void a_removed_entry_is_gone() {
        Resource kept = work().run(() -> resources().add(invented()));
        work().run(() -> resources().remove(kept.key()));
        assertThat(work().run(() -> resources().find(kept.key()))).isEmpty();
    }

    @Test
    default void a_known_key_and_an_old_version_are_refused() {
        Resource kept = work().run(() -> resources().add(invented()));
        refused(Problem.ALREADY_EXISTS, () -> resources().add(kept));
        work().run(() -> resources().save(kept));
        refused(Problem.STALE_VERSION, () -> resources().save(kept));
    }

    @Test
    default void the_catalogue_is_in_the_order_of_keys() {
        work().run(() -> {
            resources().add(invented());
            resources().add(invented());
        });
        assertThat(work().run(() -> resources().all()))
                .extracting(r -> r.key().value())
                .isSorted();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
