package org.reversementoring.wellbeing;

import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.programme.ProgrammeId;

/** What a booking may not exceed without the mentor's word, from the burden policy. Muting changes none of it. */
public final class LoadCaps {
    private final BurdenPolicy policy;
    private final Declarations declarations;
    private final Sealer sealer;

    public LoadCaps(BurdenPolicy policy, Declarations declarations, Sealer sealer) {
        this.policy = policy;
        this.declarations = declarations;
        this.sealer = sealer;
    }

    /** Contact in 30 days, as so many times the agreed load. */
    public int contactTimes(ProgrammeId programme) {
        return policy.of(programme).at(Threshold.CONTACT_TIMES);
    }

    /** Minutes on topics of identity in 30 days. */
    public int identityMinutes(ProgrammeId programme) {
        return policy.of(programme).at(Threshold.IDENTITY_CAP);
    }

    /** For an answer to the mentor alone: nobody else may learn of it by a refusal. Runs inside a unit of work. */
    public TimeAround declaredByMentor(Pair pair) {
        return new TimeAround(declarations.of(pair.id(), pair.mentor()).stream()
                .flatMap(d -> d.open(sealer).stream())
                .toList());
    }
}
