package org.reversementoring.server;

import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateAccountBindings;
import org.reversementoring.persistence.HibernateBurdens;
import org.reversementoring.persistence.HibernateCommitments;
import org.reversementoring.persistence.HibernateCredits;
import org.reversementoring.persistence.HibernateDeclarations;
import org.reversementoring.persistence.HibernateFeedbacks;
import org.reversementoring.persistence.HibernateIdempotencyKeys;
import org.reversementoring.persistence.HibernateMatchRuns;
import org.reversementoring.persistence.HibernateNotices;
import org.reversementoring.persistence.HibernateOutbox;
import org.reversementoring.persistence.HibernateOutcomes;
import org.reversementoring.persistence.HibernatePairs;
import org.reversementoring.persistence.HibernateParticipants;
import org.reversementoring.persistence.HibernatePeople;
import org.reversementoring.persistence.HibernatePeopleSyncs;
import org.reversementoring.persistence.HibernateProgrammes;
import org.reversementoring.persistence.HibernateReflections;
import org.reversementoring.persistence.HibernateReportSnapshots;
import org.reversementoring.persistence.HibernateResources;
import org.reversementoring.persistence.HibernateSessions;
import org.reversementoring.persistence.HibernateStories;
import org.reversementoring.persistence.HibernateSupportCases;
import org.reversementoring.persistence.HibernateSuspensions;
import org.reversementoring.persistence.HibernateTrainingPlans;
import org.reversementoring.persistence.HibernateTrainingRecords;
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
    final HibernateTrainingPlans trainingPlans;
    final HibernateTrainingRecords trainingRecords;
    final HibernateMatchRuns matchRuns;
    final HibernateSessions sessions;
    final HibernateCommitments commitments;
    final HibernateReflections reflections;
    final HibernateStories stories;
    final HibernateCredits credits;
    final HibernateResources resources;
    final HibernateDeclarations declarations;
    final HibernateBurdens burdens;
    final HibernateSupportCases supportCases;
    final HibernateSuspensions suspensions;
    final HibernateNotices notices;
    final HibernateFeedbacks feedbacks;
    final HibernateOutcomes outcomes;
    final HibernateReportSnapshots reportSnapshots;

    Stores(Database database) {
        work = database.unitOfWork();
        trainingPlans = new HibernateTrainingPlans(work);
        trainingRecords = new HibernateTrainingRecords(work);
        accountBindings = new HibernateAccountBindings(work);
        idempotencyKeys = new HibernateIdempotencyKeys(work);
        outbox = new HibernateOutbox(work);
        pairs = new HibernatePairs(work);
        participants = new HibernateParticipants(work);
        people = new HibernatePeople(work);
        peopleSyncs = new HibernatePeopleSyncs(work);
        programmes = new HibernateProgrammes(work);
        credits = new HibernateCredits(work);
        stories = new HibernateStories(work);
        reflections = new HibernateReflections(work);
        commitments = new HibernateCommitments(work);
        matchRuns = new HibernateMatchRuns(work);
        sessions = new HibernateSessions(work);
        resources = new HibernateResources(work);
        declarations = new HibernateDeclarations(work);
        burdens = new HibernateBurdens(work);
        supportCases = new HibernateSupportCases(work);
        suspensions = new HibernateSuspensions(work);
        notices = new HibernateNotices(work);
        feedbacks = new HibernateFeedbacks(work);
        outcomes = new HibernateOutcomes(work);
        reportSnapshots = new HibernateReportSnapshots(work);
    }
}
