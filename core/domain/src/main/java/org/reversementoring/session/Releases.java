package org.reversementoring.session;

import java.util.List;
import java.util.UUID;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.Pair;
import org.reversementoring.people.PersonId;

/**
 * Keeps each member's yes or no to letting something leave the pair. A vote is its giver's alone (D36): the partner
 * learns only whether both said yes. A vote that can no longer be opened counts as no.
 */
final class Releases {
    private static final String YES = "Y";
    private static final String NO = "N";

    private final Sealer sealer;

    Releases(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Nobody has released it. */
    JointRelease none(Pair pair, UUID row) {
        return new JointRelease(List.of(vote(row, pair.mentor(), false), vote(row, pair.mentee(), false)), false);
    }

    JointRelease with(JointRelease release, UUID row, PersonId member, boolean yes) {
        List<ByAuthor> votes = ByAuthor.put(release.votes(), vote(row, member, yes));
        boolean complete = votes.size() == 2 && votes.stream().allMatch(v -> isYes(row, v));
        return new JointRelease(votes, complete);
    }

    boolean givenBy(JointRelease release, UUID row, PersonId member) {
        return release.votes().stream().anyMatch(v -> v.author().equals(member) && isYes(row, v));
    }

    private ByAuthor vote(UUID row, PersonId member, boolean yes) {
        SealedText sealed =
                sealer.seal(new KeyOwner.Person(member), place(row, member), new PrivateText(yes ? YES : NO));
        return new ByAuthor(member, sealed);
    }

    private boolean isYes(UUID row, ByAuthor vote) {
        return sealer.openIfReadable(place(row, vote.author()), vote.text())
                .filter(answer -> answer.value().equals(YES))
                .isPresent();
    }

    private static Place place(UUID row, PersonId member) {
        return new Place(DataItem.D36, row, "release/" + member.value());
    }
}
