package org.reversementoring.server;

import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateAccountBindings;
import org.reversementoring.persistence.HibernateIdempotencyKeys;
import org.reversementoring.persistence.HibernateOutbox;
import org.reversementoring.persistence.HibernatePairs;
import org.reversementoring.persistence.HibernateParticipants;
import org.reversementoring.persistence.HibernatePeople;
import org.reversementoring.persistence.HibernatePeopleSyncs;
import org.reversementoring.persistence.HibernateProgrammes;
import org.reversementoring.persistence.HibernateUnitOfWork;

/** Every store, on one database. */
final class Stores {
    final HibernateUnitOfWork work;
    final HibernateAccountBindings accountBindings;
    final HibernateIdempotencyKeys idempotencyKeys;
    final HibernateOutbox outbox;
    final HibernatePairs pairs;
    final HibernateParticipants participants;
    final HibernatePeople people;
    final HibernatePeopleSyncs peopleSyncs;
    final HibernateProgrammes programmes;

    Stores(Database database) {
        work = database.unitOfWork();
        accountBindings = new HibernateAccountBindings(work);
        idempotencyKeys = new HibernateIdempotencyKeys(work);
        outbox = new HibernateOutbox(work);
        pairs = new HibernatePairs(work);
        participants = new HibernateParticipants(work);
        people = new HibernatePeople(work);
        peopleSyncs = new HibernatePeopleSyncs(work);
        programmes = new HibernateProgrammes(work);
    }
}
