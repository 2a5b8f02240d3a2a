package org.reversementoring.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.reporting.ReportContent.RetentionFigures;

/**
 * Who stays with the company: mentors, mentees, and employees outside the programme. Mentors and mentees are whoever
 * was in a pair that began; outside is who neither was nor takes part now. Employees at the mentors' job levels stand
 * for young talent, because no age is known here.
 */
final class RetentionSection {
    private RetentionSection() {}

    static RetentionFigures of(Wave wave, Instant opened, List<Person> people) {
        LocalDate from = day(opened);
        LocalDate to = day(wave.to());
        List<Person> staff = people.stream()
                .filter(p -> !p.hired().isAfter(from) && isEmployed(p, from))
                .toList();
        Set<PersonId> mentors = new HashSet<>();
        Set<PersonId> mentees = new HashSet<>();
        for (Pair pair : wave.pairs()) {
            if (pair.times().activatedAt() != null) {
                mentors.add(pair.mentor());
                mentees.add(pair.mentee());
            }
        }
        Set<PersonId> involved = new HashSet<>(mentors);
        involved.addAll(mentees);
        wave.participants().forEach(p -> involved.add(p.person()));
        List<Person> outside =
                staff.stream().filter(p -> !involved.contains(p.id())).toList();
        List<RetentionArm> arms = new ArrayList<>();
        arms.add(arm("Mentors", staff, p -> mentors.contains(p.id()), to));
        arms.add(arm("Mentees", staff, p -> mentees.contains(p.id()), to));
        arms.add(arm("Non-participants", outside, p -> true, to));
        Set<Integer> ranks = ranks(staff, mentors);
        arms.add(likeMentors(outside, p -> isAt(p, ranks), to));
        return new RetentionFigures(from, to, arms);
    }

    /** Withheld where the rest of the non-participants would be one to four people. */
    private static RetentionArm likeMentors(List<Person> outside, Predicate<Person> like, LocalDate to) {
        String label = "Non-participants at the mentors' job levels";
        long rest = outside.stream().filter(like.negate()).count();
        return rest > 0 && rest < Banding.K ? RetentionArm.of(label, 0, 0) : arm(label, outside, like, to);
    }

    private static RetentionArm arm(String label, List<Person> staff, Predicate<Person> in, LocalDate to) {
        List<Person> arm = staff.stream().filter(in).toList();
        int retained = (int) arm.stream().filter(p -> isEmployed(p, to)).count();
        return RetentionArm.of(label, retained, arm.size());
    }

    private static Set<Integer> ranks(List<Person> staff, Set<PersonId> mentors) {
        Set<Integer> ranks = new HashSet<>();
        for (Person person : staff) {
            Level level = person.level();
            if (level != null && mentors.contains(person.id())) {
                ranks.add(level.rank());
            }
        }
        return ranks;
    }

    private static boolean isAt(Person person, Set<Integer> ranks) {
        Level level = person.level();
        return level != null && ranks.contains(level.rank());
    }

    private static boolean isEmployed(Person person, LocalDate day) {
        LocalDate left = person.left();
        return left == null || left.isAfter(day);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
