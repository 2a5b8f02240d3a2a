package org.reversementoring.event;

import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** A person's own notices. Nobody else's can be read. */
public final class NoticeService {
    private final UnitOfWork work;
    private final Notices notices;
    private final Policy policy;
    private final Standings standings;

    public NoticeService(UnitOfWork work, Notices notices, Policy policy, Standings standings) {
        this.work = work;
        this.notices = notices;
        this.policy = policy;
        this.standings = standings;
    }

    /** The caller's own, oldest first. */
    public Page<Notice> list(Actor actor, Page.Request request) {
        policy.require(Action.READ_NOTICES, standings.towardsSelf(actor));
        PersonId person = actor.person().orElseThrow(RefusedException::notAllowed);
        return work.run(() -> notices.page(person, request));
    }

    /** Marks one of the caller's own as read; a second time changes nothing. */
    public Notice markRead(Actor actor, NoticeId id) {
        return work.runDespiteChanges(() -> {
            Notice notice = notices.find(id).orElse(null);
            boolean own = notice != null && actor.is(notice.person());
            policy.require(Action.READ_NOTICES, own ? standings.towardsSelf(actor) : Standing.none(actor));
            if (notice == null) {
                throw RefusedException.notFound();
            }
            return notice.read() ? notice : notices.save(notice.asRead());
        });
    }
}
