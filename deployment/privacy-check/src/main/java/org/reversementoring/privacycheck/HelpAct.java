package org.reversementoring.privacycheck;

import static org.reversementoring.privacycheck.Calls.object;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.reversementoring.access.DataItem;

/** Asking for help, and what comes of it. */
final class HelpAct {
    /** The register names the case of which something is to be disclosed. */
    private static final Set<Part> REGISTER = Set.of(Part.DPO, Part.AUDITOR);

    private final Calls calls;
    private final Stage stage;
    private final Place place;
    private final Part mentor;

    HelpAct(Calls calls, Stage stage, Place place) {
        this.calls = calls;
        this.stage = stage;
        this.place = place;
        this.mentor = place.mentor();
    }

    void play() {
        new BurdenAct(calls, stage, place).play();
        boolean released = place == Place.OTHER;
        String id = ask("SUPPORT", DataItem.D17, "words of a request for help", released);
        stage.put(place, "case", id);
        stage.watch(new Mark(id, DataItem.D18, place, "id of a support case", mentor, released, REGISTER));
        Part contact = Expected.contact(place);
        String path = "support-cases/" + id;
        calls.change(contact, "POST", path + "/acknowledgement", null, path).expect(200);
        String step = stage.mark(DataItem.D17, place, "step of a support contact", mentor, released);
        calls.change(contact, "POST", path + "/plan", object("step", step), path)
                .expect(200);
        disclose(contact, path);
        String detriment = ask("DETRIMENT", DataItem.D22, "report of a detriment", false);
        stage.watch(new Mark(detriment, DataItem.D18, place, "id of a report", mentor, false, Set.of()));
        watchPeople();
        notice(contact);
    }

    /** Proposed and requested only: nothing leaves, nothing is kept, and both are withdrawn at the end. */
    private void disclose(Part contact, String path) {
        stage.put(
                place,
                "disclosure",
                calls.post(
                                contact,
                                path + "/disclosures",
                                object(
                                        "ground",
                                        "LIFE_OR_SAFETY",
                                        "recipient",
                                        "POLICE",
                                        "recipientName",
                                        "Privacy check",
                                        "information",
                                        stage.ofPerson(DataItem.D17, place, "information of a disclosure", mentor),
                                        "telling",
                                        object("atOnce", true)))
                        .expect(201)
                        .text("id"));
        stage.put(
                place,
                "hold",
                calls.post(
                                Part.DPO,
                                "legal-holds",
                                object(
                                        "pair",
                                        stage.id(place, "pair"),
                                        "reason",
                                        "LEGAL_CLAIM",
                                        "fileNumber",
                                        "privacy-check",
                                        "until",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(30)
                                                .toString(),
                                        "telling",
                                        object("atOnce", true)))
                        .expect(200, 201)
                        .text("id"));
    }

    private String ask(String kind, DataItem item, String where, boolean released) {
        return calls.post(
                        mentor,
                        "support-cases",
                        object(
                                "kind",
                                kind,
                                "programme",
                                stage.id(place, "programme"),
                                "pair",
                                stage.id(place, "pair"),
                                "words",
                                stage.mark(item, place, where, mentor, released),
                                "releaseToExternal",
                                released))
                .expect(200, 201)
                .json()
                .path("supportCase")
                .path("id")
                .asText();
    }

    /** That somebody takes part, and how to reach them. A contact knows who asked; all managers have the directory. */
    private void watchPeople() {
        if (place == Place.OTHER) {
            return;
        }
        Set<Part> managers = EnumSet.of(Part.MANAGER, Part.FAR_MANAGER, Part.DPO);
        for (Part member : Set.of(mentor, place.mentee())) {
            Stage.Employee employee = stage.employee(member);
            stage.watch(new Mark(
                    employee.id(), DataItem.D30, place, "that the " + member + " takes part", null, false, managers));
            Set<Part> reach = EnumSet.copyOf(managers);
            if (member == mentor) {
                reach.addAll(
                        place == Place.FAR
                                ? Set.of(Part.FAR_SUPPORT)
                                : Set.of(Part.SUPPORT, Part.DEPUTY, Part.SECOND_CONTACT));
            }
            if (!employee.mail().isEmpty()) {
                stage.watch(
                        new Mark(employee.mail(), DataItem.D29, place, "address of the " + member, null, false, reach));
            }
        }
        stage.watch(
                new Mark(stage.id(place, "pair"), DataItem.D02, place, "that there is a pair", null, false, Set.of()));
    }

    private void notice(Part contact) {
        calls.get(contact, "me/notices")
                .expect(200)
                .json()
                .path("items")
                .forEach(notice -> stage.put(place, "notice", notice.path("id").asText()));
    }
}
