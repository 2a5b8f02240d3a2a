package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Session;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.Words;

/** A row that the database refuses is a row of private values: neither log nor message may quote it. */
class RefusedRowTest {
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            logged.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isNotQuoted(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        HibernateSessions sessions = new HibernateSessions(work);
        PairId pair = new PairId(UUID.randomUUID());
        Logger root = Logger.getLogger("");
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            root.severe("heard");
            work.run(() -> sessions.add(first(pair)));
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> work.run(() -> sessions.add(first(pair))))
                    .withMessageNotContaining("canary")
                    .withNoCause();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).anyMatch(l -> l.contains("heard")).noneMatch(l -> l.contains("canary"));
    }

    private static Session first(PairId pair) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                0,
                pair,
                new ProgrammeId(UUID.randomUUID()),
                1,
                Session.State.PLANNED,
                new SealedText("owner", "canary"),
                List.of(),
                new Words(null, List.of(), List.of(), List.of(), List.of()));
    }
}
