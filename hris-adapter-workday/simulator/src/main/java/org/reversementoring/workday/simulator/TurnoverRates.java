package org.reversementoring.workday.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often something happens in a company: cases a day among a thousand workers, each 0 or more. */
public record TurnoverRates(
        double hires,
        double leavers,
        double rehires,
        double rescinds,
        double conversions,
        double leaves,
        double moves) {

    /** About one worker in seven a year leaves and is replaced. */
    public static final TurnoverRates USUAL = new TurnoverRates(0.4, 0.38, 0.02, 0.02, 0.02, 0.15, 0.3);

    /** Nothing happens. */
    public static final TurnoverRates NONE = new TurnoverRates(0, 0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException for a rate below 0 or above 1000 */
    public TurnoverRates {
        for (double rate : List.of(hires, leavers, rehires, rescinds, conversions, leaves, moves)) {
            if (!(rate >= 0 && rate <= 1000)) {
                throw new IllegalArgumentException("a rate is 0 to 1000 cases a day among a thousand workers: " + rate);
            }
        }
    }

    /**
     * Reads {@code hires=0.4,leavers=0.3}; what is not named is as usual.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static TurnoverRates parse(String text) {
        Map<String, Double> rates = new LinkedHashMap<>(USUAL.byName());
        for (String part : text.split(",")) {
            String[] pair = part.strip().split("=");
            if (pair.length != 2 || !rates.containsKey(pair[0])) {
                throw new IllegalArgumentException("\"" + part + "\" is not one of " + rates.keySet() + " with =RATE");
            }
            try {
                rates.put(pair[0], Double.parseDouble(pair[1]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the rate of " + pair[0] + " is not a number: " + pair[1]);
            }
        }
        Double[] values = rates.values().toArray(new Double[0]);
        return new TurnoverRates(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
    }

    private Map<String, Double> byName() {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("hires", hires);
        rates.put("leavers", leavers);
        rates.put("rehires", rehires);
        rates.put("rescinds", rescinds);
        rates.put("conversions", conversions);
        rates.put("leaves", leaves);
        rates.put("moves", moves);
        return rates;
    }
}
