package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.ResourceService.Query;

class ResourceServiceTest {
    private static final Query ANY = new Query(null, null, null, null);
    private final World world = new World();
    private final ResourceService service = new ResourceService(
            world.pairing.work,
            world.resources,
            world.help,
            world.pairing.policy,
            world.pairing.standings,
            world.pairing.clock);

    private static Resource sound(String key) {
        return InventedHelp.entry(key, Resource.Kind.COUNSELLING, "DE", "de", OpeningHours.ALWAYS, InventedHelp.FRESH);
    }

    @Test
    void everybody_who_is_signed_in_finds_help_for_where_they_are() {
        assertThat(service.route(world.mentor, ANY)).isNotEmpty();
        assertThat(service.route(world.pairing.employ("300", null), ANY))
                .allMatch(r -> r.resource().regionRank("DE") >= 0);
        Actor client = new Actor("client", null, null, Set.of(StaffRole.INTEGRATION), false);
        assertThat(service.route(client, new Query(Need.CRISIS, null, "US", "en")))
                .extracting(r -> r.resource().key().value())
                .containsExactly("crisis-us", "crisis-world", "counselling-us");
    }

    @Test
    void a_region_or_language_that_cannot_be_is_named() {
        assertThatThrownBy(() -> service.route(world.mentor, new Query(null, null, "Germany", "deutsch!")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields())
                                .extracting(FieldError::field)
                                .containsExactly("region", "language"));
    }

    @Test
    void programme_managers_and_operators_keep_the_catalogue_and_nobody_else() {
        Actor operator = world.pairing.employ("310", null, StaffRole.OPERATOR);
        Resource kept = service.put(world.manager, sound("new-one"), null);
        assertThat(service.put(operator, kept, kept.version()).version()).isEqualTo(2);
        for (Actor other : Set.of(world.mentor, world.ann, world.pairing.employ("320", null, StaffRole.AUDITOR))) {
            assertThatThrownBy(() -> service.put(other, sound("other"), null)).satisfies(refused(Problem.NOT_ALLOWED));
            assertThatThrownBy(() -> service.remove(other, kept.key(), 2)).satisfies(refused(Problem.NOT_ALLOWED));
            assertThatThrownBy(() -> service.catalogue(other)).satisfies(refused(Problem.NOT_ALLOWED));
        }
        service.remove(operator, kept.key(), 2);
        assertThatThrownBy(() -> service.read(operator, kept.key())).satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        service.put(world.manager, sound("one"), null);
        assertThatThrownBy(() -> service.put(world.manager, sound("one"), null))
                .satisfies(refused(Problem.VERSION_REQUIRED));
        assertThatThrownBy(() -> service.put(world.manager, sound("one"), 7L))
                .satisfies(refused(Problem.STALE_VERSION));
        assertThatThrownBy(() -> service.put(world.manager, sound("unknown"), 1L))
                .satisfies(refused(Problem.STALE_VERSION));
        assertThatThrownBy(() -> service.remove(world.manager, new ResourceKey("one"), 7))
                .satisfies(refused(Problem.STALE_VERSION));
    }

    @Test
    void every_fault_of_an_entry_is_named_at_once() {
        Resource bad = new Resource(
                new ResourceKey("bad"),
                0,
                Resource.Kind.EAP,
                " ",
                Set.of("Deutschland"),
                List.of("german!"),
                new OpeningHours(false, ZoneId.of("UTC"), List.of()),
                Set.of(),
                "",
                Set.of(),
                Resource.For.BOTH,
                Resource.EmployerLearns.NOTHING,
                Resource.Independence.EXTERNAL,
                LocalDate.of(2026, 3, 3),
                "",
                "ftp://x",
                "");
        assertThatThrownBy(() -> service.put(world.manager, bad, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "name",
                                        "regions",
                                        "languages",
                                        "hours",
                                        "channels",
                                        "verifiedAt",
                                        "verifiedBy",
                                        "contact",
                                        "sourceUrl"));
    }

    @Test
    void help_is_shown_as_last_read_while_the_catalogue_cannot_be_read() {
        FailingResources failing = new FailingResources(world.resources);
        ExternalHelp help = new ExternalHelp(
                world.pairing.work,
                new ResourceCatalogue(world.pairing.work, failing),
                person -> {
                    if (failing.down) {
                        throw new IllegalStateException("no database");
                    }
                    return new Locality("DE", "de", ZoneId.of("UTC"));
                },
                world.pairing.clock);
        assertThat(help.route(Need.CRISIS, Resource.For.BOTH, World.id(world.mentor)))
                .hasSizeGreaterThan(1);
        failing.down = true;
        assertThat(help.route(Need.CRISIS, Resource.For.BOTH, World.id(world.mentor)))
                .extracting(r -> r.resource().key().value())
                .containsExactly("crisis-world");
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }

    private static final class FailingResources implements Resources {
        private final Resources resources;
        private boolean down;

        FailingResources(Resources resources) {
            this.resources = resources;
        }

        @Override
        public Optional<Resource> find(ResourceKey key) {
            return resources.find(key);
        }

        @Override
        public Resource add(Resource resource) {
            return resources.add(resource);
        }

        @Override
        public Resource save(Resource resource) {
            return resources.save(resource);
        }

        @Override
        public void remove(ResourceKey key) {
            resources.remove(key);
        }

        @Override
        public List<Resource> all() {
            if (down) {
                throw new IllegalStateException("no database");
            }
            return resources.all();
        }
    }
}
