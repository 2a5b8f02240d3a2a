package org.reversementoring.privacycheck;

import java.util.Map;

/**
 * What the privacy check sets up before it tries anything: two programmes with four pairs, from the definition to help
 * that was asked for and the end of a pair, each call through the public API.
 *
 * @param own names and ids of the pair of {@link Part#MENTOR}
 * @param other of the pair of {@link Part#OTHER_MENTOR}, in the same programme
 */
public record LivedStory(Map<String, String> own, Map<String, String> other) {
    /** @throws StageException that names the first call that was not answered as it should */
    public static LivedStory play(Deployment deployment) {
        Stage stage = new Stage();
        new SetUp(new Calls(deployment), stage, deployment.training()).play();
        return new LivedStory(stage.scene(Place.OWN), stage.scene(Place.OTHER));
    }
}
