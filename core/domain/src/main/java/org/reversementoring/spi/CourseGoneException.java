package org.reversementoring.spi;

/** A course that was published is no longer there. Publishing its programme again makes a new one. */
public class CourseGoneException extends PlatformRejectedException {
    private final String key;

    /** @param key our own key of the course */
    public CourseGoneException(String key) {
        super("The learning platform has no course with the key " + key + ".");
        this.key = key;
    }

    /** Our own key of the course. */
    public final String key() {
        return key;
    }
}
