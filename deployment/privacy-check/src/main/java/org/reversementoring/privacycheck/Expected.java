package org.reversementoring.privacycheck;

import java.util.List;
import java.util.Set;
import org.reversementoring.access.Action;
import org.reversementoring.access.Role;

/** What the matrix says about one try, worked out without the product's policy. */
enum Expected {
    LET_IN,
    /** 403. */
    REFUSED,
    /** 404, as for what does not exist. */
    HIDDEN;

    static Expected of(Row row, List<Action> actions, Part part, Place place, Matrix matrix) {
        return switch (row.towards()) {
            case PUBLIC, ANYBODY -> LET_IN;
            case SELF -> decide(row, actions, Relation.towardsSelf(part), matrix);
            case CATALOGUE -> decide(row, actions, Relation.towardsCatalogue(part), matrix);
            case ORGANISATION -> decide(row, actions, Relation.towardsOrganisation(part), matrix);
            case PROGRAMME -> decide(row, actions, programme(row, part, place), matrix);
            case SELF_IN_PROGRAMME -> inProgramme(row, actions, part, place, matrix, true);
            case PARTICIPATION -> inProgramme(row, actions, part, place, matrix, isMentorAround(part, place));
            case CREDIT -> ifThere(decide(row, actions, Relation.towardsSelf(part), matrix), takesPart(part, place));
            case DISCLOSURE -> disclosure(row, actions, part, place, matrix);
            case HOLD -> decide(row, actions, Relation.towardsHold(part, place), matrix);
            case REGISTER ->
                decide(row, actions, Relation.towardsOrganisation(part).without(Set.of(Role.SUPPORT)), matrix);
            case NOTICE ->
                decide(row, actions, part == contact(place) ? Relation.towardsSelf(part) : Relation.NONE, matrix);
            case PAIR -> pair(row, actions, part, place, matrix);
            case CASE ->
                decide(row, actions, Relation.towardsCase(part, place, place.mentor(), place == Place.OTHER), matrix);
            case OWN_CASE ->
                decide(row, actions, part == place.mentor() ? Relation.towardsSelf(part) : Relation.NONE, matrix);
        };
    }

    private static Relation programme(Row row, Part part, Place place) {
        Relation relation = Relation.towardsProgramme(part, place);
        return row.is(Row.Option.STAFF) ? relation.without(Set.of(Role.MENTOR, Role.MENTEE)) : relation;
    }

    private static Expected inProgramme(
            Row row, List<Action> actions, Part part, Place place, Matrix matrix, boolean there) {
        if (!matrix.allows(Action.READ_PROGRAMME, Relation.towardsProgramme(part, place))) {
            return HIDDEN;
        }
        return ifThere(decide(row, actions, Relation.towardsSelf(part), matrix), there);
    }

    private static Expected pair(Row row, List<Action> actions, Part part, Place place, Matrix matrix) {
        Expected decided = decide(row, actions, Relation.towardsPair(part, place, matrix), matrix);
        boolean narrower = (row.is(Row.Option.MEMBERS) && !place.hasMember(part))
                || (row.is(Row.Option.MENTEE) && part != place.mentee());
        return decided == LET_IN && narrower ? REFUSED : decided;
    }

    private static Expected disclosure(Row row, List<Action> actions, Part part, Place place, Matrix matrix) {
        Expected decided = decide(row, actions, Relation.towardsDisclosure(part, place), matrix);
        boolean narrower = row.is(Row.Option.HANDLER) && part != contact(place);
        return decided == LET_IN && narrower ? REFUSED : decided;
    }

    private static Expected ifThere(Expected decided, boolean there) {
        return decided == LET_IN && !there ? HIDDEN : decided;
    }

    private static Expected decide(Row row, List<Action> actions, Relation relation, Matrix matrix) {
        if (row.is(Row.Option.ANY_SUFFICES) && actions.stream().anyMatch(a -> matrix.allows(a, relation))) {
            return LET_IN;
        }
        List<Action> deciding = row.is(Row.Option.FIRST_DECIDES) ? actions.subList(0, 1) : actions;
        for (Action action : deciding) {
            if (!matrix.allows(action, relation)) {
                return relation.visible() && !matrix.hides(action.item()) ? REFUSED : HIDDEN;
            }
        }
        return LET_IN;
    }

    static Part contact(Place place) {
        return place == Place.FAR ? Part.FAR_SUPPORT : Part.SUPPORT;
    }

    private static boolean takesPart(Part part, Place place) {
        for (Place other : Place.values()) {
            if (other.isSameProgramme(place) && other.hasMember(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMentorAround(Part part, Place place) {
        for (Place other : Place.values()) {
            if (other.isSameProgramme(place) && other.mentor() == part) {
                return true;
            }
        }
        return false;
    }
}
