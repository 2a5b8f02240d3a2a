package org.reversementoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.inmemory.InMemoryChannelChoices;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.Postbox;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.wellbeing.ParticipantLocalities;

class NoticeDeliveryTest {
    private static final URI PLACE = URI.create("https://intranet.example/mentoring");

    private final PairingWorld world = new PairingWorld();
    private final InMemoryNotices notices = new InMemoryNotices(world.work);
    private final InMemoryChannelChoices choices = new InMemoryChannelChoices(world.work);
    private final InMemoryFingerprints fingerprints = new InMemoryFingerprints();
    private final List<Postbox.Letter> letters = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final Map<Channel, Courier.Outcome> answers = new EnumMap<>(Channel.class);
    private final Map<Person, Courier.Outcome> answersTo = new HashMap<>();
    private final Actor contact = world.employ("510", null, StaffRole.SUPPORT_CONTACT);
    private final PersonId mentor = PairingWorld.id(world.mentor);
    private final PersonId mentee = PairingWorld.id(world.mentee);

    /** Keeps what it is given, and answers as it is told to. */
    private class Keeping implements Courier {
        private final Courier courier;

        Keeping(Courier courier) {
            this.courier = courier;
        }

        @Override
        public Channel channel() {
            return courier.channel();
        }

        @Override
        public boolean reaches(Person person) {
            return courier.reaches(person);
        }

        @Override
        public Outcome carry(Person person, NoticeText text, String key) {
            courier.carry(person, text, key);
            return answersTo.getOrDefault(person, answers.getOrDefault(channel(), Outcome.DELIVERED));
        }
    }

    private final Postbox postbox = new Postbox() {
        @Override
        public Posted post(Letter letter) {
            letters.add(letter);
            return Posted.TAKEN;
        }

        @Override
        public void rest() {}

        @Override
        public List<SelfCheck> selfCheck() {
            return List.of();
        }
    };

    private final Courier platform = new Courier() {
        @Override
        public Channel channel() {
            return Channel.LMS;
        }

        @Override
        public boolean reaches(Person person) {
            return true;
        }

        @Override
        public Outcome carry(Person person, NoticeText text, String key) {
            messages.add(person.number() + ": " + text.whole());
            return Outcome.DELIVERED;
        }
    };

    private final List<Courier> couriers =
            List.of(new Keeping(new MailCourier(postbox, fingerprints)), new Keeping(platform));
    private final NoticeChannelService service =
            new NoticeChannelService(world.work, choices, world.people, couriers, world.policy, world.standings);
    private final NoticeDelivery delivery = new NoticeDelivery(
            world.work,
            notices,
            choices,
            world.people,
            new ParticipantLocalities(world.participants, world.people),
            couriers,
            PLACE,
            world.policy,
            world.standings,
            world.clock);

    private NoticeDelivery.Run deliver() {
        return delivery.deliver(Actor.SYSTEM);
    }

    private Notice tell(PersonId person) {
        return world.work.run(() -> notices.add(Notice.toRead(world.ids.next(), person, world.clock.instant())));
    }

    private Notice again(Notice notice) {
        return world.work.run(() -> notices.find(notice.id()).orElseThrow());
    }

    private Delivery mail(Notice notice) {
        return again(notice).deliveries().get(Channel.MAIL);
    }

    private void change(PersonId id, Function<Person, Person> change) {
        world.work.run(
                () -> world.people.save(change.apply(world.people.find(id).orElseThrow())));
    }

    @Test
    void ten_notices_are_one_mail_and_the_next_run_sends_none() {
        for (int i = 0; i < 10; i++) {
            tell(mentor);
            world.pass(Duration.ofSeconds(1));
        }
        assertThat(deliver()).isEqualTo(new NoticeDelivery.Run(1, 0, 0, Set.of()));
        assertThat(deliver()).isEqualTo(new NoticeDelivery.Run(0, 0, 0, Set.of()));
        assertThat(letters).hasSize(1);
        assertThat(world.work.run(() -> notices.waiting(mentor))).isEmpty();
        assertThat(world.work
                        .run(() -> notices.page(mentor, Page.Request.FIRST))
                        .items())
                .hasSize(10)
                .allSatisfy(notice -> {
                    assertThat(notice.read()).isFalse();
                    assertThat(notice.deliveries().get(Channel.MAIL).state()).isEqualTo(Delivery.State.DELIVERED);
                });
    }

    @Test
    void every_kind_of_notice_about_anybody_is_the_same_letter_in_one_language() {
        Set<String> texts = new LinkedHashSet<>();
        for (Notice.Kind kind : Notice.Kind.values()) {
            for (PersonId person : List.of(mentor, mentee, PairingWorld.id(contact))) {
                world.work.run(() -> notices.add(Notice.ofPair(
                        world.ids.next(), person, world.clock.instant(), kind, new PairId(world.ids.next()))));
                deliver();
                Postbox.Letter letter = letters.get(letters.size() - 1);
                texts.add(letter.subject() + "\n" + letter.body());
            }
        }
        assertThat(letters).hasSize(3 * Notice.Kind.values().length);
        assertThat(texts)
                .containsExactly(NoticeText.in("en", PLACE).subject() + "\n"
                        + NoticeText.in("en", PLACE).body());
    }

    @Test
    void the_letter_names_the_place_and_nothing_else() {
        for (String language : List.of("en", "de")) {
            NoticeText text = NoticeText.in(language, PLACE);
            assertThat(text.body()).contains("\n" + PLACE + "\n").doesNotContain("{", "''");
            assertThat(NoticeText.in(language, null).body()).doesNotContain("http");
            assertThat(text.whole().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "pair", "paar", "pause", "ende", "session", "support", "hilfe", "case", "fall", "mentee");
        }
        assertThat(NoticeText.in("de", PLACE)).isNotEqualTo(NoticeText.in("en", PLACE));
        assertThat(NoticeText.in("de-AT", PLACE)).isEqualTo(NoticeText.in("de", PLACE));
        assertThat(NoticeText.in("fr", PLACE)).isEqualTo(NoticeText.in("en", PLACE));
    }

    @Test
    void a_letter_s_key_is_the_same_after_a_crash_and_tells_neither_notice_nor_person() {
        Notice first = tell(mentor);
        answers.put(Channel.MAIL, Courier.Outcome.DOWN);
        deliver();
        tell(mentor);
        answers.clear();
        world.pass(Duration.ofMinutes(2));
        deliver();
        tell(mentor);
        deliver();
        assertThat(letters).hasSize(3);
        assertThat(letters.get(1).key())
                .isEqualTo(letters.get(0).key())
                .isNotEqualTo(letters.get(2).key());
        assertThat(letters.get(0).key())
                .matches("[0-9a-f]{64}")
                .doesNotContain(first.id().value().toString().replace("-", ""));
    }

    @Test
    void nobody_is_mailed_without_a_work_address_or_after_leaving() {
        change(mentor, p -> p.leftOn(LocalDate.of(2026, 3, 1)));
        change(mentee, p -> withMail(p, null));
        Notice ofLeaver = tell(mentor);
        Notice unreachable = tell(mentee);
        deliver();
        assertThat(letters).isEmpty();
        assertThat(again(ofLeaver).dueAt()).isNull();
        assertThat(again(unreachable).dueAt()).isNull();
        assertThat(service.read(world.mentee).available()).containsExactly(Channel.LMS);
    }

    private static Person withMail(Person p, String mail) {
        return new Person(
                p.id(),
                p.version(),
                p.number(),
                p.name(),
                mail,
                p.title(),
                p.level(),
                p.organisation(),
                p.manager(),
                p.location(),
                p.country(),
                p.timeZone(),
                p.hired(),
                p.left(),
                p.onLeave(),
                p.status());
    }

    @Test
    void whoever_leaves_while_a_notice_waits_is_not_told() {
        answers.put(Channel.MAIL, Courier.Outcome.LATER);
        Notice notice = tell(mentor);
        deliver();
        change(mentor, p -> p.leftOn(LocalDate.of(2026, 3, 1)));
        answers.clear();
        world.pass(Duration.ofHours(1));
        deliver();
        assertThat(letters).hasSize(1);
        assertThat(mail(notice).state()).isEqualTo(Delivery.State.DROPPED);
    }

    @Test
    void each_person_is_told_as_they_chose_and_none_is_a_choice() {
        service.choose(world.mentor, 0, Set.of(Channel.LMS), "de");
        service.choose(world.mentee, 0, Set.of(), null);
        service.choose(contact, 0, Set.of(Channel.LMS, Channel.MAIL), null);
        for (PersonId person : List.of(mentor, mentee, PairingWorld.id(contact))) {
            tell(person);
        }
        assertThat(deliver().told()).isEqualTo(3);
        assertThat(letters).hasSize(1);
        assertThat(messages)
                .containsExactlyInAnyOrder(
                        world.mentor.employeeNumber() + ": "
                                + NoticeText.in("de", PLACE).whole(),
                        contact.employeeNumber() + ": "
                                + NoticeText.in("en", PLACE).whole());
    }

    @Test
    void a_choice_is_read_and_written_by_its_person_alone_and_counts_from_the_next_run() {
        NoticeChannelService.Own standard = service.read(world.mentor);
        assertThat(standard.choice()).isEqualTo(ChannelChoice.standard(mentor));
        assertThat(standard.available()).containsExactlyInAnyOrder(Channel.MAIL, Channel.LMS);
        assertThat(service.mine(world.mentor)).isEmpty();
        answers.put(Channel.MAIL, Courier.Outcome.LATER);
        Notice notice = tell(mentor);
        deliver();
        service.choose(world.mentor, 0, Set.of(), null);
        world.pass(Duration.ofMinutes(5));
        deliver();
        assertThat(letters).hasSize(1);
        assertThat(mail(notice).state()).isEqualTo(Delivery.State.DROPPED);
        assertThatThrownBy(() -> service.choose(world.mentor, 0, Set.of(), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> service.choose(world.mentor, 1, Set.of(), "no language"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("language");
        assertThat(service.mine(world.mentor)).hasSize(1);
        assertThatThrownBy(() -> service.read(Actor.SYSTEM)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_notice_that_was_read_in_time_is_told_nowhere_else() {
        Notice notice = tell(mentor);
        new NoticeService(world.work, notices, world.policy, world.standings).markRead(world.mentor, notice.id());
        deliver();
        assertThat(letters).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_tried_once_a_run_and_then_after_growing_pauses_until_it_is_given_up() {
        answers.put(Channel.MAIL, Courier.Outcome.DOWN);
        Notice notice = tell(mentor);
        tell(mentee);
        assertThat(deliver()).isEqualTo(new NoticeDelivery.Run(0, 0, 0, Set.of(Channel.MAIL)));
        assertThat(letters).hasSize(1);
        List<Duration> pauses = new ArrayList<>();
        Instant begin = world.clock.instant();
        Instant last = begin;
        int givenUp = 0;
        while (mail(notice).state() == Delivery.State.WAITING) {
            Instant next = mail(notice).nextTry();
            pauses.add(Duration.between(last, next));
            world.pass(Duration.between(world.clock.instant(), next));
            last = next;
            int tries = mail(notice).tries();
            while (mail(notice).tries() == tries) {
                givenUp += deliver().givenUp();
            }
        }
        assertThat(pauses.subList(0, 6)).extracting(Duration::toMinutes).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        assertThat(Duration.between(begin, world.clock.instant()))
                .isBetween(Delivery.GIVEN_UP_AFTER, Delivery.GIVEN_UP_AFTER.plusHours(1));
        assertThat(mail(notice).state()).isEqualTo(Delivery.State.DROPPED);
        assertThat(givenUp).isPositive();
    }

    @Test
    void what_one_address_refuses_or_puts_off_concerns_nobody_else() {
        Person refused = world.work.run(() -> world.people.find(mentor).orElseThrow());
        Person later = world.work.run(() -> world.people.find(mentee).orElseThrow());
        answersTo.put(refused, Courier.Outcome.REFUSED);
        answersTo.put(later, Courier.Outcome.LATER);
        Notice first = tell(mentor);
        Notice second = tell(mentee);
        Notice third = tell(PairingWorld.id(contact));
        assertThat(deliver()).isEqualTo(new NoticeDelivery.Run(1, 1, 0, Set.of()));
        assertThat(mail(first).state()).isEqualTo(Delivery.State.DROPPED);
        assertThat(mail(second).state()).isEqualTo(Delivery.State.WAITING);
        assertThat(mail(third).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void one_channel_that_is_down_does_not_hold_up_the_other() {
        for (Actor actor : List.of(world.mentor, world.mentee)) {
            service.choose(actor, 0, Set.of(Channel.LMS, Channel.MAIL), null);
            tell(PairingWorld.id(actor));
        }
        answers.put(Channel.MAIL, Courier.Outcome.DOWN);
        assertThat(deliver()).isEqualTo(new NoticeDelivery.Run(2, 0, 0, Set.of(Channel.MAIL)));
        assertThat(messages).hasSize(2);
        answers.clear();
        world.pass(Duration.ofMinutes(1));
        deliver();
        assertThat(messages).hasSize(2);
        assertThat(Set.copyOf(letters.stream().map(Postbox.Letter::address).toList()))
                .hasSize(2);
    }

    @Test
    void what_may_be_urgent_goes_before_the_day_s_batch() {
        world.work.run(() -> notices.add(Notice.ofPair(
                world.ids.next(),
                mentor,
                world.clock.instant(),
                Notice.Kind.PAIR_PAUSED,
                new PairId(world.ids.next()))));
        tell(PairingWorld.id(contact));
        deliver();
        assertThat(letters.get(0).address())
                .isEqualTo(world.work.run(() -> world.people
                        .find(PairingWorld.id(contact))
                        .orElseThrow()
                        .workEmail()));
    }

    @Test
    void a_crash_between_sending_and_noting_it_down_tells_twice_and_never_not_at_all() {
        tell(mentor);
        NoticeDelivery crashing = new NoticeDelivery(
                world.work,
                notices,
                choices,
                world.people,
                new ParticipantLocalities(world.participants, world.people),
                List.of(new Keeping(new MailCourier(postbox, fingerprints)) {
                    @Override
                    public Outcome carry(Person person, NoticeText text, String key) {
                        super.carry(person, text, key);
                        throw new IllegalStateException("killed");
                    }
                }),
                PLACE,
                world.policy,
                world.standings,
                world.clock);
        assertThatThrownBy(() -> crashing.deliver(Actor.SYSTEM)).hasMessage("killed");
        deliver();
        deliver();
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0)).isEqualTo(letters.get(1));
    }

    @Test
    void where_no_channel_is_connected_notices_do_not_pile_up_for_later() {
        Notice notice = tell(mentor);
        NoticeDelivery none = new NoticeDelivery(
                world.work,
                notices,
                choices,
                world.people,
                new ParticipantLocalities(world.participants, world.people),
                List.of(),
                null,
                world.policy,
                world.standings,
                world.clock);
        none.deliver(Actor.SYSTEM);
        assertThat(again(notice).dueAt()).isNull();
        deliver();
        assertThat(letters).isEmpty();
    }

    @Test
    void the_delivery_is_the_product_s_own() {
        for (Actor actor : List.of(world.mentor, world.manager, contact)) {
            assertThatThrownBy(() -> delivery.deliver(actor)).isInstanceOf(RefusedException.class);
        }
    }
}
