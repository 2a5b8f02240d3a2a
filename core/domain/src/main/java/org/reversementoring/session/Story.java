package org.reversementoring.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * Something to celebrate about a pair, written by one member. The partner reads it at once; anybody else only while
 * both members release it.
 *
 * @param skill what is recognised: the key of a skill of the programme; null unless it is an ENDORSEMENT
 */
public record Story(
        StoryId id,
        long version,
        PairId pair,
        ProgrammeId programme,
        PersonId author,
        Kind kind,
        String text,
        @Nullable String skill,
        Instant writtenAt,
        JointRelease release) {
    /** In which form it recognises. */
    public enum Kind {
        /** What the two reached. */
        STORY,
        /** A thank-you from one to the other. */
        KUDOS,
        /** The partner's expertise in a named skill. */
        ENDORSEMENT
    }

    public Story withVersion(long newVersion) {
        return new Story(id, newVersion, pair, programme, author, kind, text, skill, writtenAt, release);
    }

    Story withRelease(JointRelease newRelease) {
        return new Story(id, version, pair, programme, author, kind, text, skill, writtenAt, newRelease);
    }

    /** No longer public: the release of a member who is erased has gone with them. */
    public Story unpublished() {
        return withRelease(new JointRelease(release.votes(), false));
    }

    public boolean isPublished() {
        return release.complete();
    }

    /** For a member of the pair. Whether the partner released it is not shown, so that nobody is pressed. */
    public record ForMember(Story story, boolean releasedByMe) {}

    /** For the programme. */
    public record Published(Story story, PersonId mentor, PersonId mentee) {}
}
