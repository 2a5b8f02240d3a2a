package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Role;
import org.reversementoring.access.StaffRole;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.FieldError;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.wellbeing.ResourceService.Query;

class ResourceServiceTest {
    private static final Query ANY = new Query(null, null, null, null);
    private final World world = new World();
    private final ResourceService service = new ResourceService(
            world.pairing.work,
            world.resources,
            world.catalogue,
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
    void help_takes_no_look_at_the_catalogue_until_it_is_refreshed() {
        CountedResources counted = new CountedResources(world.resources);
        ResourceCatalogue catalogue = new ResourceCatalogue(world.pairing.work, counted);
        catalogue.refresh();
        world.pairing.work.run(() -> world.resources.add(sound("elsewhere")));
        for (int i = 0; i < 10; i++) {
            assertThat(catalogue.all()).extracting(r -> r.key().value()).doesNotContain("elsewhere");
        }
        assertThat(counted.looks).isOne();
        catalogue.refresh();
        assertThat(catalogue.all()).extracting(r -> r.key().value()).contains("elsewhere");
    }

    @Test
    void a_change_is_shown_at_once() {
        Resource kept = service.put(world.manager, sound("new-one"), null);
        assertThat(service.route(world.mentor, ANY))
                .extracting(RoutedResource::resource)
                .contains(kept);
        service.remove(world.manager, kept.key(), kept.version());
        assertThat(service.route(world.mentor, ANY))
                .extracting(RoutedResource::resource)
                .doesNotContain(kept);
    }

    @Test
    void without_a_database_help_is_shown_for_where_the_caller_was_last() {
        CountedResources counted = new CountedResources(world.resources);
        ResourceCatalogue catalogue = new ResourceCatalogue(world.pairing.work, counted);
        ExternalHelp help = new ExternalHelp(
                world.pairing.work,
                catalogue,
                person -> {
                    counted.look();
                    return new Locality("DE", "de", ZoneId.of("UTC"));
                },
                world.pairing.clock);
        List<RoutedResource> before = help.route(Need.CRISIS, Resource.For.BOTH, world.mentor);
        assertThat(before).hasSizeGreaterThan(1);
        counted.down = true;
        catalogue.refresh();
        assertThat(help.route(Need.CRISIS, Resource.For.BOTH, world.mentor)).isEqualTo(before);
        assertThat(help.route(Need.CRISIS, Resource.For.BOTH, Actor.unconfirmed(world.mentor.subject())))
                .isEqualTo(before);
        assertThat(help.route(Need.CRISIS, Resource.For.BOTH, world.mentee))
                .extracting(r -> r.resource().key().value())
                .containsExactly("crisis-world");
    }

    @Test
    void where_somebody_is_helped_is_not_waited_for() {
        ExternalHelp help = new ExternalHelp(
                world.pairing.work,
                world.catalogue,
                person -> {
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                    return new Locality("DE", "de", ZoneId.of("UTC"));
                },
                world.pairing.clock);
        assertTimeout(
                Duration.ofMillis(1500),
                () -> assertThat(help.localityOf(world.mentor)).isEqualTo(Locality.UNKNOWN));
    }

    @Test
    void who_cannot_be_confirmed_reads_help_and_nothing_else() {
        Actor unknown = Actor.unconfirmed("subject");
        assertThat(service.route(unknown, new Query(Need.CRISIS, null, "US", "en")))
                .isNotEmpty();
        assertThat(world.support
                        .ask(unknown, world.request(Asked.Urgency.URGENT, "words"))
                        .resources())
                .isNotEmpty();
        Programme programme = world.pairing.work.run(
                () -> world.pairing.programmes.find(world.programme).orElseThrow());
        Standings standings = world.pairing.standings;
        for (Action action : Action.values()) {
            for (Standing standing : List.of(
                    standings.towardsSelf(unknown),
                    standings.towardsOrganisation(unknown),
                    standings.towards(unknown, programme),
                    standings.towardsPair(unknown, programme, world.pairing.pair(world.pair)),
                    standings.towardsOwnPair(unknown, world.pairing.pair(world.pair)))) {
                boolean open = standing.roles().contains(Role.HR_LINE) && action.item() == DataItem.D01;
                assertThat(world.pairing.policy.decide(action, standing) == Policy.Verdict.ALLOW)
                        .as(action + " " + standing.roles())
                        .isEqualTo(open && action.way() == Grant.Way.READ);
            }
        }
        Standing towardsHelp = standings.towardsCatalogue(unknown);
        assertThat(world.pairing.policy.decide(Action.READ_RESOURCES, towardsHelp))
                .isEqualTo(Policy.Verdict.ALLOW);
        assertThat(world.pairing.policy.decide(Action.WRITE_RESOURCES, towardsHelp))
                .isEqualTo(Policy.Verdict.REFUSE);
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }

    private static final class CountedResources implements Resources {
        private final Resources resources;
        private boolean down;
        private int looks;

        void look() {
            looks++;
            if (down) {
                throw new IllegalStateException("no database");
            }
        }

        CountedResources(Resources resources) {
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
            look();
            return resources.all();
        }
    }
}
