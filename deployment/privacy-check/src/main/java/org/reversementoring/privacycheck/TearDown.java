package org.reversementoring.privacycheck;

import org.jspecify.annotations.Nullable;

/** Leaves the deployment as it was, as far as the public API goes: pairs end, programmes close, help goes. */
final class TearDown {
    private final Calls calls;
    private final Stage stage;

    TearDown(Calls calls, Stage stage) {
        this.calls = calls;
        this.stage = stage;
    }

    /** Never throws: what was not set up needs no clearing. */
    void play() {
        for (Place place : Place.values()) {
            String pair = stage.scene(place).get("pair");
            if (pair != null) {
                quietly(() -> calls.post(place.mentor(), "pairs/" + pair + "/end", null));
            }
        }
        for (Place place : Place.values()) {
            withdraw(Expected.contact(place), "disclosures/", stage.scene(place).get("disclosure"));
            withdraw(Part.DPO, "legal-holds/", stage.scene(place).get("hold"));
            withdraw(place.mentor(), "support-cases/", stage.scene(place).get("case"));
        }
        close(Place.OWN);
        close(Place.FAR);
        for (String key : ProgrammeAct.RESOURCES) {
            String path = "resources/" + key;
            quietly(() -> calls.change(Part.MANAGER, "DELETE", path, null, path));
        }
    }

    private void close(Place place) {
        String programme = stage.scene(place).get("programme");
        if (programme != null) {
            String path = "programmes/" + programme;
            quietly(() -> calls.change(place.manager(), "POST", path + "/closing", null, path));
        }
    }

    private void withdraw(Part who, String path, @Nullable String id) {
        if (id != null) {
            quietly(() -> calls.post(who, path + id + "/withdrawal", null));
        }
    }

    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (StageException e) {
            // The rest is cleared all the same; a programme that stays open shows in the list of programmes.
        }
    }
}
