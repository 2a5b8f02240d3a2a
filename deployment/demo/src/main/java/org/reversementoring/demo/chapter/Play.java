package org.reversementoring.demo.chapter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The whole programme, chapter by chapter. */
public final class Play {
    private final Stage stage;
    private final Path directory;

    /** @param directory where the report is written */
    public Play(Stage stage, Path directory) {
        this.stage = stage;
        this.directory = directory;
    }

    /** @return who mentors whom, the first pair first */
    public Ending play() {
        Cast cast = new Arrive(stage).play();
        String programme = new Define(stage, cast).play();
        Participants people = new OptIn(stage, cast, programme).play();
        Survey survey = new Survey(stage, cast, programme, people);
        survey.before();
        new Train(stage, programme, people).play();
        new Match(stage, cast, programme).play();
        List<PairOfTwo> pairs = new Agree(stage, cast, programme).play();
        new KickOff(stage, programme).play();
        // The last pair never meets, so that somebody notices.
        List<PairOfTwo> meeting = pairs.subList(0, pairs.size() - 1);
        Meet meet = new Meet(stage, meeting);
        meet.playFirst();
        meet.playAgain(2, meeting);
        new Reading(stage, meeting.get(5)).play();
        PairOfTwo troubled = meeting.get(2);
        LookAfter lookAfter = new LookAfter(stage, meeting, troubled);
        lookAfter.playPulse();
        // Three pairs skip the third session.
        meet.playAgain(3, meeting.subList(0, meeting.size() - 3));
        lookAfter.playOffer();
        Support support = new Support(stage, cast, programme, troubled);
        support.play();
        new Outsiders(stage, programme, troubled, meeting.get(0)).play(support.cases());
        Follow follow = new Follow(stage, programme);
        follow.playContact(meeting.get(1), pairs.get(pairs.size() - 1));
        meet.playAgain(4, meeting.subList(0, 8));
        follow.playSuccess(meeting);
        stage.time().pass(Duration.ofDays(1), "a night passes");
        survey.after();
        new OwnData(stage, troubled, pairs.get(pairs.size() - 1)).play();
        Records records = new Records(stage, meeting.get(0));
        new Changes(stage, programme).play(meeting.get(3), meeting.get(4), meeting.get(6));
        records.play();
        Path report = new Close(stage, programme).play(directory, pairs);
        records.playClosed();
        PairOfTwo first = pairs.get(0);
        return new Ending(
                programme, report, first.mentor().login(), first.mentee().login());
    }
}
