package org.reversementoring.server;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.reversementoring.spi.SelfCheck;

/**
 * What a check says of a system that is not set up: that it is not, which is no fault, unless some of its settings
 * stand there without the one that connects it.
 */
final class NotConnected {
    private NotConnected() {}

    /**
     * @param advice what connects it
     * @param address the setting without which it is not connected
     * @param prefix with which the names of its settings begin
     */
    static SelfCheck selfCheck(Settings settings, String advice, Setting address, String prefix) {
        Optional<Setting> half = Arrays.stream(Setting.values())
                .filter(setting -> setting.name().startsWith(prefix))
                .filter(setting -> !Objects.equals(settings.get(setting), setting.standard()))
                .findFirst();
        return half.map(setting -> new SelfCheck(
                        false, advice + " " + setting + " is set and " + address + " is not: set both, or none."))
                .orElseGet(() -> new SelfCheck(true, advice));
    }
}
