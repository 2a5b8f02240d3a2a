package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.Need;
import org.reversementoring.wellbeing.Resource;
import org.reversementoring.wellbeing.ResourceImportService;
import org.reversementoring.wellbeing.ResourceKey;
import org.reversementoring.wellbeing.ResourceService;

/** The organisation's catalogue of help. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ResourcesResource {
    private final ResourceService resources;
    private final ResourceImportService imports;

    public ResourcesResource(ResourceService resources, ResourceImportService imports) {
        this.resources = resources;
        this.imports = imports;
    }

    /**
     * What came of a file, by key.
     *
     * @param dryRun nothing was kept
     */
    public record ImportJson(boolean dryRun, List<String> added, List<String> changed, List<String> unchanged) {
        static ImportJson of(boolean dryRun, ResourceImportService.Outcome outcome) {
            return new ImportJson(dryRun, keys(outcome.added()), keys(outcome.changed()), keys(outcome.unchanged()));
        }

        private static List<String> keys(List<ResourceKey> keys) {
            return keys.stream().map(ResourceKey::value).toList();
        }
    }

    @GET
    @Path("resources")
    @Endpoint(action = Action.READ_RESOURCES, summary = "Help for the caller, best first; asking leaves no trace")
    @Paced(Pace.FREE)
    public List<RoutedResourceJson> route(
            @Context SecurityContext caller,
            @QueryParam("need") @Nullable Need need,
            @QueryParam("side") Resource.@Nullable For side,
            @QueryParam("region") @Nullable String region,
            @QueryParam("language") @Nullable String language) {
        return RoutedResourceJson.of(
                resources.route(Caller.actor(caller), new ResourceService.Query(need, side, region, language)));
    }

    @POST
    @Path("resources/imports")
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @Endpoint(
            action = Action.WRITE_RESOURCES,
            summary = "Take a file over, the whole or nothing; JSON by /resources/schema, or CSV with the same columns")
    @Paced(Pace.HEAVY)
    public ImportJson take(
            @Context SecurityContext caller, @QueryParam("dryRun") @Nullable Boolean dryRun, InputStream body) {
        boolean dry = dryRun != null && dryRun;
        return ImportJson.of(dry, imports.take(Caller.actor(caller), () -> CatalogueFile.read(bytes(body)), dry));
    }

    private static byte[] bytes(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("resource-catalogue")
    @Endpoint(action = Action.WRITE_RESOURCES, summary = "The whole catalogue, for those who keep it")
    public List<ResourceJson> catalogue(@Context SecurityContext caller) {
        return resources.catalogue(Caller.actor(caller)).stream()
                .map(ResourceJson::of)
                .toList();
    }

    @GET
    @Path("resources/{key}")
    @Endpoint(action = Action.READ_RESOURCES, summary = "One entry of the catalogue")
    public ResourceJson read(@Context SecurityContext caller, @PathParam("key") String key) {
        return ResourceJson.of(resources.read(Caller.actor(caller), key(key)));
    }

    @PUT
    @Path("resources/{key}")
    @Endpoint(action = Action.WRITE_RESOURCES, summary = "Keep an entry; a change sends If-Match, a new one does not")
    public ResourceJson put(
            @Context SecurityContext caller,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ResourceInput body) {
        return ResourceJson.of(resources.put(
                Caller.actor(caller), body.toDomain(key), ifMatch == null ? null : IfMatch.version(ifMatch)));
    }

    @DELETE
    @Path("resources/{key}")
    @Endpoint(action = Action.WRITE_RESOURCES, summary = "Take an entry out")
    public void remove(
            @Context SecurityContext caller,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        resources.remove(Caller.actor(caller), key(key), IfMatch.version(ifMatch));
    }

    private static ResourceKey key(String key) {
        if (!key.matches(ResourceKey.PATTERN)) {
            throw RefusedException.notFound();
        }
        return new ResourceKey(key);
    }
}
