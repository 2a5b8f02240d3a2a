package org.reversementoring.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.inmemory.InMemoryLearningPlatform;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.LearningPlatform;

class InMemoryLearningPlatformTest extends LearningPlatformContract {
    @Override
    protected Stage stage() {
        return new InMemoryStage(new InMemoryLearningPlatform(Set.of(TEMPLATE)));
    }

    private record InMemoryStage(InMemoryLearningPlatform memory) implements Stage {
        @Override
        public LearningPlatform platform() {
            return memory;
        }

        @Override
        public void completes(EmployeeNumber person, String course) {
            memory.completes(person, course);
        }

        @Override
        public void retakes(EmployeeNumber person, String course) {
            memory.retakes(person, course);
        }

        @Override
        public void suspends(EmployeeNumber person, String course) {
            memory.suspends(person, course);
        }

        @Override
        public void removes(EmployeeNumber person, String course) {
            memory.removes(person, course);
        }

        @Override
        public void deletes(String course) {
            memory.deletes(course);
        }

        @Override
        public void duplicates(EmployeeNumber person, String course) {
            memory.duplicates(person);
        }

        @Override
        public int courses(String key) {
            return memory.spec(key).isPresent() ? memory.courseCount() : 0;
        }

        @Override
        public String title(String course) {
            return memory.spec(course).orElseThrow().title();
        }

        @Override
        public Instant start(String course) {
            return memory.spec(course).orElseThrow().start();
        }

        @Override
        public @Nullable Instant end(String course) {
            return memory.spec(course).orElseThrow().end();
        }

        @Override
        public boolean isHidden(String course) {
            return memory.isArchived(course);
        }

        @Override
        public Set<EmployeeNumber> enrolled(String course) {
            return memory.enrolled(course);
        }

        @Override
        public boolean hasGroup(String course, PairId pair) {
            return memory.hasGroup(course, pair);
        }

        @Override
        public Set<EmployeeNumber> members(String course, PairId pair) {
            return memory.members(course, pair);
        }

        @Override
        public List<Seen> calendar(String course, EmployeeNumber viewer) {
            return memory.calendar(course, viewer).stream()
                    .map(a -> new Seen(a.title(), a.at(), a.length()))
                    .toList();
        }

        @Override
        public List<String> messages(EmployeeNumber person) {
            return memory.messages(person);
        }

        @Override
        public void close() {}
    }
}
