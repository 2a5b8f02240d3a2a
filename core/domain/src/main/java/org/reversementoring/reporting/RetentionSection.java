package org.reversementoring.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Wave wave;
    private final LocalDate to;
    private final Figures figures;

    private RetentionSection(Wave wave, LocalDate to, Figures figures) {
        this.wave = wave;
        this.to = to;
        this.figures = figures;
    }

    static RetentionFigures of(Wave wave, Instant opened, List<Person> people, Figures figures) {
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
        Set<Integer> ranks = ranks(staff, mentors);
        List<Person> involvedStaff =
                staff.stream().filter(p -> involved.contains(p.id())).toList();
        RetentionSection section = new RetentionSection(wave, to, figures);
        List<Person> teaching =
                staff.stream().filter(p -> mentors.contains(p.id())).toList();
        List<Person> learning =
                staff.stream().filter(p -> mentees.contains(p.id())).toList();
        return new RetentionFigures(
                from,
                to,
                List.of(
                        section.arm("Mentors", teaching, teaching),
                        section.arm("Mentees", learning, learning),
                        section.arm("Non-participants", outside, involvedStaff),
                        section.likeMentors(outside, involvedStaff, p -> isAt(p, ranks))));
    }

    /** Withheld where the rest of the non-participants would be too few. */
    private RetentionArm likeMentors(List<Person> outside, List<Person> involved, Predicate<Person> like) {
        String label = "Non-participants at the mentors' job levels";
        long rest = outside.stream().filter(like.negate()).count();
        return rest > 0 && rest < figures.release().fewest(false)
                ? RetentionArm.withheld(label)
                : arm(
                        label,
                        outside.stream().filter(like).toList(),
                        involved.stream().filter(like).toList());
    }

    /** @param seen whom the size tells of to somebody who knows the staff: the arm, or who is missing from it */
    private RetentionArm arm(String label, List<Person> arm, List<Person> seen) {
        boolean told = arm.size() >= figures.release().fewest(false)
                && auditedSize(seen.stream().map(Person::id).toList());
        int retained = (int) arm.stream().filter(p -> isEmployed(p, to)).count();
        return told ? RetentionArm.of(label, retained, arm.size()) : RetentionArm.withheld(label);
    }

    private boolean auditedSize(List<PersonId> people) {
        return people.isEmpty() || figures.maySize(wave.units(people));
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
