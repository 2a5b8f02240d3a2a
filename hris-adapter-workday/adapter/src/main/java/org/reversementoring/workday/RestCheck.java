package org.reversementoring.workday;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.RestCalls.Resource;
import org.reversementoring.workday.RestSettings.Service;

/** Lines of a check of the REST services; reads one row at most. */
final class RestCheck {
    private final RestCalls calls;

    RestCheck(RestCalls calls) {
        this.calls = calls;
    }

    List<SelfCheck> signInAndWorkers() {
        SelfCheck signIn = line("Workday signs the API client in.", calls::signIn);
        if (!signIn.ok()) {
            return List.of(signIn);
        }
        return List.of(signIn, line(served(Service.STAFFING) + "finds workers.", () -> {
            if (!new Workers(calls).seesAnybody()) {
                throw new DirectoryRejectedException(
                        "Workday shows the integration user no worker: the domain permissions of"
                                + " Self-Service: Current Staffing Information are missing.");
            }
        }));
    }

    SelfCheck read(String does, Resource resource, Map<String, String> query) {
        return line(served(resource.service()) + does + ".", () -> {
            Map<String, String> one = new HashMap<>(query);
            one.put("limit", "1");
            calls.get(resource, one);
        });
    }

    private String served(Service service) {
        return "Workday serves " + calls.settings().name(service) + " and ";
    }

    private static SelfCheck line(String good, Runnable look) {
        try {
            look.run();
            return new SelfCheck(true, good);
        } catch (DirectoryUnavailableException | DirectoryRejectedException e) {
            return new SelfCheck(false, "" + e.getMessage());
        }
    }
}
