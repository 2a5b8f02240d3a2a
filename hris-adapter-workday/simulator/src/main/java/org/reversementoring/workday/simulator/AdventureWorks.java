package org.reversementoring.workday.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reversementoring.workday.simulator.Worker.Job;
import org.reversementoring.workday.simulator.Worker.NewHire;
import org.reversementoring.workday.simulator.Worker.Place;

/** The 290 people of the AdventureWorks sample company; see README.md in the resource folder. */
final class AdventureWorks {
    private AdventureWorks() {}

    static List<NewHire> people() {
        Map<String, String[]> invented =
                rows("invented.csv").stream().collect(Collectors.toMap(cells -> cells[0], cells -> cells));
        return rows("workers.csv").stream()
                .map(cells -> worker(cells, Objects.requireNonNull(invented.get(cells[0]))))
                .toList();
    }

    private static NewHire worker(String[] source, String[] invented) {
        Job job = new Job(source[1], Integer.valueOf(source[2]), source[5]);
        String manager = source[3].isEmpty() ? null : source[3];
        Place place = new Place(invented[3], invented[4], invented[5]);
        return Worker.employee(source[0], invented[1], invented[2], job, manager, place, LocalDate.parse(source[4]));
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(
                        AdventureWorks.class.getResourceAsStream("adventureworks/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
