package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.workday.RestCalls.Resource;

/**
 * A whole list out of its pages. Workday promises no order, so rows may shift between pages: one that comes twice tells
 * that another may be missing, and so does a {@code total} that changes from one page to the next: then the list is
 * read anew. A {@code total} may be 0 beside rows: of itself it only ever makes us ask for more.
 */
final class Listing {
    /** The most that Workday allows. */
    private static final int LIMIT = 100;

    private static final int READS = 4;
    private static final int MOST_ROWS = 100_000;

    private final RestCalls calls;
    private final int limit;

    Listing(RestCalls calls) {
        this(calls, LIMIT);
    }

    Listing(RestCalls calls, int limit) {
        this.calls = calls;
        this.limit = limit;
    }

    /** Every row, once, as objects with an {@code id}. */
    List<JsonNode> all(Resource resource, Map<String, String> query) {
        for (int read = 0; read < READS; read++) {
            Map<String, JsonNode> rows = new LinkedHashMap<>();
            if (isWhole(resource, query, rows)) {
                return new ArrayList<>(rows.values());
            }
        }
        throw new DirectoryUnavailableException("Workday's " + resource.what() + " changed while they were read, "
                + READS + " times; a later try may succeed.");
    }

    /** Fills the rows; answers false where one came twice or the list became longer or shorter on the way. */
    private boolean isWhole(Resource resource, Map<String, String> query, Map<String, JsonNode> rows) {
        int offset = 0;
        int before = -1;
        while (true) {
            JsonNode page = page(resource, query, offset);
            JsonNode data = page.path("data");
            int total = page.path("total").asInt(0);
            if (before >= 0 && total != before) {
                return false;
            }
            before = total;
            for (JsonNode row : data) {
                if (rows.put(id(resource, row), row) != null) {
                    return false;
                }
            }
            offset += data.size();
            boolean isShort = data.size() < limit && total <= offset;
            if (data.isEmpty() || isShort) {
                return true;
            }
            if (offset > MOST_ROWS) {
                throw new DirectoryRejectedException("Workday's " + resource.what() + " do not end.");
            }
        }
    }

    private JsonNode page(Resource resource, Map<String, String> query, int offset) {
        Map<String, String> paged = new HashMap<>(query);
        paged.put("limit", Integer.toString(limit));
        paged.put("offset", Integer.toString(offset));
        JsonNode page = calls.get(resource, paged);
        if (!page.path("data").isArray()) {
            throw new DirectoryRejectedException("Workday's " + resource.what() + " answered no list of data.");
        }
        return page;
    }

    private static String id(Resource resource, JsonNode row) {
        String id = row.path("id").asText("");
        if (id.isEmpty()) {
            throw new DirectoryRejectedException("Workday's " + resource.what() + " answered a row without an id.");
        }
        return id;
    }
}
