package org.reversementoring.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.reversementoring.access.LeaverAccounts;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Events;
import org.reversementoring.pairing.LeaveOffer;
import org.reversementoring.participation.InvitationRules;
import org.reversementoring.participation.Invitations;
import org.reversementoring.participation.MovedAbroad;
import org.reversementoring.programme.LeaverAssignments;
import org.reversementoring.spi.Ids;

/** What follows from changes that the directory tells of, beside the pairs. */
final class StaffingServices {
    private static final Logger LOG = Logger.getLogger(StaffingServices.class.getName());

    private final List<EventHandler> inside;
    private final List<EventHandler> outside = new ArrayList<>();

    StaffingServices(
            Stores stores, Connections connections, Invitations invitations, Events events, Ids ids, Clock clock) {
        inside = List.of(
                new LeaveOffer(stores.work, stores.pairs, stores.people, stores.notices),
                new LeaverAssignments(
                        stores.work, stores.programmes, stores.people, stores.notices, events, ids, clock),
                new InvitationRules(stores.work, stores.programmes, stores.people, invitations, clock),
                new MovedAbroad(
                        stores.work, stores.programmes, stores.participants, stores.people, stores.notices, events));
        connections.accounts.ifPresentOrElse(
                accounts ->
                        outside.add(new LeaverAccounts(stores.work, stores.people, stores.accountBindings, accounts)),
                () -> LOG.info(AccountOptions.UNTOUCHED));
    }

    /** They come before those of the pairs: a word that ends with a leave is gone when the pairs are looked at. */
    List<EventHandler> inside() {
        return inside;
    }

    /** They speak to the sign-on. */
    List<EventHandler> outside() {
        return outside;
    }
}
