package org.reversementoring.war;

import java.util.Locale;

/** What is known of one server so far. */
final class Row {
    private static final String LAYOUT = "%-16s %-13s %-4s %-9s %-9s %-7s %-11s %-22s %s";

    static final String HEADING =
            LAYOUT.formatted("server", "version", "JDK", "start s", "deploy s", "suite", "redeployed", "leak", "MB");

    private final Offer offer;
    int java;
    double started;
    double deployed;
    String suite = "-";
    String redeployed = "-";
    String leak = "-";
    long megabytes;
    /** With the reason; empty for a server that was tried. */
    String skipped = "";

    Row(Offer offer) {
        this.offer = offer;
    }

    @Override
    public String toString() {
        if (!skipped.isEmpty()) {
            return "%-16s %-13s %s".formatted(offer.title, offer.version(), skipped);
        }
        return LAYOUT.formatted(
                offer.title,
                offer.version(),
                java,
                figure(started),
                figure(deployed),
                suite,
                redeployed,
                leak,
                megabytes == 0 ? "-" : megabytes);
    }

    private static String figure(double seconds) {
        return seconds == 0 ? "-" : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
