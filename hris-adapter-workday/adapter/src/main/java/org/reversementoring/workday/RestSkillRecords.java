package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.SkillRecords;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;

/** Levels of skill in Workday ({@code staffing}, external skill levels); the tenant has Skills Cloud on. */
public final class RestSkillRecords implements SkillRecords {
    /** The one context that ever leaves. */
    static final String CONTEXT = "Reverse mentoring";

    private final RestCalls calls;
    private final Listing listing;
    private final Workers workers;
    private final Clock clock;

    /**
     * Nothing is called yet.
     *
     * @param clock says when a level is effective
     */
    public RestSkillRecords(RestSettings settings, WorkdayTenant tenant, Clock clock) {
        this(new RestCalls(settings, tenant, RestCalls.LIMITS), clock);
    }

    RestSkillRecords(RestCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        listing = new Listing(calls);
        workers = new Workers(calls);
    }

    /** Looks first: a level that stands there is changed in its place, or left alone where it is the same. */
    @Override
    public void write(EmployeeNumber person, String skill, int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new DirectoryRejectedException(
                    "A level of skill is from " + LOWEST + " to " + HIGHEST + " in Workday: nothing was written.");
        }
        String path = "workers/" + workers.wid(person, "the person") + "/externalSkillLevel";
        Resource levels = new Resource(Service.STAFFING, path, "externalSkillLevel");
        Optional<JsonNode> present = listing.all(levels, Map.of("externalSkillId", skill)).stream()
                .filter(row -> row.path("externalSkillId").asText("").equals(skill))
                .findFirst();
        if (present.isEmpty()) {
            calls.post(levels, body(skill, level));
        } else if (present.get().path("externalSkillLevel").asDouble() != level) {
            String id = RestCalls.encoded(present.get().path("id").asText(""));
            calls.put(new Resource(Service.STAFFING, path + "/" + id, levels.what()), body(skill, level));
        }
    }

    @Override
    public List<SelfCheck> selfCheck() {
        List<SelfCheck> lines = new ArrayList<>(new RestCheck(calls).signInAndWorkers());
        lines.add(
                new SelfCheck(
                        true,
                        "Whether levels of skill may be written shows with the first one: to look would be to read somebody's."));
        return lines;
    }

    private Map<String, Object> body(String skill, int level) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("externalSkillId", skill);
        body.put("externalSkillLevel", level);
        body.put("context", CONTEXT);
        body.put("effectiveMoment", TenantDates.moment(clock.instant()));
        return body;
    }
}
