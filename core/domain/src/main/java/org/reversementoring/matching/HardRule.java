package org.reversementoring.matching;

import java.util.Optional;

/**
 * What no score outweighs. All rules stand here, in the order in which they are asked; the first that blocks is the one
 * that counts. Hierarchy and age are no rules: who can teach what somebody wants to learn may do so.
 */
public enum HardRule {
    NOT_SELF("the same person") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.id().equals(mentee.id());
        }
    },
    /** Both sides complete their curriculum before they meet. */
    TRAINED("without completed training") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return blocks(mentor) || blocks(mentee);
        }

        @Override
        boolean blocks(Prospect person) {
            return !person.candidate().trained();
        }
    },
    /** One pair of the same two people per programme, running or ended. */
    NOT_ALREADY_PAIRED("already paired with this person, now or before") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.wasPairedWith(mentee);
        }
    },
    /** Either direction, any depth. A GUARDED programme lets the pair through with a notice. */
    NOT_IN_REPORTING_LINE("in the same reporting line") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return !relations.guarded() && mentor.onOneLine(mentee);
        }
    },
    NOT_SAME_DEPARTMENT("in the same department") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.department >= 0 && mentor.department == mentee.department;
        }
    },
    COMMON_LANGUAGE("without a common language") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return !mentor.language().equals(mentee.language());
        }
    },
    /**
     * The mentor masters at least one thing that the mentee wants to learn, at the level that the mentee wants to
     * reach.
     */
    COVERAGE("without a skill that one offers and the other wants, at the wanted level") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            for (int need = 0; need < mentee.needed.length; need++) {
                if (mentor.levelOffered(mentee.needed[need]) >= mentee.neededLevel[need]) {
                    return false;
                }
            }
            return true;
        }
    },
    TOPIC_IN_COMMON("without a common topic") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.topicsInCommon(mentee) == 0;
        }
    },
    /** Told to nobody: beside a pair that rests it would say why it rests. */
    NOT_ON_LEAVE("") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.onLeave || mentee.onLeave;
        }
    },
    /**
     * Either person's list or a declared conflict. It stays last, so that every other rule explains first; what it
     * alone blocks is never explained, see {@link Unmatched}.
     */
    DO_NOT_MATCH("") {
        @Override
        boolean blocks(Prospect mentor, Prospect mentee, Relations relations) {
            return mentor.candidate().apart().contains(mentee.number())
                    || mentee.candidate().apart().contains(mentor.number());
        }
    };

    private static final HardRule[] ALL = values();

    private final String phrase;

    HardRule(String phrase) {
        this.phrase = phrase;
    }

    abstract boolean blocks(Prospect mentor, Prospect mentee, Relations relations);

    /** Whether the rule keeps this person from every pair. */
    boolean blocks(Prospect person) {
        return false;
    }

    /** What is said, after a number, of possible partners that the rule blocks. */
    String phrase() {
        return phrase;
    }

    /** Whether nobody may learn that this rule has blocked a pair. */
    boolean secret() {
        return this == NOT_ON_LEAVE || this == DO_NOT_MATCH;
    }

    static Optional<HardRule> firstBlocking(Prospect mentor, Prospect mentee, Relations relations) {
        for (HardRule rule : ALL) {
            if (rule.blocks(mentor, mentee, relations)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
