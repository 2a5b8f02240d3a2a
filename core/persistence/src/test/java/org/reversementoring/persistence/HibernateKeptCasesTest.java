package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.contract.SupportCasesContract;
import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.SealedCases;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

class HibernateKeptCasesTest {
    @Nested
    class OnH2 extends On {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends On {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class On implements SupportCasesContract {
        private final HibernateUnitOfWork work;
        private final Sealer sealer = new InMemorySealer();
        private final SupportCases cases;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            cases = new SealedCases(new HibernateKeptCases(work), sealer, new InMemoryFingerprints());
        }

        @Test
        void whoReadsTheTableDoesNotLearnWhoHasACase() {
            SupportCase full =
                    SupportCasesContract.of(new ProgrammeId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), null);
            work.run(() -> cases.add(full));
            SupportCaseRow row = work.run(
                    () -> work.em().find(SupportCaseRow.class, full.id().value()));
            assertThat(row.document + row.personMark)
                    .doesNotContain(full.asked().person().value().toString())
                    .doesNotContain(full.asked().pair().value().toString());
        }

        @Test
        void aCaseWhoseKeyWasDestroyedIsGone() {
            PersonId person = new PersonId(UUID.randomUUID());
            SupportCase full = SupportCasesContract.of(new ProgrammeId(UUID.randomUUID()), person, null);
            work.run(() -> cases.add(full));
            sealer.destroy(new KeyOwner.Case(full.id()));
            assertThat(work.run(() -> cases.find(full.id()))).isEmpty();
            assertThat(work.run(() -> cases.ofPerson(person))).isEmpty();
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public SupportCases cases() {
            return cases;
        }
    }
}
