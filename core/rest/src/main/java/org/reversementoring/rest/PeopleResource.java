package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.people.People;
import org.reversementoring.people.PeopleService;
import org.reversementoring.people.PeopleSyncService;
import org.reversementoring.people.Person;

/** People: oneself, the list, and the sync from the directory. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private final PeopleService people;
    private final PeopleSyncService syncs;

    public PeopleResource(PeopleService people, PeopleSyncService syncs) {
        this.people = people;
        this.syncs = syncs;
    }

    @GET
    @Path("me")
    @Endpoint(action = Action.READ_PERSON, summary = "The caller as the directory told")
    public PersonJson me(@Context SecurityContext caller) {
        return PersonJson.own(people.me(Caller.actor(caller)));
    }

    @GET
    @Path("people")
    @Endpoint(action = Action.READ_PERSON, summary = "The people of the organisation")
    @Paced(Pace.HEAVY)
    public PageJson<PersonJson> list(
            @Context SecurityContext caller,
            @QueryParam("rank") @Nullable Integer rank,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("status") Person.@Nullable Status status,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        People.Filter filter = new People.Filter(rank, organisation, status);
        return PageJson.of(people.list(Caller.actor(caller), filter, Paging.of(after, limit)), PersonJson::of);
    }

    @POST
    @Path("people/syncs")
    @Endpoint(action = Action.RUN_PEOPLE_SYNC, summary = "Take the directory's snapshot over, or say why not")
    @Paced(Pace.HEAVY)
    public SyncResultJson sync(@Context SecurityContext caller, @BodyOptional @Nullable SyncJson input) {
        Integer accepted = input == null ? null : input.acceptDropPercent();
        return SyncResultJson.of(syncs.sync(Caller.actor(caller), accepted));
    }

    @GET
    @Path("people/syncs/latest")
    @Endpoint(action = Action.READ_SETTINGS, summary = "What came of the latest sync")
    public SyncResultJson latest(@Context SecurityContext caller) {
        return SyncResultJson.of(syncs.latest(Caller.actor(caller)));
    }
}
