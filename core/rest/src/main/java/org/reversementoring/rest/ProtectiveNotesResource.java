package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.wellbeing.ProtectiveNoteService;

/** What a person who reported a detriment can prove. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProtectiveNotesResource {
    private final ProtectiveNoteService notes;

    public ProtectiveNotesResource(ProtectiveNoteService notes) {
        this.notes = notes;
    }

    /**
     * What was said, to be checked.
     *
     * @param nonce of the receipt
     */
    public record SaidInput(
            @Nullable String words, @Nullable String nonce) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    @GET
    @Path("me/protective-notes")
    @Endpoint(
            action = Action.READ_PROTECTIVE_NOTES,
            summary =
                    "The caller's own notes of detriment reports: day and hash, kept for 12 months after the pair's end")
    public List<ProtectiveNoteJson> mine(@Context SecurityContext caller) {
        return notes.mine(Caller.actor(caller)).stream()
                .map(ProtectiveNoteJson::of)
                .toList();
    }

    @POST
    @Path("me/protective-notes/check")
    @Endpoint(
            action = Action.READ_PROTECTIVE_NOTES,
            summary = "The note about exactly these words; 404 where there is none. Nothing of them is kept")
    public ProtectiveNoteJson check(@Context SecurityContext caller, SaidInput body) {
        return ProtectiveNoteJson.of(notes.check(Caller.actor(caller), body.words(), body.nonce()));
    }
}
