package org.reversementoring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.people.PeopleSyncFixture.SETTINGS;
import static org.reversementoring.people.PeopleSyncFixture.TODAY;
import static org.reversementoring.people.WorkerBuilder.worker;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.people.CanonicalWorker.Employment;

class CanonicalFormTest {
    private final CanonicalForm form = new CanonicalForm(SETTINGS, TODAY);

    private Employment employment(WorkerBuilder worker) {
        return form.of(worker.build()).employment();
    }

    @Test
    void the_calendar_decides_who_is_employed() {
        assertThat(employment(worker("4").hired(TODAY))).isEqualTo(Employment.EMPLOYED);
        assertThat(employment(worker("4").hired(TODAY.plusDays(1)))).isEqualTo(Employment.FUTURE);
        assertThat(employment(worker("4").lastDay(TODAY))).isEqualTo(Employment.EMPLOYED);
        assertThat(employment(worker("4").lastDay(TODAY.minusDays(1)))).isEqualTo(Employment.LEFT);
        assertThat(employment(worker("4").terminated(TODAY))).isEqualTo(Employment.LEFT);
        assertThat(employment(worker("4").terminated(TODAY.plusDays(1)))).isEqualTo(Employment.EMPLOYED);
        assertThat(employment(worker("4").terminated(null))).isEqualTo(Employment.LEFT);
        assertThat(employment(worker("4").hired(TODAY.minusDays(1)).lastDay(TODAY.minusDays(9))))
                .isEqualTo(Employment.EMPLOYED);
    }

    @Test
    void without_a_name_or_a_hire_date_nobody_is_complete() {
        assertThat(employment(worker("4").hired(null))).isEqualTo(Employment.INCOMPLETE);
        assertThat(employment(worker("4").name(""))).isEqualTo(Employment.INCOMPLETE);
        assertThat(employment(worker("4").name(" (On Leave)"))).isEqualTo(Employment.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noa Berg", "Noa Berg (Terminated)", "Noa Berg [C]", "Noa Berg [c] (ON LEAVE)"})
    void marks_behind_a_name_are_no_part_of_it(String name) {
        assertThat(form.of(worker("4").name(name).build()).name()).isEqualTo("Noa Berg");
        assertThat(form.of(worker("4").name("Noa (Nono) Berg").build()).name()).isEqualTo("Noa (Nono) Berg");
        assertThat(form.of(worker("4").name("Noa Berg (Nono)").build()).name()).isEqualTo("Noa Berg (Nono)");
    }

    @Test
    void ranks_zones_and_the_head_of_all_are_settled() {
        CanonicalWorker head =
                form.of(worker("1").level("Chief").manager("1").timeZone(null).build());
        assertThat(head.level()).isEqualTo(new Level("Chief", 0));
        assertThat(head.manager()).isNull();
        assertThat(head.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(head.key()).isNull();
        assertThat(form.of(worker("4").level("Fellow").build()).level()).isNull();
    }

    @Test
    void every_value_that_is_kept_is_in_the_fingerprint() {
        List<WorkerBuilder> all = List.of(
                worker("4"),
                worker("5").name("Worker 4"),
                worker("4").key("wid"),
                worker("4").name("Worker Four"),
                worker("4").title("Director"),
                worker("4").level("Chief"),
                worker("4").level("none"),
                worker("4").manager("2"),
                worker("4").location("Pune"),
                worker("4").timeZone(ZoneId.of("Asia/Dubai")),
                worker("4").hired(TODAY),
                worker("4").onLeave(true));
        Set<UUID> fingerprints = new HashSet<>();
        all.forEach(worker -> fingerprints.add(form.of(worker.build()).fingerprint()));
        assertThat(fingerprints).hasSize(all.size());
        all.forEach(worker -> assertThat(fingerprints)
                .contains(new CanonicalForm(SETTINGS, TODAY.plusDays(9))
                        .of(worker.build())
                        .fingerprint()));
    }

    @Test
    void values_do_not_run_together_and_nothing_is_not_an_empty_text() {
        WorkerFingerprint print = new WorkerFingerprint();
        Set<UUID> all = new HashSet<>();
        all.add(print.begin().add("ab").add("c").end());
        all.add(print.begin().add("a").add("bc").end());
        all.add(print.begin().add("abc").add("").end());
        all.add(print.begin().add("abc").add((String) null).end());
        all.add(print.begin().add("abc").end());
        all.add(print.begin().add("x".repeat(5000)).add("c").end());
        all.add(print.begin().add("x".repeat(5000)).add("d").end());
        assertThat(all).hasSize(7);
        assertThat(print.begin().add("ab").add("c").end()).isIn(all);
    }

    @Test
    void a_new_rank_of_a_level_is_a_difference() {
        SyncSettings reranked =
                new SyncSettings(java.util.Map.of("Associate", 5), SETTINGS.zone(), SETTINGS.defaultTimeZone(), 20);
        DirectoryWorker four = worker("4").build();
        assertThat(new CanonicalForm(reranked, TODAY).of(four).fingerprint())
                .isNotEqualTo(form.of(four).fingerprint());
    }
}
