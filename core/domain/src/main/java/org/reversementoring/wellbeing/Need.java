package org.reversementoring.wellbeing;

import java.util.List;
import java.util.Set;
import org.reversementoring.wellbeing.Resource.Kind;

/** What somebody needs, and which kinds of help answer it, the first group before the next. */
public enum Need {
    /** Now, or not safe. Crisis lines and the country's emergency number come first. */
    CRISIS(List.of(Set.of(Kind.CRISIS_LINE, Kind.EMERGENCY), Set.of(Kind.COUNSELLING, Kind.EAP))),
    /** To talk to somebody about a load that is too much. */
    EMOTIONAL(List.of(
            Set.of(Kind.COUNSELLING, Kind.EAP),
            Set.of(Kind.SUPERVISION_GROUP, Kind.PEER_GROUP, Kind.OCCUPATIONAL_HEALTH),
            Set.of(Kind.CRISIS_LINE))),
    /** A topic of identity: somebody from outside may take it over, or it can be read. */
    IDENTITY(List.of(
            Set.of(Kind.EXTERNAL_FACILITATOR, Kind.LEARNING_RESOURCE),
            Set.of(Kind.SUPERVISION_GROUP, Kind.PEER_GROUP, Kind.UNION_OR_STAFF_NETWORK),
            Set.of(Kind.COUNSELLING, Kind.EAP))),
    /** A broken boundary, or retaliation. */
    DETRIMENT(List.of(
            Set.of(Kind.SPEAK_UP_GUARDIAN, Kind.OMBUDS, Kind.UNION_OR_STAFF_NETWORK, Kind.REPORTING_CHANNEL),
            Set.of(Kind.COUNSELLING, Kind.EAP))),
    /** Before it becomes a burden: exchange with others and something to read. */
    SELF_HELP(List.of(
            Set.of(Kind.LEARNING_RESOURCE, Kind.PEER_GROUP, Kind.SUPERVISION_GROUP),
            Set.of(Kind.COUNSELLING, Kind.EAP))),
    /** To prepare in private: what can be read need not be taught by the other. */
    LEARNING(List.of(Set.of(Kind.LEARNING_RESOURCE), Set.of(Kind.EXTERNAL_FACILITATOR)));

    private final List<Set<Kind>> groups;

    Need(List<Set<Kind>> groups) {
        this.groups = List.copyOf(groups);
    }

    /** The number of the group that holds this kind, from 0; -1 where the kind does not answer the need. */
    int rank(Kind kind) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(kind)) {
                return i;
            }
        }
        return -1;
    }

    /** Help that stands outside the company comes first. */
    boolean prefersOutsiders() {
        return this == IDENTITY || this == DETRIMENT;
    }
}
