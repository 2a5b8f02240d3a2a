package org.reversementoring.demo.chapter;

import java.nio.file.Path;

/** The whole programme, chapter by chapter. */
public final class Play {
    private final Stage stage;
    private final Path directory;

    /** @param directory where the report and the logins are written */
    public Play(Stage stage, Path directory) {
        this.stage = stage;
        this.directory = directory;
    }

    public void play() {
        Cast cast = new Arrive(stage).play();
        String programme = new Define(stage, cast).play();
        Participants participants = new OptIn(stage, cast, programme).play();
        stage.story().aside("to be continued with " + participants.all().count() + " in " + directory);
    }
}
