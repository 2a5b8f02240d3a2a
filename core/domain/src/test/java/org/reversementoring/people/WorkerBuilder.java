package org.reversementoring.people;

import java.time.LocalDate;
import java.time.ZoneId;

/** A complete associate of Engineering in Bengaluru, to be changed where a test needs it. */
final class WorkerBuilder {
    private String key = "";
    private final String number;
    private String name;
    private String location = "Bengaluru";
    private String title = "Engineer";
    private String level = "Associate";
    private EmployeeNumber manager;
    private ZoneId timeZone = ZoneId.of("Asia/Kolkata");
    private LocalDate hired = LocalDate.of(2020, 1, 1);
    private LocalDate lastDay;
    private boolean terminated;
    private boolean onLeave;

    private WorkerBuilder(String number) {
        this.number = number;
        this.name = "Worker " + number;
    }

    static WorkerBuilder worker(String number) {
        return new WorkerBuilder(number);
    }

    WorkerBuilder key(String value) {
        key = value;
        return this;
    }

    WorkerBuilder name(String value) {
        name = value;
        return this;
    }

    WorkerBuilder location(String value) {
        location = value;
        return this;
    }

    WorkerBuilder title(String value) {
        title = value;
        return this;
    }

    WorkerBuilder level(String value) {
        level = value;
        return this;
    }

    WorkerBuilder manager(String value) {
        manager = value == null ? null : new EmployeeNumber(value);
        return this;
    }

    WorkerBuilder timeZone(ZoneId value) {
        timeZone = value;
        return this;
    }

    WorkerBuilder hired(LocalDate value) {
        hired = value;
        return this;
    }

    WorkerBuilder lastDay(LocalDate value) {
        lastDay = value;
        return this;
    }

    WorkerBuilder terminated(LocalDate value) {
        terminated = true;
        return lastDay(value);
    }

    WorkerBuilder onLeave(boolean value) {
        onLeave = value;
        return this;
    }

    DirectoryWorker build() {
        return new DirectoryWorker(
                key,
                new EmployeeNumber(number),
                name,
                "w" + number + "@adventure-works.example",
                title,
                level,
                "Engineering",
                manager,
                location,
                "IN",
                timeZone,
                hired,
                lastDay,
                terminated,
                onLeave);
    }
}
