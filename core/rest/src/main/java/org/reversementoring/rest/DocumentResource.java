package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.ResourceText;

/** The API document and a page to read it. Public: it says what exists, nothing about anybody. */
@Path("/")
public final class DocumentResource {
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'";
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "page.js", "text/javascript");

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Paced(Pace.PUBLIC)
    public InputStream document() {
        return resource(DocumentResource.class.getResourceAsStream("openapi.yaml"));
    }

    @GET
    @Path("resources/schema")
    @Produces("application/schema+json")
    @Paced(Pace.PUBLIC)
    public InputStream catalogueSchema() {
        return resource(ResourceText.schema());
    }

    @GET
    @Produces("text/html")
    @Paced(Pace.PUBLIC)
    public Response page() {
        return page(resource(DocumentResource.class.getResourceAsStream("page.html")), "text/html;charset=UTF-8");
    }

    @GET
    @Path("page/{file}")
    @Produces("*/*")
    @Paced(Pace.PUBLIC)
    public Response file(@PathParam("file") String file) {
        String type = FILES.get(file);
        if (type == null) {
            throw RefusedException.notFound();
        }
        InputStream own = DocumentResource.class.getResourceAsStream(file);
        ClassLoader loader = DocumentResource.class.getClassLoader();
        return page(resource(own == null ? loader.getResourceAsStream(SWAGGER + file) : own), type);
    }

    private static Response page(InputStream content, String type) {
        try (content) {
            return Response.ok(content.readAllBytes(), type)
                    .header("Content-Security-Policy", PAGE_POLICY)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(@Nullable InputStream found) {
        if (found == null) {
            throw RefusedException.notFound();
        }
        return found;
    }
}
