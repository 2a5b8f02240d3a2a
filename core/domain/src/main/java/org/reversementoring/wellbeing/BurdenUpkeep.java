package org.reversementoring.wellbeing;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Evaluates after what happens between the two of a pair. It runs apart from the act that caused it, so that an act of
 * the mentee's takes the same steps whatever the mentor declared.
 */
public final class BurdenUpkeep implements EventHandler {
    private static final Logger LOG = Logger.getLogger(BurdenUpkeep.class.getName());

    private final UnitOfWork work;
    private final Pairs pairs;
    private final BurdenEvaluation evaluation;

    public BurdenUpkeep(UnitOfWork work, Pairs pairs, BurdenEvaluation evaluation) {
        this.work = work;
        this.pairs = pairs;
        this.evaluation = evaluation;
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case PAIR_FACTS_CHANGED -> work.run(() -> pairs.find(pair(event)).ifPresent(this::evaluate));
            // How many pairs a mentor has at the same time counts in each of them.
            case PAIR_ACTIVATED, PAIR_PAUSED, PAIR_RESUMED, PAIR_ENDED ->
                work.run(() -> pairs.find(pair(event)).ifPresent(this::evaluateAllOfTheMentor));
            default -> {}
        }
    }

    private static PairId pair(Event event) {
        return new PairId(event.about("pair"));
    }

    private void evaluateAllOfTheMentor(Pair changed) {
        pairs.ofMember(changed.mentor()).stream()
                .filter(pair -> pair.isMentor(changed.mentor()))
                .forEach(this::evaluate);
    }

    /** What cannot be evaluated keeps nobody else from the event; the daily job tries it again. */
    private void evaluate(Pair pair) {
        if (!pair.isUnderWay()) {
            return;
        }
        try {
            evaluation.evaluate(pair);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "a burden is not evaluated: " + e.getClass().getName());
        }
    }
}
