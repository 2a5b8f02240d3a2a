package org.reversementoring.workday.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Place;

/** The people with whom a simulator starts. The same seed makes the same company. */
public final class Population {
    /** Of those who lead nobody, so many of a hundred are contingent workers. */
    private static final int CONTINGENT_PERCENT = 3;

    private static final LocalDate LAST_HIRE = LocalDate.of(2025, 12, 31);

    private final List<NewHire> people;

    private Population(List<NewHire> people) {
        this.people = people;
    }

    List<NewHire> people() {
        return people;
    }

    /** The 290 people of AdventureWorks. */
    public static Population adventureWorks() {
        return new Population(AdventureWorks.people());
    }

    /**
     * A company of any size with the shape of AdventureWorks: its tree again and again, with its departments, titles,
     * levels and spans, the head of each further tree one of six vice presidents more under the head of another. Of the
     * last tree as much is there as fits, from the top down, so everybody's manager is there. Names are put together
     * from those of the 290.
     *
     * @param workers 1 or more
     */
    public static Population grown(int workers, long seed) {
        if (workers < 1) {
            throw new IllegalArgumentException("a company has at least one worker");
        }
        List<NewHire> pattern = AdventureWorks.people().stream()
                .sorted(Comparator.comparing((NewHire one) -> level(one)))
                .toList();
        Set<String> leaders = pattern.stream()
                .map(NewHire::manager)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Names names = new Names(pattern);
        Random random = new Random(seed);
        List<NewHire> people = new ArrayList<>(workers);
        for (int i = 0; i < workers; i++) {
            NewHire like = pattern.get(i % pattern.size());
            int tree = i / pattern.size();
            boolean contingent = !leaders.contains(like.id()) && random.nextInt(100) < CONTINGENT_PERCENT;
            people.add(person(like, tree, pattern.size(), contingent, names, random));
        }
        return new Population(List.copyOf(people));
    }

    private static int level(NewHire one) {
        return Objects.requireNonNullElse(one.job().level(), Integer.MAX_VALUE);
    }

    private static NewHire person(NewHire like, int tree, int size, boolean contingent, Names names, Random random) {
        Place place = names.place(random);
        Names.Name name = names.name(place, random);
        int number = tree * size + Integer.parseInt(like.id());
        long span = ChronoUnit.DAYS.between(like.hired(), LAST_HIRE);
        return new NewHire(
                (contingent ? "C-" : "") + number,
                contingent,
                name.display(),
                name.mail(number),
                job(like.job(), tree, contingent),
                manager(like, tree, size),
                place,
                like.hired().plusDays((long) (random.nextDouble() * span)));
    }

    private static Job job(Job like, int tree, boolean contingent) {
        if (contingent) {
            return new Job(like.title(), null, like.department());
        }
        boolean head = like.level() != null && like.level() == 0 && tree > 0;
        return head ? new Job("President of a Division", 1, like.department()) : like;
    }

    private static @Nullable String manager(NewHire like, int tree, int size) {
        if (like.manager() != null) {
            return "" + (tree * size + Integer.parseInt(like.manager()));
        }
        return tree == 0 ? null : "" + ((tree - 1) / 6 * size + Integer.parseInt(like.id()));
    }
}
